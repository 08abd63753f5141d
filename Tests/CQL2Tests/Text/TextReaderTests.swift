import CQL2
import GeoJSON
import Testing

@Suite struct TextReaderTests {
  /// What a text means, as the canonical text; both are read as the same value, and so is the JSON form.
  @Test(arguments: [
    ("name='Toronto'", "name = 'Toronto'"),
    ("toll - 150.0 > 0", "toll - 150 > 0"),
    ("changed >= date('1970-01-01')", "changed >= DATE('1970-01-01')"),
    ("name LIKE 'Smith%'", "name LIKE 'Smith%'"),
    ("name not like 'Smith._'", "name NOT LIKE 'Smith._'"),
    ("toll BETWEEN 100.0 and 150.0", "toll BETWEEN 100 AND 150"),
    ("kind IN ('a','b') and toll NOT IN (1,2.50,3)", "kind IN ('a', 'b') AND toll NOT IN (1, 2.5, 3)"),
    ("geometry IS NOT NULL", "geometry IS NOT NULL"),
    ("NOT toll IS NULL", "toll IS NOT NULL"),
    ("seen=true or seen = FALSE", "seen = TRUE OR seen = FALSE"),
    ("casei(name) in (casei('Straße'), 'x')", "CASEI(name) IN (CASEI('Straße'), 'x')"),
    ("ACCENTI(CASEI(name)) LIKE ACCENTI(CASEI('é%'))", "ACCENTI(CASEI(name)) LIKE ACCENTI(CASEI('é%'))"),
    (
      "(toll=1 OR toll=2) AND (kind='a' AND (name='b' AND seen=TRUE))",
      "(toll = 1 OR toll = 2) AND kind = 'a' AND name = 'b' AND seen = TRUE"
    ),
    ("((((toll))))<>+7", "toll <> 7"),
    ("toll + 2 * (share - 1) ^ 2 / -3 % 4 div 5 = -toll", "toll + 2 * (share - 1) ^ 2 / -3 % 4 DIV 5 = -1 * toll"),
    ("toll - (share - 1) - 2 = .5e1", "toll - (share - 1) - 2 = 5"),
    ("(2 ^ 3) ^ 2 > 1.", "(2 ^ 3) ^ 2 > 1"),
    ("NOT (NOT toll = 1)", "NOT (NOT toll = 1)"),
    ("not not toll = 1", "NOT (NOT toll = 1)"),
    ("NOT (toll = 1 OR toll = 2)", "NOT (toll = 1 OR toll = 2)"),
    ("(toll = 1) = (share > 2)", "(toll = 1) = (share > 2)"),
    ("(toll = 1) IS NULL", "(toll = 1) IS NULL"),
    ("\"date\" = '2024-02-29'", "\"date\" = DATE('2024-02-29')"),
    ("date = DATE('2024-02-29')", "\"date\" = DATE('2024-02-29')"),
    ("day in ('2022-04-14', '2022-04-15')", "day IN (DATE('2022-04-14'), DATE('2022-04-15'))"),
    ("name = 'O''Hara\\'s \\\\ \\t\\n'", "name = 'O''Hara''s \\\\ \\t\\n'"),
    ("name like '100\\%'", "name LIKE '100\\\\%'"),
    ("TRUE", "TRUE"),
    ("S_INTERSECTS(geometry,POINT(36.319836 32.288087))", "S_INTERSECTS(geometry, POINT(36.319836 32.288087))"),
    ("s_within(geometry, bbox(160.6,-55.95,-170,-25.89))", "S_WITHIN(geometry, BBOX(160.6, -55.95, -170, -25.89))"),
    ("s_disjoint(POINT Z (1 2 3), geometry)", "S_DISJOINT(POINT Z(1 2 3), geometry)"),
    ("S_TOUCHES(geometry, MULTIPOINT((1 2),3 4))", "S_TOUCHES(geometry, MULTIPOINT((1 2), (3 4)))"),
    ("S_EQUALS(geometry, LineString(1 2,3 4))", "S_EQUALS(geometry, LINESTRING(1 2, 3 4))"),
    (
      "S_CROSSES(geometry, MULTILINESTRING((1 2,3 4),(0 0,-1 1)))",
      "S_CROSSES(geometry, MULTILINESTRING((1 2, 3 4), (0 0, -1 1)))"
    ),
    ("S_OVERLAPS(geometry, POLYGON((0 0,1 0,1 1,0 0)))", "S_OVERLAPS(geometry, POLYGON((0 0, 1 0, 1 1, 0 0)))"),
    (
      "S_CONTAINS(geometry, MULTIPOLYGON(((0 0,1 0,1 1,0 0))))",
      "S_CONTAINS(geometry, MULTIPOLYGON(((0 0, 1 0, 1 1, 0 0))))"
    ),
    (
      "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(1 2),LINESTRING EMPTY))",
      "S_INTERSECTS(geometry, GEOMETRYCOLLECTION(POINT(1 2), LINESTRING EMPTY))"
    ),
    ("T_AFTER(changed,TIMESTAMP('2022-04-24T07:59:57Z'))", "T_AFTER(changed, TIMESTAMP('2022-04-24T07:59:57Z'))"),
    (
      "T_DURING(INTERVAL(day, last), INTERVAL('2024-01-01', '..'))",
      "T_DURING(INTERVAL(day, last), INTERVAL('2024-01-01', '..'))"
    ),
    (
      "t_equals(interval('..','2024-01-01T00:00:00.500Z'), day)",
      "T_EQUALS(INTERVAL('..', '2024-01-01T00:00:00.5Z'), day)"
    ),
    ("\u{A0}toll\t=\n1 ", "toll = 1"),
  ])
  func textsMean(_ text: String, _ canonical: String) throws {
    let filter = try FilterFixtures.read(text)
    #expect(filter.text == canonical)
    #expect(try FilterFixtures.read(canonical) == filter)
    let json = try filter.json.jsonText
    #expect(try FilterExpression(json: json, properties: FilterFixtures.properties) == filter, "\(json)")
  }

