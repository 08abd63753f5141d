import TestSupport
import Testing

@testable import GeoJSON

@Suite("Fixtures")
struct FixtureTests {
  @Test("The folders are found") func found() {
    #expect(Fixture.canonical.count > 20)
    #expect(Fixture.invalid.count > 60)
    #expect(Fixture.accepted.count > 10)
  }

  @Test("A canonical file is written as it was read, byte for byte", arguments: Fixture.canonical)
  func canonical(file: Fixture) throws {
    var issues: [GeoJSONError] = []
    let document = try GeoJSONDocument(parsing: file.bytes, issues: &issues)
    #expect(try document.text(options: .verbatim) == String(decoding: file.bytes, as: UTF8.self))
    #expect(issues == [])
    // Layout changes nothing else.
    for layout in [GeoJSONWritingOptions.Layout.compact, .indented(0), .indented(2)] {
      var options = GeoJSONWritingOptions.verbatim
      options.layout = layout
      #expect(try GeoJSONDocument(parsing: document.bytes(options: options)) == document)
    }
  }

  @Test("An accepted file gives the value's round trip and the issue of its name", arguments: Fixture.accepted)
  func accepted(file: Fixture) throws {
    var issues: [GeoJSONError] = []
    let document = try GeoJSONDocument(parsing: file.bytes, issues: &issues)
    #expect(issues.map(\.code.rawValue) == (file.code == "none" ? [] : [file.code]))
    #expect(try GeoJSONDocument(parsing: document.bytes(options: .verbatim)) == document)
  }

  @Test("An invalid file throws the code of its name", arguments: Fixture.invalid)
  func invalid(file: Fixture) {
    let error = #expect(throws: GeoJSONError.self) { try GeoJSONDocument(parsing: file.bytes) }
    #expect(error?.code.rawValue == file.code)
    #expect((0...file.bytes.count).contains(error?.offset ?? -1))
  }

  @Test("No prefix of any file crashes, and none of a document is one", arguments: Fixture.canonical + Fixture.accepted)
  func truncation(file: Fixture) {
    let end = file.bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
    for length in 0...end {
      #expect(throws: GeoJSONError.self) { try GeoJSONDocument(parsing: file.bytes[..<length]) }
      #expect(throws: GeoJSONError.self) { try JSONValue(parsing: file.bytes[..<length]) }
    }
  }

  @Test("No changed byte crashes", arguments: Fixture.canonical)
  func mutation(file: Fixture) {
    var generator = SplitMix64(seed: 7)
    let marks = Array("\"\\{}[]:,-+.eE0129ntf \u{1E}\n".utf8) + [0x00, 0x80, 0xC3, 0xED, 0xFF]
    for _ in 0..<300 {
      var bytes = file.bytes
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: bytes.indices, using: &generator)
        bytes[index] = marks[Int.random(in: marks.indices, using: &generator)]
      }
      guard let document = try? GeoJSONDocument(parsing: bytes, options: .lenient) else { continue }
      let text = try? document.bytes(options: .verbatim)
      #expect(text.flatMap { try? GeoJSONDocument(parsing: $0, options: .lenient) } == document, "\(bytes)")
    }
  }
}
