import CQL2
import GeoJSON
import Testing

@Suite struct FilterEvaluationTests {
  @Test(arguments: [
    ("toll = 5", true), ("toll <> 5", false), ("toll > 4.5 AND toll <= 5", true), ("toll >= 6 OR kind < 'raie'", true),
    ("none = 5", nil), ("none <> 5", nil), ("NOT none = 5", nil), ("none IS NULL", true), ("toll IS NOT NULL", true),
    ("none = 5 AND toll = 6", false), ("none = 5 OR toll = 5", true), ("none = 5 AND toll = 5", nil),
    ("seen = TRUE", true), ("seen > FALSE", true), ("seen < FALSE", false), ("(toll = 5) = seen", true),
    ("kind IN ('raid', 'x')", true), ("kind NOT IN ('x')", true), ("none IN (1, 2)", nil),
    ("toll NOT IN (1, none)", nil),
    ("toll IN (5, none)", true), ("toll BETWEEN 5 AND 9", true), ("toll NOT BETWEEN 6 AND none", true),
    ("toll BETWEEN 1 AND none", nil), ("toll BETWEEN 9 AND 1", false),
    ("name LIKE 'Île%'", true), ("name LIKE '_le d''Or'", true), ("name LIKE 'île%'", false),
    ("CASEI(name) LIKE CASEI('ÎLE D''%')", true), ("ACCENTI(name) = 'Ile d''Or'", true),
    ("ACCENTI(CASEI(name)) LIKE 'ile%'", true), ("CASEI(empty) = 'x'", nil), ("name LIKE ''", false),
    ("toll + 1 = 6 AND toll - 1 = 4 AND toll * 2 = 10 AND toll / 2 = 2.5", true),
    ("toll DIV 2 = 2 AND toll % 3 = 2 AND -toll DIV 2 = -2 AND -toll % 3 = -2 AND toll ^ 2 = 25", true),
    ("toll / 0 = 1", nil), ("toll % 0 IS NULL", true), ("toll + none = 1", nil), ("10 ^ 300 * 10 ^ 300 > 1", true),
    ("0 * (10 ^ 300 * 10 ^ 300) = 0", nil),
    ("share < toll", true), ("'a' < 'b'", true), ("5 = toll", true),
    ("day = DATE('2024-06-10')", true), ("day < last", true), ("day >= '2024-06-11'", false),
    ("changed >= DATE('2024-06-15') AND changed <= DATE('2024-06-15')", true), ("changed > DATE('2024-06-15')", false),
    ("day = TIMESTAMP('2024-06-10T23:00:00Z')", true), ("changed < TIMESTAMP('2024-06-15T12:30:00.25Z')", true),
    ("TRUE", true), ("FALSE OR NOT FALSE", true),
  ])
  func conditionsHold(_ text: String, _ expected: Bool?) throws {
    #expect(try FilterFixtures.answer(text) == expected, "\(text)")
  }