  /// Every mistake is answered with where it is and what to write.
  @Test(arguments: [
    ("", 0, "syntax", "the filter is empty; write a condition such as event_type = 'Battles'"),
    ("toll == 5", 6, "syntax", "write one = to compare; = found"),
    ("toll != 5", 5, "syntax", "write <> instead of !="),
    ("toll = 5 && seen = TRUE", 9, "syntax", "write AND instead of &&"),
    ("tol > 5", 0, "unknown_property", "there is no property tol; did you mean toll?"),
    (
      "kind = \"raid\"", 7, "unknown_property",
      "there is no property raid; texts stand in single quotes: 'raid'"
    ),
    ("kind = raid", 7, "unknown_property", "there is no property raid; a text stands in single quotes"),
    ("toll > 'five'", 7, "type_mismatch", "toll (a number) is compared with a text; write a number such as 5"),
    ("5 = kind", 0, "type_mismatch", "kind (a text) is compared with a number; write a text such as 'word'"),
    ("day > 5", 6, "type_mismatch", "day (a day) is compared with a number; write a day such as DATE('2024-06-30')"),
    (
      "day > 'June'", 6, "type_mismatch",
      "'June' is compared with a day or a time; write DATE('2024-06-30') or TIMESTAMP('2024-06-30T12:00:00Z')"
    ),
    (
      "day = DATE('2023-02-29')", 11, "invalid_time",
      "'2023-02-29' is none that the calendar has; a day is written '2024-06-30'"
    ),
    (
      "changed = TIMESTAMP('2024-06-30T12:00:00+03:00')", 20, "invalid_time",
      "'2024-06-30T12:00:00+03:00' is none that the calendar has; a time is written '2024-06-30T12:00:00Z', in UTC"
    ),
    (
      "seen", 0, "type_mismatch",
      "a property alone is no condition; write one such as seen = TRUE, or seen IS NOT NULL"
    ),
    ("toll + 1", 0, "type_mismatch", "a number is no condition; compare it with something, as in killed_best > 5"),
    ("toll + kind = 1", 7, "type_mismatch", "+ takes a number such as 5, not kind (a text)"),
    ("toll = NULL", 7, "syntax", "compare with IS NULL or IS NOT NULL; NULL found"),
    ("toll BETWEEN 1 5", 15, "syntax", "write AND between the two ends of BETWEEN; 5 found"),
    ("toll = 1 toll = 2", 9, "syntax", "join conditions with AND or OR, and put texts in single quotes; toll found"),
    (
      "name LIKE kind", 10, "type_mismatch",
      "LIKE takes a pattern in single quotes, such as 'Ma%' with % for any letters and _ for one"
    ),
    (
      "name ILIKE 'a'", 5, "syntax",
      "write CASEI(name) LIKE CASEI('pattern') where letter case is not to count; ILIKE found"
    ),
    ("(toll = 1", 9, "syntax", "write ) to close the bracket, or AND or OR and another condition; the end found"),
    ("name = 'open", 7, "syntax", "a text has no closing single quote; within a text it is written twice"),
    ("toll = 1e999", 7, "invalid_number", "the number is too large; numbers go up to about 1.8e308"),
    (
      "toll = 12abc", 7, "syntax",
      "a number ends before a letter; put a name that begins with a digit in double quotes"
    ),
    (
      "S_INTERSECT(geometry, POINT(1 2))", 0, "unknown_function",
      "there is no function S_INTERSECT; did you mean S_INTERSECTS?"
    ),
    (
      "A_CONTAINS(name, ('a'))", 0, "unknown_function",
      "there are no functions of arrays, as no property is one; lists are texts: weapon LIKE '%drone%'"
    ),
    (
      "S_INTERSECTS(geometry, POINT(1, 2))", 30, "syntax",
      "write a number; positions are longitude and latitude with a space between; , found"
    ),
    (
      "S_INTERSECTS(geometry, POINT(43 147))", 23, "invalid_geometry",
      "a position is not on the globe; longitude, −180 to 180, stands before latitude, −90 to 90; cut what crosses the antimeridian"
    ),
    (
      "S_INTERSECTS(geometry, BBOX(1, 2, 3))", 23, "invalid_geometry",
      "a box has four numbers, west, south, east and north, not 3"
    ),
    (
      "S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 1 1)))", 23, "invalid_geometry",
      "a ring has four positions or more, and its last one is its first one"
    ),
    (
      "S_INTERSECTS(BBOX(0,0,1,1), BBOX(0,0,1,1))", 0, "type_mismatch",
      "one of the two must be a property or a POINT; other geometries are not compared"
    ),
    (
      "S_INTERSECTS(name, POINT(1 2))", 13, "type_mismatch",
      "S_INTERSECTS takes a geometry such as BBOX(45, 41, 49, 44), not name (a text)"
    ),
    (
      "T_DURING(day, INTERVAL('2024-01-01', '2024-02-01'))", 9, "type_mismatch",
      "T_DURING compares intervals; write INTERVAL(date_start, date_end), or T_INTERSECTS for a day or time"
    ),
    (
      "T_AFTER(day, INTERVAL('2024-02-01', '2024-01-01'))", 13, "invalid_time",
      "the interval ends before it begins; write the earlier end first"
    ),
    ("geometry = 5", 0, "type_mismatch", "a geometry is compared by functions such as S_INTERSECTS(geometry, …)"),
    (
      "toll # 5", 5, "syntax",
      "# means nothing here; texts stand in single quotes, names with such signs in double quotes"
    ),
  ])
  func mistakesAreExplained(_ text: String, _ offset: Int, _ code: String, _ message: String) {
    #expect(throws: CQL2Error(CQL2Error.Code(rawValue: code), message, byteOffset: offset)) {
      _ = try FilterFixtures.read(text)
    }
  }

  @Test(arguments: ["(", "NOT ", "-", "CASEI(", "toll=1 AND (", "1+("])
  func nestingEndsInAnError(_ piece: String) {
    let text = String(repeating: piece, count: 50_000)
    #expect(throws: CQL2Error.self) { _ = try FilterFixtures.read(text) }
  }

  @Test func limitsAreToldApart() {
    func code(_ text: String) -> CQL2Error.Code? {
      do {
        _ = try FilterFixtures.read(text)
        return nil
      } catch { return (error as? CQL2Error)?.code }
    }
    #expect(code(String(repeating: "(", count: 100) + "toll=1" + String(repeating: ")", count: 100)) == .tooDeep)
    #expect(code("toll = 1" + String(repeating: " + 1", count: 100)) == .tooDeep)
    #expect(code("toll IN (" + Array(repeating: "1", count: 10_001).joined(separator: ",") + ")") == .tooManyOperands)
    #expect(code("name = '" + String(repeating: "a", count: 200_000) + "'") == .tooLong)
    #expect(code(Array(repeating: "toll=1", count: 3000).joined(separator: " OR ")) == nil)
    #expect(code(String(repeating: "(", count: 60) + "toll=1" + String(repeating: ")", count: 60)) == nil)
  }

  @Test func namesOfAnyKindAreReadInQuotes() throws {
    let filter = try FilterExpression(text: "\"a \"\"b\"\" ü\" = 1 AND \"and\" = 2 AND x:y.z1 = 3", properties: .open)
    #expect(filter.propertyNames == ["a \"b\" ü", "and", "x:y.z1"])
    #expect(filter.text == "\"a \"\"b\"\" ü\" = 1 AND \"and\" = 2 AND x:y.z1 = 3")
  }
}
