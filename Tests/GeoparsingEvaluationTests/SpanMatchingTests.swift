import TestSupport
import Testing

@testable import GeoparsingEvaluation

@Suite struct SpanMatchingTests {
  /// Every pair looked at, best first.
  private func naive(_ gold: [Range<Int>], _ spans: [Range<Int>]) -> [Int?] {
    var pairs: [([Int], Int, Int)] = []
    for (i, g) in gold.enumerated() {
      for (j, p) in spans.enumerated() where sharedLength(g, p) > 0 {
        pairs.append(
          (
            [g == p ? 0 : 1, -sharedLength(g, p), abs(g.count - p.count), g.lowerBound, p.lowerBound, i, j], i, j
          ))
      }
    }
    pairs.sort { $0.0.lexicographicallyPrecedes($1.0) }
    var result = [Int?](repeating: nil, count: gold.count)
    var used: Set<Int> = []
    for (_, i, j) in pairs where result[i] == nil && !used.contains(j) {
      result[i] = j
      used.insert(j)
    }
    return result
  }

  @Test func pairsAreThoseOfTheNaiveSearch() {
    for seed in UInt64(1)...200 {
      var generator = SplitMix64(seed: seed)
      func spans() -> [Range<Int>] {
        (0..<Int.random(in: 0...9, using: &generator)).map { _ in
          let start = Int.random(in: 0...40, using: &generator)
          return start..<(start + Int.random(in: 0...12, using: &generator))
        }
      }
      let (gold, predicted) = (spans(), spans())
      let matching = SpanMatching(labelled: gold, predicted: predicted)
      #expect(matching.predicted == naive(gold, predicted), "seed \(seed)")
      for (index, label) in matching.labelled.enumerated() {
        #expect(label == matching.predicted.firstIndex(of: index), "seed \(seed)")
      }
    }
  }

  @Test func equalSpansGoFirst() {
    let matching = SpanMatching(labelled: [0..<16, 10..<16], predicted: [10..<16, 0..<9])
    #expect(matching.predicted == [1, 0])
  }
}
