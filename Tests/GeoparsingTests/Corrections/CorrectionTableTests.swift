import Gazetteers
import GeoJSON
import Testing

@testable import Geoparsing

@Suite struct CorrectionTableTests {
  private func table(_ text: String) -> CorrectionTable { CorrectionTable(source: "c.csv", bytes: Array(text.utf8)) }

  private func correction(
    _ surface: String, _ scope: Correction.Scope, _ target: Correction.Target, _ note: String = "", line: Int
  ) -> Correction {
    Correction(surface: surface, scope: scope, target: target, note: note, source: "c.csv", line: line)
  }

  @Test func readsEveryKindOfLine() {
    let table = table(
      """
      surface,scope,place,note
      Kuriga,,geonames:7871251,"the village, nearly"
      Kremlin, Everywhere ,Not a place,
      Tripoli,lb,"35.84, 34.44","two
      lines"
      Old Town,document:reports/7,mine:a:b,x
      Old Town,a.txt,NOT-A-PLACE,

      """)
    #expect(table.issues == [])
    #expect(
      table.corrections == [
        correction("Kuriga", .everywhere, .place(.geonames(7_871_251)), "the village, nearly", line: 2),
        correction("Kremlin", .everywhere, .notAPlace, line: 3),
        correction(
          "Tripoli", .country("LB"), .position(Position(longitude: 35.84, latitude: 34.44)), "two lines", line: 4),
        correction(
          "Old Town", .document("reports/7"), .place(PlaceID(source: "mine", identifier: "a:b")), "x", line: 6),
        correction("Old Town", .document("a.txt"), .notAPlace, line: 7),
      ])
  }

  @Test func takesOtherOrdersDelimitersAndColumns() {
    let table = table("\u{FEFF}Note;by;PLACE;Scope;Surface\r\n;me;47.5,42;;x\r\n;me;\"47.5, 42\";RU;Кала\r\n")
    #expect(
      table.corrections == [
        correction("x", .everywhere, .position(Position(longitude: 47.5, latitude: 42)), line: 2),
        correction("Кала", .country("RU"), .position(Position(longitude: 47.5, latitude: 42)), line: 3),
      ])
    #expect(table.issues == [])
  }

  @Test(arguments: [
    (
      "…,,geonames:1,",
      "c.csv:2: the surface \"…\" holds no letter or digit; write the name as in texts (empty_surface)"
    ),
    (
      "Derbent,,,",
      "c.csv:2: no place; write a place's id such as geonames:566532, or \"LON,LAT\", or not a place (invalid_place)"
    ),
    (
      "Derbent,,566532,",
      "c.csv:2: \"566532\" is no place's id, no coordinates and not \"not a place\"; did you mean geonames:566532? "
        + "(invalid_place)"
    ),
    (
      "Derbent,,the town,",
      "c.csv:2: \"the town\" is no place's id, no coordinates and not \"not a place\"; write a place's id such as "
        + "geonames:566532, or \"LON,LAT\", or not a place (invalid_place)"
    ),
    (
      "Derbent,,\"42.06,148.29\",",
      "c.csv:2: 42.06,148.29 is not on the Earth; the order is LON,LAT: did you mean 148.29,42.06? (invalid_position)"
    ),
    (
      "Derbent,,\"200,100\",",
      "c.csv:2: 200,100 is not on the Earth; the order is LON,LAT: longitude is -180…180 and latitude -90…90 "
        + "(invalid_position)"
    ),
    (
      "Derbent,,48.29,42.06,",
      "c.csv:2: 5 fields where the first row names 4; put a field that holds a comma into double quotes, and leave no "
        + "field out (wrong_field_count) (unreadable_table)"
    ),
    (
      "Derbent,, \"48.29,42.06\",",
      "c.csv:2: a space stands before an opening quote in field 3; write the quotes of a text in quotes twice, and "
        + "nothing around them (stray_quote) (unreadable_table)"
    ),
    (
      "Derbent,,\"48.29,42.06,",
      "c.csv:2: the quote that opens here is never closed (open_quote) (unreadable_table)"
    ),
  ])
  func namesFaults(row: String, message: String) {
    let table = table("surface,scope,place,note\n" + row + "\nMoscow,,not a place,\n")
    #expect(table.issues.map(\.description) == [message])
    // A quote that is not closed takes the rest of the file.
    #expect(table.corrections.count == (row.hasSuffix("42.06,") && row.contains(",,\"48") ? 0 : 1))
  }

  @Test(arguments: [
    ("", "c.csv: is empty (empty) (unreadable_table)"),
    (
      "surface,place,note\nDerbent,not a place,\n",
      "c.csv:1: has no column \"scope\"; its first row, read with a comma between fields, names \"surface\", \"place\", "
        + "\"note\" (missing_column) (unreadable_table)"
    ),
    (
      "surface,surface,scope,place,note\n",
      "c.csv:1: columns 1 and 2 have the same name, \"surface\" (duplicate_column) (unreadable_table)"
    ),
  ])
  func refusesTables(text: String, message: String) {
    let table = table(text)
    #expect(table.issues.map(\.description) == [message])
    #expect(table.corrections == [])
  }

  @Test func refusesOtherEncodings() {
    let wide = CorrectionTable(source: "c.csv", bytes: [0xFF, 0xFE] + "surface".utf8.flatMap { [$0, 0] as [UInt8] })
    #expect(
      wide.issues.map(\.description) == [
        "c.csv:1: is UTF-16 text; convert it first: iconv -f UTF-16 -t UTF-8 (wide_encoding) (unreadable_table)"
      ])
    let latin = CorrectionTable(
      source: "c.csv", bytes: Array("surface,scope,place,note\nD".utf8) + [0xFC] + Array("rn,,not a place,\n".utf8))
    #expect(
      latin.issues.map(\.description) == [
        "c.csv:2: field 1 is not UTF-8: byte 1 is 0xFC; if it is Latin-1, convert it: iconv -f ISO-8859-1 -t UTF-8 "
          + "(invalid_utf8) (unreadable_table)"
      ])
    #expect(latin.corrections == [])
  }
}
