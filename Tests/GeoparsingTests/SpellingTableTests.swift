import TestSupport
import Testing

@testable import Geoparsing

@Suite struct SpellingTableTests {
  @Test(arguments: 0..<20) func agreesWithADictionary(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var words: [(spelling: UInt64, bits: UInt8)] = []
    var expected: [UInt64: UInt8] = [:]
    for _ in 0..<Int.random(in: 0...300, using: &random) {
      // Few low bits, so that slots are contested.
      let spelling = UInt64.random(in: 1...400, using: &random) << 3
      let bits = UInt8.random(in: 1...255, using: &random)
      words.append((spelling, bits))
      expected[spelling, default: 0] |= bits
    }
    let table = SpellingTable(words)
    for spelling in UInt64(1)...4000 {
      #expect(table.bits(spelling) == expected[spelling] ?? 0, "seed \(seed), \(spelling)")
    }
  }
}
