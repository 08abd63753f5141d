import TestSupport
import Testing

@testable import EventTemplates

@Suite struct FeatureWeightsTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func scoresAreThoseOfADictionary(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var known: [UInt32: Float] = [:]
    for _ in 0..<500 {
      known[UInt32.random(in: 0...2_000, using: &random) &* 0x9E37_79B9] = Float.random(in: -3...3, using: &random)
    }
    let table = FeatureWeights(outputs: 1, features: known.map { (key: $0.key, weights: [$0.value]) })
    #expect(table.keys == known.keys.sorted(), "seed \(seed)")
    for number in 0...2_000 {
      let key = UInt32(number) &* 0x9E37_79B9
      var scores: [Float] = [0]
      table.add(key, to: &scores, at: 0)
      // A weight is rounded to a 32,000th of the largest.
      #expect(abs(scores[0] - (known[key] ?? 0)) < 1e-4, "seed \(seed), feature \(number)")
    }
  }

  @Test func aScoreIsTheSumOfWeightsTimesValues() {
    var vector = FeatureVector()
    vector.add("there")
    vector.add("twice", value: 2)
    vector.add("unknown")
    let table = FeatureWeights(
      outputs: 1, features: [(key: vector.keys[0], weights: [0.5]), (key: vector.keys[1], weights: [-1])])
    #expect(abs(table.score(vector) - (0.5 - 2)) < 1e-3)
    #expect(FeatureWeights(outputs: 1, features: []).likelihood(vector) == 0.5)
  }
}
