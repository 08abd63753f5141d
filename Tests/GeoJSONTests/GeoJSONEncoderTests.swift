import TestSupport
import Testing

@testable import GeoJSON

@Suite("Writing")
struct GeoJSONEncoderTests {
  private func text(
    _ geometry: Geometry?, properties: JSONObject? = nil, _ change: (inout GeoJSONWritingOptions) -> Void = { _ in }
  ) throws -> String {
    var options = GeoJSONWritingOptions()
    options.layout = .compact
    change(&options)
    if let geometry { return try GeoJSONDocument.geometry(geometry).text(options: options) }
    return try GeoJSONDocument.feature(Feature(geometry: nil, properties: properties)).text(options: options)
  }

  private func ring(_ pairs: [(Double, Double)]) -> [Position] {
    pairs.map { Position(longitude: $0.0, latitude: $0.1) }
  }

  @Test(
    "Coordinates are rounded and have no needless digit",
    arguments: [
      (0.0, "0"), (-0.0, "0"), (-0.0000004, "0"), (-0.0000005, "-0.000001"), (12.3456785, "12.345679"), (100, "100"),
      (-7.25, "-7.25"),
      (179.9999999, "180"), (0.1, "0.1"), (1e-9, "0"), (3.000001, "3.000001"), (99.999999, "99.999999"),
      (10.0100, "10.01"),
    ])
  func rounding(value: Double, expected: String) throws {
    let position = Position(longitude: value, latitude: 0)
    #expect(try text(.point(position)) == #"{"type":"Point","coordinates":[\#(expected),0]}"#)
  }

  @Test("Decimals are an option") func decimals() throws {
    let point = Geometry.point(Position(longitude: 1.23456789, latitude: -0.5, altitude: 1.005))
    #expect(try text(point) == #"{"type":"Point","coordinates":[1.234568,-0.5,1]}"#)
    #expect(
      try text(point) { ($0.coordinateDecimals, $0.altitudeDecimals) = (0, 0) }
        == #"{"type":"Point","coordinates":[1,-1,1]}"#)
    #expect(
      try text(point) { ($0.coordinateDecimals, $0.altitudeDecimals) = (nil, nil) }
        == #"{"type":"Point","coordinates":[1.23456789,-0.5,1.005]}"#)
    #expect(
      try text(point) { ($0.coordinateDecimals, $0.altitudeDecimals) = (15, 3) }
        == #"{"type":"Point","coordinates":[1.23456789,-0.5,1.005]}"#)
  }

  @Test("Fixed-point numbers agree with rounding by the shortest decimal", arguments: 0..<8)
  func fixedPoint(decimals: Int) throws {
    var generator = SplitMix64(seed: UInt64(decimals))
    for _ in 0..<2000 {
      let value = Double.random(in: -180...180, using: &generator)
      let scale = powersOfTen[decimals]
      let expected = (value * scale).rounded() / scale
      var writer = ByteWriter(capacity: 64)
      try writer.put(value, scale: FixedPoint(decimals: decimals))
      #expect(Double(writer.text) == expected + 0, "decimals \(decimals), value \(value)")
      #expect(!writer.text.contains(".") || !writer.text.hasSuffix("0"), "decimals \(decimals), value \(value)")
    }
  }

  @Test("Doubles of properties read back the same and stay doubles", arguments: 0..<4)
  func doubles(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<3000 {
      let values = [
        Double(bitPattern: generator.next()), .random(in: -1e6...1e6, using: &generator),
        Double(Int.random(in: -1_000_000_000...1_000_000_000, using: &generator)) / powersOfTen[Int(seed) * 3],
      ]
      for value in values where value.isFinite {
        let text = try JSONValue.double(value).jsonText
        #expect(try JSONValue(parsing: text) == .double(value), "seed \(seed), value \(value), text \(text)")
      }
    }
  }

  @Test("Rings follow the right hand, or the left, or stay") func winding() throws {
    let counterclockwise = ring([(0, 0), (4, 0), (4, 4), (0, 4), (0, 0)])
    let clockwise = Array(ring([(1, 1), (2, 1), (2, 2), (1, 1)]).reversed())
    let right = #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[2,2],[2,1],[1,1]]]}"#
    let left = #"{"type":"Polygon","coordinates":[[[0,0],[0,4],[4,4],[4,0],[0,0]],[[1,1],[2,1],[2,2],[1,1]]]}"#
    for rings in [[counterclockwise, clockwise], [counterclockwise.reversed(), clockwise.reversed()]] {
      #expect(try text(.polygon(rings)) == right)
      #expect(try text(.polygon(rings)) { $0.winding = .clockwise } == left)
    }
    #expect(
      try text(.polygon([counterclockwise.reversed(), clockwise])) { $0.winding = .asGiven }
        == #"{"type":"Polygon","coordinates":[[[0,0],[0,4],[4,4],[4,0],[0,0]],[[1,1],[2,2],[2,1],[1,1]]]}"#)
  }

