import Foundation
import GeoJSON
import Testing

@testable import Gazetteers

@Suite struct GazetteerTablesTests {
  private static let header = PlaceRow.columns.joined(separator: "\t")

  private func read(_ text: String) throws -> ([PlaceRow], [GazetteerIssue]) {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "places.tsv")
    var issues = GazetteerIssues()
    var rows: [PlaceRow] = []
    try GazetteerTables(folder: folder.path).forEachPlace(issues: &issues) { row in rows.append(row) }
    return (
      rows,
      issues.first.map { issue in
        var issue = issue
        issue.path = nil
        return issue
      }
    )
  }

  @Test func wholeRow() throws {
    let line = "geonames:1\tÄ\tA\t-1.5\t179.99999\tP\tPPLA\tRU\t17\t566531\t0\tb|c\td\tE.F.\tGHI|URML"
    let (rows, issues) = try read(Self.header + "\r\n" + line + "\r\n\r\n")
    #expect(issues == [])
    #expect(
      rows == [
        PlaceRow(
          place: Place(
            id: .geonames(1), name: "Ä", position: Position(longitude: 179.99999, latitude: -1.5), featureClass: "P",
            featureCode: "PPLA", countryCode: "RU", admin1Code: "17", admin2Code: "566531", population: 0),
          asciiName: "A", alternateNames: ["b", "c"], historicNames: ["d"], abbreviations: ["E.F."],
          codes: ["GHI", "URML"])
      ])
  }

  @Test func badRowsAreCountedNotFatal() throws {
    let tail = "\tP\tPPL\t\t\t\t\t\t\t\t"
    let (rows, issues) = try read(
      [
        Self.header, "geonames:1\tA\t\t1\t2\(tail)", "geonames:2\tB\t\tx\t2\(tail)", "geonames:3\tC\t\t91\t2\(tail)",
        "geonames:4\tD\t\t1\tnan\(tail)", "geonames:5", "nosource\tE\t\t1\t2\(tail)", "geonames:6\t\t\t1\t2\(tail)",
        "geonames:7\tG\t\t1\t2\tP\tPPL\t\t\t\t-5\t\t\t\t", "geonames:8\tH\t\t1\t2\(tail)",
      ].joined(separator: "\n"))
    #expect(rows.map(\.place.name) == ["A", "H"])
    #expect(
      issues == [
        GazetteerIssue(code: "bad_number", message: "not a number: x", line: 3, column: "latitude"),
        GazetteerIssue(code: "out_of_range", message: "91.0 is not in -90.0...90.0", line: 4, column: "latitude"),
        GazetteerIssue(code: "bad_number", message: "not a number: nan", line: 5, column: "longitude"),
        GazetteerIssue(code: "wrong_field_count", message: "1 fields where the header has 15", line: 6),
        GazetteerIssue(
          code: "missing_value", message: "not of the form source:identifier: nosource", line: 7, column: "id"),
        GazetteerIssue(code: "missing_value", message: "the place has no name", line: 8, column: "name"),
        GazetteerIssue(code: "bad_number", message: "not a whole number from 0: -5", line: 9, column: "population"),
      ])
  }

  @Test func columnsMayStandInAnyOrder() throws {
    let columns = ["extra"] + PlaceRow.columns.reversed()
    let values = [
      "id": "geonames:1", "name": "A", "latitude": "1", "longitude": "2", "featureClass": "P", "featureCode": "PPL",
    ]
    let (rows, issues) = try read(
      columns.joined(separator: "\t") + "\n" + columns.map { values[$0] ?? "" }.joined(separator: "\t"))
    #expect(issues == [])
    #expect(rows.map(\.place.position) == [Position(longitude: 2, latitude: 1)])
  }

  @Test func missingColumnIsAnError() throws {
    let error = #expect(throws: GazetteerError.self) { try read("id\tname\n") }
    #expect(error?.code == .missingColumn)
    #expect(error?.column == "asciiName")
    #expect(error?.line == 1)
    #expect(throws: GazetteerError.self) { try read("") }
  }

  @Test func linesThatAreNotUTF8AreCounted() throws {
    let folder = try TemporaryFolder()
    let row = "geonames:1\tA\u{FFFD}\t\t1\t2\tP\tPPL\t\t\t\t\t\t\t\t\n"
    var bytes = Array((Self.header + "\n" + row).utf8)
    if let index = bytes.firstIndex(of: 0xEF) { bytes[index] = 0xC3 }
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/places.tsv"))
    var issues = GazetteerIssues()
    try GazetteerTables(folder: folder.path).forEachPlace(issues: &issues) { _ in Issue.record("a row came") }
    #expect(issues.counts == ["invalid_utf8": 1])
  }

  @Test func damagedCompressionIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write("not xz", to: "places.tsv.xz")
    var issues = GazetteerIssues()
    let error = #expect(throws: GazetteerError.self) {
      try GazetteerTables(folder: folder.path).forEachPlace(issues: &issues) { _ in }
    }
    #expect(error?.code == .corruptCompression)
  }

  @Test(arguments: ["0", "-0.5", "47.50027", "123456789012345678", "1e3", "9e-05", "179.9999999999999"])
  func decimalsAreRoundedAsByTheStandardLibrary(text: String) {
    #expect(parseDecimal(Array(text.utf8)[...]) == Double(text))
  }

  @Test(arguments: ["", "-", "x", "nan", "inf", "1.2.3", "1,5", " 1"]) func otherTextIsNoDecimal(text: String) {
    #expect(parseDecimal(Array(text.utf8)[...]) == nil)
  }
}
