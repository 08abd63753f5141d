import Testing

@testable import GeoJSON

@Suite("Documents")
struct GeoJSONDocumentTests {
  private func position(_ longitude: Double, _ latitude: Double) -> Position {
    Position(longitude: longitude, latitude: latitude)
  }

  @Test("The collection of RFC 7946, section 1.5")
  func collection() throws {
    let text = """
      { "type": "FeatureCollection", "features": [
        { "type": "Feature", "geometry": { "type": "Point", "coordinates": [102.0, 0.5] },
          "properties": { "prop0": "value0" } },
        { "type": "Feature", "geometry": { "type": "LineString", "coordinates": [
            [102.0, 0.0], [103.0, 1.0], [104.0, 0.0], [105.0, 1.0] ] },
          "properties": { "prop0": "value0", "prop1": 0.0 } },
        { "type": "Feature", "geometry": { "type": "Polygon", "coordinates": [
            [ [100.0, 0.0], [101.0, 0.0], [101.0, 1.0], [100.0, 1.0], [100.0, 0.0] ] ] },
          "properties": { "prop0": "value0", "prop1": { "this": "that" } } } ] }
      """
    let expected = FeatureCollection([
      Feature(geometry: .point(position(102, 0.5)), properties: ["prop0": "value0"]),
      Feature(
        geometry: .lineString([position(102, 0), position(103, 1), position(104, 0), position(105, 1)]),
        properties: ["prop0": "value0", "prop1": 0.0]),
      Feature(
        geometry: .polygon([
          [position(100, 0), position(101, 0), position(101, 1), position(100, 1), position(100, 0)]
        ]),
        properties: ["prop0": "value0", "prop1": ["this": "that"]]),
    ])
    #expect(try GeoJSONDocument(parsing: text) == .featureCollection(expected))
  }

  @Test(
    "The geometries of RFC 7946, appendix A",
    arguments: [
      #"{"type":"Point","coordinates":[100,0]}"#,
      #"{"type":"LineString","coordinates":[[100,0],[101,1]]}"#,
      #"{"type":"Polygon","coordinates":[[[100,0],[101,0],[101,1],[100,1],[100,0]]]}"#,
      #"{"type":"Polygon","coordinates":[[[100,0],[101,0],[101,1],[100,1],[100,0]],[[100.8,0.8],[100.8,0.2],[100.2,0.2],[100.2,0.8],[100.8,0.8]]]}"#,
      #"{"type":"MultiPoint","coordinates":[[100,0],[101,1]]}"#,
      #"{"type":"MultiLineString","coordinates":[[[100,0],[101,1]],[[102,2],[103,3]]]}"#,
      #"{"type":"MultiPolygon","coordinates":[[[[102,2],[103,2],[103,3],[102,3],[102,2]]],[[[100,0],[101,0],[101,1],[100,1],[100,0]],[[100.2,0.2],[100.2,0.8],[100.8,0.8],[100.8,0.2],[100.2,0.2]]]]}"#,
      #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[100,0]},{"type":"LineString","coordinates":[[101,0],[102,1]]}]}"#,
    ])
  func appendix(text: String) throws {
    // The default options change none of them.
    #expect(try GeoJSONDocument(parsing: text).text() == text + "\n")
  }

  @Test("Foreign members and boxes of RFC 7946, sections 5 and 6.1, keep their place")
  func foreignMembers() throws {
    let text = #"""
      {"type":"Feature","id":"f1","bbox":[100,0,-100,105,1,0],"geometry":{"type":"Point","coordinates":[1,2],"note":1},"properties":{},"title":"Example Feature"}
      """#
    let feature = Feature(
      id: "f1", geometry: .point(position(1, 2), GeometryMembers(foreign: ["note": 1])), properties: [:],
      boundingBox: BoundingBox(west: 100, south: 0, east: 105, north: 1, lowest: -100, highest: 0),
      foreignMembers: ["title": "Example Feature"])
    #expect(try GeoJSONDocument(parsing: text) == .feature(feature))
    #expect(try GeoJSONDocument.feature(feature).text() == text + "\n")
  }

  @Test("Features of any document")
  func features() {
    let feature = Feature(geometry: .point(position(1, 2)), properties: nil)
    #expect(GeoJSONDocument.geometry(.point(position(1, 2))).features == [Feature(geometry: .point(position(1, 2)))])
    #expect(GeoJSONDocument.feature(feature).features == [feature])
    #expect(GeoJSONDocument.featureCollection(FeatureCollection([feature, feature])).features == [feature, feature])
  }

  @Test("Random documents survive writing and reading", arguments: 0..<60)
  func random(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    for _ in 0..<8 {
      let document = random.document()
      for layout in [GeoJSONWritingOptions.Layout.compact, .featurePerLine, .indented(1)] {
        var options = GeoJSONWritingOptions.verbatim
        options.layout = layout
        let bytes = try document.bytes(options: options)
        let read = try GeoJSONDocument(parsing: bytes, options: .lenient)
        #expect(read == document, "seed \(seed): \(String(decoding: bytes, as: UTF8.self))")
        #expect(try read.bytes(options: options) == bytes, "seed \(seed)")
      }
    }
  }
}
