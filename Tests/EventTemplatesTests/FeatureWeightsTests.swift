import Testing
import TestSupport

@testable import EventTemplates

@Suite struct FeatureWeightsTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func scoresAreThoseOfADictionary(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var known: [UInt32: Float] = [:]
    for _ in 0..<500 { known[UInt32.random(in: 0...2_000, using: &random) &* 0x9E37_79B9] = Float.random(in: -3...3, using: &random) }
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

@Suite struct TemplateWeightsTests {
  private var weights: TemplateWeights {
    var weights = TemplateWeights()
    weights.tables["one"] = FeatureWeights(outputs: 1, features: [(7, [0.25]), (1 << 31, [-4])])
    weights.tables["three"] = FeatureWeights(outputs: 3, features: [(9, [1, 2, 3])])
    weights.tables["none"] = FeatureWeights(outputs: 1, features: [])
    return weights
  }

  private func read(_ bytes: [UInt8]) throws -> TemplateWeights {
    try bytes.withUnsafeBytes { try TemplateWeights(bytes: $0) }
  }

  private func code(_ bytes: [UInt8]) -> String? {
    do {
      _ = try read(bytes)
      return nil
    } catch {
      return (error as? TemplatesError)?.code
    }
  }

  @Test func roundTrip() throws {
    let bytes = weights.encoded()
    let back = try read(bytes)
    #expect(back.tables.keys.sorted() == ["none", "one", "three"])
    #expect(back.encoded() == bytes)
  }

  @Test func damageIsFound() {
    let bytes = weights.encoded()
    #expect(code(Array("DLTAGGER".utf8) + bytes.dropFirst(8)) == "weights_not_recognised")
    #expect(code([]) == "weights_not_recognised")
    #expect(code(Array(bytes.prefix(12))) == "weights_truncated")
    var other = bytes
    other[8] = 99
    #expect(code(other) == "weights_version")
    for index in [24, 60, bytes.count - 1] {
      var damaged = bytes
      damaged[index] ^= 1
      #expect(code(damaged) == "weights_corrupt", "byte \(index)")
    }
  }

  @Test func theBuiltInWeightsFit() throws {
    let weights = try TemplateWeights.builtIn()
    for slot in Slot.allCases { #expect(!weights.table(slot.table).keys.isEmpty, "\(slot)") }
    for type in TemplateType.allCases { #expect(!weights.table(DocumentTyper.table(type)).keys.isEmpty, "\(type)") }
    #expect(weights.tables["roles"]?.outputs == Role.tags.count)
  }
}
