import CQL2
import GeoJSON
import Testing

@Suite struct JSONReaderTests {
  /// Documents after the forms of the standard's schema, cql2.yml, as the text they mean.
  @Test(arguments: [
    (#"{"op": "=", "args": [{"property": "name"}, "Toronto"]}"#, "name = 'Toronto'"),
    (
      #"{"op": "not", "args": [{"op": "in", "args": [{"property": "toll"}, [1, 2, 3, 4]]}]}"#,
      "toll NOT IN (1, 2, 3, 4)"
    ),
    (#"{"op": "between", "args": [{"property": "toll"}, 100.0, 1.5e2]}"#, "toll BETWEEN 100 AND 150"),
    (
      #"{"op": "=", "args": [{"op": "casei", "args": [{"property": "name"}]}, {"op": "casei", "args": ["Straße"]}]}"#,
      "CASEI(name) = CASEI('Straße')"
    ),
    (#"{"op": "isNull", "args": [{"property": "geometry"}]}"#, "geometry IS NULL"),
    (
      #"{"op": "s_intersects", "args": [{"property": "geometry"}, {"bbox": [160.6, -55.95, -170, -25.89]}]}"#,
      "S_INTERSECTS(geometry, BBOX(160.6, -55.95, -170, -25.89))"
    ),
    (
      #"{"op": "s_within", "args": [{"property": "geometry"}, {"type": "Polygon", "bbox": [0, 0, 1, 1], "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}]}"#,
      "S_WITHIN(geometry, POLYGON((0 0, 1 0, 1 1, 0 0)))"
    ),
    (
      #"{"op": "t_finishedBy", "args": [{"interval": [{"property": "day"}, {"property": "last"}]}, {"interval": ["..", "2024-06-12"]}]}"#,
      "T_FINISHEDBY(INTERVAL(day, last), INTERVAL('..', '2024-06-12'))"
    ),
    (
      #"{"op": ">", "args": [{"op": "div", "args": [{"property": "toll"}, 2]}, {"op": "^", "args": [2, 2]}]}"#,
      "toll DIV 2 > 2 ^ 2"
    ),
    (
      #"{"op": ">=", "args": [{"property": "changed"}, {"timestamp": "1969-07-20T20:17:40Z"}]}"#,
      "changed >= TIMESTAMP('1969-07-20T20:17:40Z')"
    ),
    ("true", "TRUE"),
  ])
  func documentsMean(_ json: String, _ text: String) throws {
    let filter = try FilterExpression(json: json, properties: FilterFixtures.properties)
    #expect(filter.text == text)
    #expect(try FilterFixtures.read(text) == filter)
    #expect(try FilterExpression(json: filter.json, properties: FilterFixtures.properties) == filter)
  }

  @Test(arguments: [
    (#"{"op": "=", "args": [{"property": "nam"}, "x"]}"#, "$.args[0].property", "unknown_property"),
    (#"{"op": "=", "args": [{"property": "toll"}, "x"]}"#, "$.args[1]", "type_mismatch"),
    (#"{"op": "=", "args": [{"property": "toll"}]}"#, "$", "type_mismatch"),
    (
      #"{"op": "and", "args": [true, {"op": "like", "args": [{"property": "name"}, 5]}]}"#, "$.args[1].args[1]",
      "type_mismatch"
    ),
    (#"{"op": "avg", "args": []}"#, "$.op", "unknown_function"),
    (#"{"op": "in", "args": [{"property": "toll"}, 1, 2]}"#, "$.args[1]", "syntax"),
    (#"{"op": "not", "args": true}"#, "$.args", "syntax"),
    (#"{"op": "=", "args": [null, 1]}"#, "$.args[0]", "syntax"),
    (#"{"op": "=", "args": [{"property": "toll"}, 1e999]}"#, "$.args[1]", "invalid_number"),
    (#"{"op": "=", "args": [{"property": "day"}, {"date": "2024-13-01"}]}"#, "$.args[1].date", "invalid_time"),
    (
      #"{"op": "s_equals", "args": [{"property": "geometry"}, {"type": "Point", "coordinates": [1, "x"]}]}"#,
      "$.args[1].coordinates[1]", "invalid_geometry"
    ),
    (
      #"{"op": "t_after", "args": [{"property": "day"}, {"interval": ["2024-01-01"]}]}"#, "$.args[1].interval", "syntax"
    ),
    (#"{"name": "x"}"#, "$", "syntax"),
    ("5", "$", "type_mismatch"),
  ])
  func mistakesHaveAPath(_ json: String, _ path: String, _ code: String) throws {
    let error = try #require(throws: CQL2Error.self) {
      _ = try FilterExpression(json: json, properties: FilterFixtures.properties)
    }
    #expect(error.path == path)
    #expect(error.code.rawValue == code, "\(error)")
  }

  @Test func whatIsNoJSONHasAnOffset() throws {
    let error = try #require(throws: CQL2Error.self) {
      _ = try FilterExpression(json: "{\"op\": ", properties: FilterFixtures.properties)
    }
    #expect(error.byteOffset != nil)
  }

  @Test(arguments: [#"{"op":"not","args":["#, "[", #"{"op":"+","args":[1,"#])
  func nestingEndsInAnError(_ piece: String) {
    let text = String(repeating: piece, count: 8_000)
    #expect(throws: CQL2Error.self) { _ = try FilterExpression(json: text, properties: FilterFixtures.properties) }
    let closed = String(repeating: #"{"op":"not","args":["#, count: 100) + "true" + String(repeating: "]}", count: 100)
    #expect(throws: CQL2Error.self) { _ = try FilterExpression(json: closed, properties: FilterFixtures.properties) }
  }
}
