import Geoparsing
import Testing

@testable import EventTemplates

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
