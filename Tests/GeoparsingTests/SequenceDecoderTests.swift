import TestSupport
import Testing

@testable import Geoparsing

@Suite struct SequenceDecoderTests {
  /// Tries every sequence of three tags.
  @Test(arguments: 0..<40) func agreesWithTryingAll(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let tags = TagSet.count
    let emissions = (0..<(3 * tags)).map { _ in Float(Int.random(in: -50...50, using: &random)) }
    let transitions = (0..<((tags + 1) * tags)).map { _ in Float(Int.random(in: -20...20, using: &random)) }
    var best = -Float.infinity
    for a in 0..<tags where TagSet.follows[tags][a] {
      for b in 0..<tags where TagSet.follows[a][b] {
        for c in 0..<tags where TagSet.follows[b][c] && TagSet.mayEnd[c] {
          best = max(best, score([a, b, c], emissions, transitions))
        }
      }
    }
    var decoder = SequenceDecoder()
    var path: [UInt8] = []
    decoder.decode(emissions: emissions, transitions: transitions, into: &path)
    #expect(score(path.map { Int($0) }, emissions, transitions) == best, "seed \(seed)")
  }

  private func score(_ path: [Int], _ emissions: [Float], _ transitions: [Float]) -> Float {
    var before = TagSet.count
    var sum: Float = 0
    for (index, tag) in path.enumerated() {
      sum += emissions[index * TagSet.count + tag] + transitions[before * TagSet.count + tag]
      before = tag
    }
    return sum
  }

  @Test func anEmptySentenceHasNoTags() {
    var decoder = SequenceDecoder()
    var path: [UInt8] = [1]
    decoder.decode(emissions: [], transitions: [], into: &path)
    #expect(path == [])
  }
}
