import Testing

@testable import GeoJSON

@Suite("Writing streams")
struct FeatureWriterTests {
  private let features = [
    Feature(id: "a", geometry: .point(Position(longitude: 178, latitude: 2)), properties: ["n": 1]),
    Feature(geometry: nil),
    Feature(geometry: .point(Position(longitude: -179, latitude: 4))),
  ]

  private func text(
    _ features: [Feature], format: GeoJSONFormat, options: GeoJSONWritingOptions = GeoJSONWritingOptions(),
    members: JSONObject = [:]
  ) throws -> String {
    var bytes: [UInt8] = []
    var writer = FeatureWriter(format: format, options: options, members: members) { bytes += $0 }
    for feature in features { try writer.write(feature) }
    try writer.finish()
    try writer.finish()
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("A collection is the bytes of the whole document") func document() throws {
    for layout in [GeoJSONWritingOptions.Layout.compact, .featurePerLine, .indented(2)] {
      var options = GeoJSONWritingOptions()
      options.layout = layout
      for list in [features, []] {
        let whole = FeatureCollection(list, foreignMembers: ["name": "x"])
        #expect(
          try text(list, format: .document, options: options, members: ["name": "x"])
            == GeoJSONDocument.featureCollection(whole).text(options: options))
      }
    }
  }

  @Test("A collection's box stands behind its features") func box() throws {
    var options = GeoJSONWritingOptions()
    options.boundingBoxes = .collection
    #expect(try text(features, format: .document, options: options).hasSuffix("\n],\"bbox\":[178,2,-179,4]}\n"))
  }

  private let lines = [
    #"{"type":"Feature","id":"a","geometry":{"type":"Point","coordinates":[178,2]},"properties":{"n":1}}"#,
    #"{"type":"Feature","geometry":null,"properties":{}}"#,
    #"{"type":"Feature","geometry":{"type":"Point","coordinates":[-179,4]},"properties":{}}"#,
  ]

  @Test("Lines and sequences") func sequences() throws {
    #expect(try text(features, format: .newlineDelimited) == lines.map { $0 + "\n" }.joined())
    #expect(try text(features, format: .textSequence) == lines.map { "\u{1E}" + $0 + "\n" }.joined())
    var options = GeoJSONWritingOptions()
    options.layout = .indented(2)
    #expect(try text(features, format: .newlineDelimited, options: options) == lines.map { $0 + "\n" }.joined())
  }

  @Test(
    "A feature that cannot be written leaves nothing behind", arguments: [GeoJSONFormat.document, .newlineDelimited])
  func fault(format: GeoJSONFormat) throws {
    var bytes: [UInt8] = []
    do {
      var writer = FeatureWriter(format: format) { bytes += $0 }
      try writer.write(features[0])
      var error: GeoJSONError?
      do { try writer.write(Feature(geometry: nil, properties: ["a": [.double(.nan)]])) } catch let fault
        as GeoJSONError
      {
        error = fault
      }
      #expect(error?.code == .numberNotFinite)
      #expect(error?.path == (format == .document ? "$.features[1].properties.a[0]" : "$.properties.a[0]"))
      try writer.write(features[2])
      #expect(writer.count == 2)
      try writer.finish()
    }
    #expect(try String(decoding: bytes, as: UTF8.self) == text([features[0], features[2]], format: format))
  }
}