  @Test("The antimeridian is cut unless told otherwise") func cut() throws {
    let line = Geometry.lineString(ring([(170, 45), (190, 45)]))
    #expect(
      try text(line) == #"{"type":"MultiLineString","coordinates":[[[170,45],[180,45]],[[-180,45],[-170,45]]]}"#)
    #expect(
      try text(line) { $0.cutsAtAntimeridian = false } == #"{"type":"LineString","coordinates":[[170,45],[190,45]]}"#)
  }

  @Test("Missing properties are an object unless told otherwise") func properties() throws {
    #expect(try text(nil) == #"{"type":"Feature","geometry":null,"properties":{}}"#)
    #expect(
      try text(nil) { $0.propertiesAreAlwaysObjects = false }
        == #"{"type":"Feature","geometry":null,"properties":null}"#)
  }

  @Test("Boxes are worked out where wanted") func boxes() throws {
    let collection = FeatureCollection([
      Feature(geometry: .point(Position(longitude: 177, latitude: -17))),
      Feature(geometry: .lineString(ring([(179, -18), (-179, -16.5)]))), Feature(geometry: nil),
    ])
    var options = GeoJSONWritingOptions()
    options.boundingBoxes = [.features, .collection]
    #expect(
      try GeoJSONDocument.featureCollection(collection).text(options: options) == """
        {"type":"FeatureCollection","bbox":[177,-18,-179,-16.5],"features":[
        {"type":"Feature","bbox":[177,-17,177,-17],"geometry":{"type":"Point","coordinates":[177,-17]},"properties":{}},
        {"type":"Feature","bbox":[179,-18,-179,-16.5],"geometry":{"type":"MultiLineString","coordinates":[[[179,-18],[180,-17.25]],[[-180,-17.25],[-179,-16.5]]]},"properties":{}},
        {"type":"Feature","geometry":null,"properties":{}}
        ]}

        """)
  }

  @Test("Indentation keeps coordinates on one line") func indented() throws {
    let collection = FeatureCollection(
      [Feature(id: 1, geometry: .point(Position(longitude: 1, latitude: 2)), properties: ["a": [1, 2], "b": [:]])],
      foreignMembers: ["name": "x"])
    var options = GeoJSONWritingOptions()
    options.layout = .indented(2)
    #expect(
      try GeoJSONDocument.featureCollection(collection).text(options: options) == """
        {
          "type": "FeatureCollection",
          "name": "x",
          "features": [
            {
              "type": "Feature",
              "id": 1,
              "geometry": {
                "type": "Point",
                "coordinates": [1, 2]
              },
              "properties": {
                "a": [1, 2],
                "b": {}
              }
            }
          ]
        }

        """)
  }

  @Test("What must not be written throws with its path") func faults() throws {
    func fault(_ feature: Feature) -> String? {
      do throws(GeoJSONError) {
        _ = try GeoJSONDocument.featureCollection(FeatureCollection([Feature(geometry: nil), feature])).bytes()
        return nil
      } catch {
        return "\(error.code.rawValue) \(error.path)"
      }
    }
    let open = ring([(0, 0), (1, 0), (1, 1), (0, 1)])
    let cases: [(Feature, String)] = [
      (
        Feature(geometry: .point(Position(longitude: .nan, latitude: 0))),
        "number-not-finite $.features[1].geometry.coordinates"
      ),
      (
        Feature(geometry: .multiPoint([Position(longitude: 0, latitude: 0), Position(longitude: 0, latitude: 91)])),
        "position-range $.features[1].geometry.coordinates[1]"
      ),
      (
        Feature(geometry: .point(Position(longitude: 0, latitude: 0, altitude: .infinity))),
        "number-not-finite $.features[1].geometry.coordinates"
      ),
      (Feature(geometry: .polygon([open])), "ring-open $.features[1].geometry.coordinates[0]"),
      (Feature(geometry: .multiLineString([[open[0]]])), "positions-too-few $.features[1].geometry.coordinates[0]"),
      (
        Feature(geometry: nil, properties: ["a": ["b": [0, .double(.infinity)]]]),
        "number-not-finite $.features[1].properties.a.b[1]"
      ),
      (
        Feature(geometry: nil, properties: ["a b": .decimal("0x1")]), "number-invalid $.features[1].properties[\"a b\"]"
      ),
      (Feature(geometry: nil, foreignMembers: ["type": 1]), "name-duplicate $.features[1].type"),
      (Feature(geometry: nil, foreignMembers: ["features": []]), "member-misplaced $.features[1].features"),
    ]
    for (feature, expected) in cases { #expect(fault(feature) == expected) }
  }
}