  /// 10 to 12 June against intervals; by the definitions of OWL-Time.
  @Test(arguments: [
    ("T_AFTER", "2024-06-01", "2024-06-09", true), ("T_AFTER", "2024-06-01", "2024-06-10", false),
    ("T_BEFORE", "2024-06-13", "..", true), ("T_BEFORE", "2024-06-12", "..", false),
    ("T_DISJOINT", "2024-06-13", "..", true), ("T_DISJOINT", "2024-06-12", "..", false),
    ("T_INTERSECTS", "2024-06-12", "..", true), ("T_INTERSECTS", "..", "2024-06-09", false),
    ("T_INTERSECTS", "..", "..", true),
    ("T_EQUALS", "2024-06-10", "2024-06-12", true), ("T_EQUALS", "2024-06-10", "2024-06-13", false),
    ("T_CONTAINS", "2024-06-11", "2024-06-11", true), ("T_CONTAINS", "2024-06-10", "2024-06-11", false),
    ("T_DURING", "2024-06-09", "2024-06-13", true), ("T_DURING", "..", "..", true),
    ("T_DURING", "2024-06-10", "..", false),
    ("T_FINISHES", "2024-06-09", "2024-06-12", true), ("T_FINISHEDBY", "2024-06-11", "2024-06-12", true),
    ("T_FINISHES", "2024-06-11", "2024-06-12", false), ("T_MEETS", "2024-06-12", "2024-06-20", true),
    ("T_METBY", "2024-06-01", "2024-06-10", true), ("T_METBY", "2024-06-01", "2024-06-09", false),
    ("T_OVERLAPS", "2024-06-11", "2024-06-20", true), ("T_OVERLAPS", "2024-06-12", "2024-06-20", false),
    ("T_OVERLAPPEDBY", "2024-06-01", "2024-06-11", true), ("T_OVERLAPPEDBY", "2024-06-10", "2024-06-11", false),
    ("T_STARTS", "2024-06-10", "2024-06-20", true), ("T_STARTEDBY", "2024-06-10", "2024-06-11", true),
    ("T_STARTEDBY", "2024-06-10", "2024-06-20", false),
  ])
  func intervalsCompare(_ name: String, _ start: String, _ end: String, _ expected: Bool) throws {
    #expect(
      try FilterFixtures.answer("\(name)(INTERVAL(day, last), INTERVAL('\(start)', '\(end)'))") == expected)
  }

  @Test func timesThatAreNotKnownAreNotCompared() throws {
    for name in ["T_INTERSECTS", "T_DISJOINT", "T_EQUALS", "T_AFTER", "T_BEFORE"] {
      #expect(try FilterFixtures.answer("\(name)(day, INTERVAL('..', '..'))", values: [:]) == nil, "\(name)")
    }
    #expect(try FilterFixtures.answer("T_INTERSECTS(day, '2024-06-10')") == true)
    #expect(try FilterFixtures.answer("T_AFTER(changed, DATE('2024-06-14'))") == true)
  }

  /// The point 47.5 43 against geometries.
  @Test(arguments: [
    ("S_INTERSECTS(geometry, BBOX(47, 42, 48, 44))", true), ("S_INTERSECTS(geometry, BBOX(47.5, 42, 48, 44))", true),
    ("S_WITHIN(geometry, BBOX(47.5, 42, 48, 44))", false), ("S_TOUCHES(geometry, BBOX(47.5, 42, 48, 44))", true),
    ("S_WITHIN(geometry, BBOX(47, 42, 48, 44))", true), ("S_CONTAINS(BBOX(47, 42, 48, 44), geometry)", true),
    ("S_DISJOINT(geometry, BBOX(170, 40, -170, 50))", true), ("S_INTERSECTS(geometry, BBOX(47, 42, -170, 50))", true),
    ("S_INTERSECTS(geometry, BBOX(47, 42, 5000, 48, 44, 6000))", true),
    ("S_EQUALS(geometry, POINT(47.5 43))", true), ("S_EQUALS(geometry, POINT(47.5 43.1))", false),
    ("S_EQUALS(geometry, MULTIPOINT((47.5 43), (47.5 43)))", true),
    ("S_CONTAINS(geometry, POINT(47.5 43))", true), ("S_WITHIN(geometry, MULTIPOINT((47.5 43), (1 1)))", true),
    ("S_CONTAINS(geometry, MULTIPOINT((47.5 43), (1 1)))", false),
    ("S_TOUCHES(geometry, LINESTRING(47.5 43, 48 44))", true),
    ("S_WITHIN(geometry, LINESTRING(47 42.5, 48 43.5))", true),
    ("S_TOUCHES(geometry, LINESTRING(47.5 43, 48 44, 47 44, 47.5 43))", false),
    ("S_WITHIN(geometry, POLYGON((47 42, 48 42, 48 44, 47 44, 47 42)))", true),
    (
      "S_INTERSECTS(geometry, POLYGON((47 42, 48 42, 48 44, 47 44, 47 42), (47.2 42.5, 47.2 43.5, 47.8 43.5, 47.8 42.5, 47.2 42.5)))",
      false
    ),
    ("S_CROSSES(geometry, LINESTRING(47 42.5, 48 43.5))", false), ("S_OVERLAPS(geometry, POINT(47.5 43))", false),
    ("S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(1 1), LINESTRING(47 42.5, 48 43.5)))", true),
    ("S_INTERSECTS(geometry, MULTIPOLYGON EMPTY)", false), ("S_INTERSECTS(POINT(0 0), POINT(0 0))", true),
  ])
  func pointsCompare(_ text: String, _ expected: Bool) throws {
    #expect(try FilterFixtures.answer(text) == expected)
    #expect(try FilterFixtures.answer(text, values: [:]) == (text.contains("geometry") ? nil : expected))
  }

  @Test func theAntimeridianIsOneMeridian() throws {
    let values: [String: FilterValue] = ["geometry": .geometry(.point(Position(longitude: 180, latitude: 0)))]
    #expect(try FilterFixtures.answer("S_INTERSECTS(geometry, BBOX(-180, -1, -170, 1))", values: values) == true)
    #expect(try FilterFixtures.answer("S_INTERSECTS(geometry, BBOX(170, -1, -170, 1))", values: values) == true)
    #expect(try FilterFixtures.answer("S_INTERSECTS(geometry, BBOX(-179, -1, 179, 1))", values: values) == false)
  }

  /// Of features whose types nobody knows, values of other types are other values.
  @Test func typesOfOpenPropertiesAreThoseOfTheValues() throws {
    let values: [String: FilterValue] = ["a": .text("5"), "b": .number(5), "day": .text("2024-06-10")]
    func answer(_ text: String) throws -> Bool {
      try FilterExpression(text: text, properties: .open).holds { values[$0] ?? .null }
    }
    #expect(try !answer("a = 5") && answer("a <> 5") && answer("b = 5") && !answer("a > 4") && !answer("a <= 4"))
    #expect(try answer("CASEI(b) = '5'") && answer("a IN ('4', '5')"))
    #expect(try answer("day >= DATE('2024-06-10')") && answer("T_INTERSECTS(day, INTERVAL('2024-06-01', '..'))"))
    #expect(try !answer("missing = 5") && answer("missing IS NULL"))
  }
}
