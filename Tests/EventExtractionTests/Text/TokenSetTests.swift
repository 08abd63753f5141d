import TestSupport
import Testing

@testable import EventExtraction

@Suite("Sets of tokens")
struct TokenSetTests {
  @Test("A set of tokens answers as a set does")
  func agreesWithSet() {
    var generator = SplitMix64(seed: 7)
    for round in 0..<50 {
      var set: Set<Int> = []
      var tokens: TokenSet = []
      for _ in 0..<Int.random(in: 0...20, using: &generator) {
        let start = Int.random(in: 0...200, using: &generator)
        let range = start..<start + Int.random(in: 0...5, using: &generator)
        set.formUnion(range)
        tokens.formUnion(range)
        set.insert(start)
        tokens.insert(start)
      }
      for token in -3...300 {
        #expect(tokens.contains(token) == set.contains(token), "seed 7, round \(round), token \(token)")
      }
    }
  }

  @Test("Sets are made of indices in any order")
  func initializers() {
    #expect(TokenSet([130, 2]) == [2, 130])
    #expect(!TokenSet([Int]()).contains(0))
  }
}
