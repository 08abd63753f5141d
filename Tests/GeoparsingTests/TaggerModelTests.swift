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
    #expect(again.slots == model.slots && again.unit == model.unit)
    for number in 0..<200 {
      #expect(sums(again, mixed(1, UInt64(number))) == sums(model, mixed(1, UInt64(number))), "feature \(number)")
    }
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

  private func sums(_ model: TaggerModel, _ keys: UInt64...) -> [Int32] {
    var sums = SIMD16<Int32>(repeating: 0)
    model.add(keys, to: &sums)
    return (0..<TagSet.count).map { sums[$0] }
  }

  @Test func weightsSurviveRounding() {
    let sums = sums(model, mixed(1, 7))
    for tag in 0..<TagSet.count {
      let wanted = Float(tag * 7) - 20
      #expect(abs(Float(sums[tag]) * model.unit - wanted) <= 0.5, "tag \(tag)")
    }
  }

  @Test func sumsAreThoseOfTheFeatures() {
    #expect(sums(model, mixed(9, 1), mixed(9, 2)) == Array(repeating: 0, count: TagSet.count))
    let all = (0..<50).map { sums(model, mixed(1, UInt64($0))) }
    var together = SIMD16<Int32>(repeating: 0)
    model.add((0..<50).map { mixed(1, UInt64($0)) } + [mixed(9, 3)], to: &together)
    for tag in 0..<TagSet.count { #expect(together[tag] == all.reduce(0) { $0 + $1[tag] }, "tag \(tag)") }
  }

  /// Tables of every size up to some dozens: the search goes on at the start where the end is reached.
  @Test(arguments: 1...40) func everyFeatureOfASmallTableIsFound(count: Int) {
    let features = (0..<count).map { number in
      (key: mixed(UInt64(count), UInt64(number)), weights: [Float](repeating: Float(number + 1), count: TagSet.count))
    }
    let model = TaggerModel(
      features: features, transitions: [Float](repeating: 0, count: (TagSet.count + 1) * TagSet.count),
      clusters: WordClusters(words: [], coarse: []))
    for (number, feature) in features.enumerated() {
      #expect(
        abs(Float(sums(model, feature.key)[5]) * model.unit - Float(number + 1)) <= Float(count) / 200, "\(number)")
    }
  }

  /// The program takes them as they are, so they are checked here.
  @Test func theBuiltInWeightsAreWhole() throws {
    let tagger = try SequenceTagger.builtIn()
    #expect(tagger.model.slots > 50_000)
    let bytes = tagger.model.encoded()
    #expect(bytes.count <= 10_000_000)
    #expect(try read(bytes).encoded() == bytes)
  }
}
