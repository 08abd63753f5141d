import Testing

@testable import Geoparsing

@Suite struct TaggerModelTests {
  private let model = TaggerModel(
    features: (0..<50).map { number in
      (key: mixed(1, UInt64(number)), weights: (0..<TagSet.count).map { Float($0 * number) - 20 })
    },
    transitions: (0..<((TagSet.count + 1) * TagSet.count)).map { Float($0) },
    clusters: WordClusters(words: [("moscow", 0), ("derbent", 1)], coarse: [0, 0]))

  private func read(_ bytes: [UInt8]) throws -> TaggerModel {
    try bytes.withUnsafeBytes { try TaggerModel(bytes: $0) }
  }

  @Test func readsWhatItWrote() throws {
    let bytes = model.encoded()
    let again = try read(bytes)
    #expect(again.encoded() == bytes)
    #expect(again.transitions == model.transitions)
    #expect(again.weights == model.weights && again.fingerprints == model.fingerprints && again.scales == model.scales)
  }

  @Test func everyDamageIsNoticed() {
    let bytes = model.encoded()
    for position in stride(from: 0, to: bytes.count, by: 7) where !(44..<48).contains(position) {
      var damaged = bytes
      damaged[position] ^= 0x10
      #expect(throws: GeoparsingError.self, "byte \(position)") { try read(damaged) }
    }
    for length in stride(from: 0, to: bytes.count, by: 13) {
      #expect(throws: GeoparsingError.self, "length \(length)") { try read(Array(bytes.prefix(length))) }
    }
  }

  @Test func errorsSayWhatIsWrong() {
    let bytes = model.encoded()
    func code(_ bytes: [UInt8]) -> String? {
      do {
        _ = try read(bytes)
        return nil
      } catch let error as GeoparsingError {
        return error.code
      } catch {
        return "another error"
      }
    }
    #expect(code(Array(bytes.prefix(20))) == "weights_truncated")
    #expect(code(Array(bytes.dropLast(16))) == "weights_truncated")
    #expect(code(Array("no weights at all, but a text that is long enough to be".utf8)) == "weights_not_recognised")
    var version = bytes
    version[8] = 9
    #expect(code(version) == "weights_version")
    var damaged = bytes
    damaged[bytes.count / 2] ^= 1
    #expect(code(damaged) == "weights_corrupt")
    #expect(code(bytes + [0, 0, 0, 0, 0, 0, 0, 0]) == "weights_corrupt")
  }

  @Test func weightsSurviveRounding() {
    var sums = SIMD16<Int32>(repeating: 0)
    model.add([mixed(1, 7)], to: &sums)
    for tag in 0..<TagSet.count {
      let wanted = Float(tag * 7) - 20
      #expect(abs(Float(sums[tag]) * model.unit - wanted) <= 0.5, "tag \(tag)")
    }
  }

  @Test func theBuiltInWeightsFit() throws {
    let tagger = try SequenceTagger.builtIn()
    #expect(tagger.model.fingerprints.count > 50_000)
    #expect(tagger.model.encoded().count <= 10_000_000)
  }
}
