import Testing

@testable import GeoJSON

@Suite("Reading")
struct GeoJSONDecoderTests {
  private func error(_ text: String, _ options: GeoJSONReadingOptions = GeoJSONReadingOptions()) -> GeoJSONError? {
    do throws(GeoJSONError) {
      _ = try GeoJSONDocument(parsing: text, options: options)
      return nil
    } catch {
      return error
    }
  }

  @Test("An error tells the place to the byte, line, column and path")
  func place() {
    let text = """
      {"type": "FeatureCollection", "features": [
        {"type": "Feature", "geometry": null, "properties": {"ė": "ė"}},
        {"type": "Feature", "geometry": {"type": "LineString", "coordinates": [[1, 2], [3, "4"]]}}
      ]}
      """
    #expect(
      error(text)
        == GeoJSONError(
          .coordinatesInvalid, "a coordinate must be a number, not a string", offset: 198, line: 3, column: 86,
          path: "$.features[1].geometry.coordinates[1][1]"))
    #expect(
      error(text)?.description
        == "3:86: a coordinate must be a number, not a string (coordinates-invalid, at $.features[1].geometry.coordinates[1][1])"
    )
  }

  @Test("A swapped pair is told")
  func swapped() {
    #expect(
      error(#"{"type":"Point","coordinates":[54.7,125.3]}"#)?.message
        == "latitude 125.3 is beyond ±90; the order is longitude, latitude, and these two look swapped")
    #expect(
      error(#"{"type":"Point","coordinates":[170,91]}"#)?.message
        == "latitude 91.0 is beyond ±90; the order is longitude, latitude")
    #expect(
      error(#"{"type":"Point","coordinates":[2813000.5,7300000]}"#)?.message
        == "[2813000.5, 7300000.0] is not in degrees; are these projected metres?")
  }

  @Test("A type in the wrong case is told") func typeCase() {
    #expect(
      error(#"{"type":"featurecollection","features":[]}"#)?.message
        == "‘featurecollection’ is not a GeoJSON type; it must be spelt ‘FeatureCollection’")
  }

  @Test("UTF-16 is called by its name") func encoding() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x7B, 0x00]
    #expect(
      throws: GeoJSONError(
        .encodingUnsupported, "the text is UTF-16 (little-endian); GeoJSON must be UTF-8", offset: 0, line: 1, column: 1
      )
    ) { try GeoJSONDocument(parsing: bytes) }
  }

  @Test("The lenient options keep or repair, and tell of it")
  func lenient() throws {
    let text = #"""
      {"type":"FeatureCollection","properties":{"a":1,"a":2},"features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,95],[1,0],[1,1]]]},"properties":{"s":"\ud800"}}]}
      """#
    var issues: [GeoJSONError] = []
    let document = try GeoJSONDocument(parsing: Array(text.utf8), options: .lenient, issues: &issues)
    let ring = [(0.0, 95.0), (1, 0), (1, 1), (0, 95)].map { Position(longitude: $0.0, latitude: $0.1) }
    #expect(
      document
        == .featureCollection(
          FeatureCollection(
            [Feature(geometry: .polygon([ring]), properties: ["s": "\u{FFFD}"])],
            foreignMembers: JSONObject([("properties", .object(JSONObject([("a", 1), ("a", 2)])))]))))
    #expect(issues.map(\.code) == [.positionRange, .ringOpen])
    #expect(issues.map(\.path) == ["coordinates[0][0]", "coordinates[0]"].map { "$.features[0].geometry.\($0)" })
  }

  @Test("No more than 100 issues are kept") func issueLimit() throws {
    let text =
      "{\"type\":\"MultiPoint\",\"coordinates\":[" + Array(repeating: "[190,1]", count: 300).joined(separator: ",")
      + "]}"
    var issues: [GeoJSONError] = []
    _ = try GeoJSONDocument(parsing: text.utf8, issues: &issues)
    #expect(issues.count == 100)
    #expect(issues.last?.path == "$.coordinates[99]")
  }

  @Test("512 levels are read and written, 513 are not") func depth() throws {
    func nested(_ depth: Int) -> String { String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
    #expect(try JSONValue(parsing: nested(512)).jsonText == nested(512))
    #expect(error("{\"type\":\"Point\",\"coordinates\":[1,2],\"x\":" + nested(511) + "}") == nil)
    #expect(error("{\"type\":\"Point\",\"coordinates\":[1,2],\"x\":" + nested(512) + "}")?.code == .nestingTooDeep)
    var value = JSONValue.null
    for _ in 0..<513 { value = .array([value]) }
    #expect(throws: GeoJSONError.self) { try value.jsonText }
  }
}
