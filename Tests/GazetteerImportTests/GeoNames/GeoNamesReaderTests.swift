import Gazetteers
import GeoJSON
import Testing

@testable import GazetteerImport

@Suite struct GeoNamesReaderTests {
  private let town = PlaceID.geonames(90_000_003)

  @Test func readsADumpWithItsOwnNames() throws {
    let dump = GeoNamesDump(places: [fixture("geonames/QQ.txt")])
    let (rows, report) = try RowList.reading(.geoNames(dump))
    #expect(report.placeCount == 6)
    #expect(report.issues.total == 0)
    #expect(report.leftOut == ["not_a_name": 6])
    #expect(
      rows.places[2]
        == PlaceRow(
          place: Place(
            id: town, name: "Tarnbrück", position: Position(longitude: 20.31, latitude: 45.71), featureClass: "P",
            featureCode: "PPLA", countryCode: "QQ", admin1Code: "TA", admin2Code: "TA01", population: 52_000),
          asciiName: "Tarnbruck", alternateNames: ["Tarnbrueck", "Тарнбрюк"], codes: ["TBK"]))
    // A country keeps its three capitals as an abbreviation.
    #expect(rows.places[0].alternateNames == ["Orland", "Orlandia", "Орландия"])
    #expect(rows.places[0].abbreviations == ["ORL"])
    #expect(rows.places[0].place.alternateCountryCodes == ["QP"])
    #expect(rows.places[0].place.admin1Code == "")
    #expect(rows.places[3].place.population == nil)
    // Capitals among the names of an airport are its codes.
    #expect(rows.places[4].codes == ["TBK", "LQTB"])
    // A name in plain letters is dropped beside the same one with accents.
    #expect(rows.places[5].alternateNames == ["Orsée"])
    #expect(rows.places[5].place.alternateCountryCodes == ["QR"])
  }

  @Test func readsWhatLiesBesideADump() throws {
    let dump = try GeoNamesDump(files: [fixture("geonames/QQ.txt")])
    #expect(
      dump.files.map { $0.split(separator: "/").last.map(String.init) ?? "" } == [
        "QQ.txt", "alternateNamesV2.txt", "admin1CodesASCII.txt", "admin2Codes.txt", "hierarchy.txt", "countryInfo.txt",
      ])
    let (rows, report) = try RowList.reading(.geoNames(dump))
    // With the table of names the dump's own column is not read.
    #expect(rows.places[2].alternateNames == [] && rows.places[2].codes == [])
    func name(_ text: String, _ kind: NameKind, _ place: PlaceID) -> RowList.Name {
      RowList.Name(text: text, kind: kind, place: place)
    }
    #expect(
      rows.names == [
        name("Тарнбрюк", .alternate, town), name("Tarnbrücke", .alternate, town), name("Stalintarn", .historic, town),
        name("TBK", .code, town), name("12 345", .code, town), name("Tb.", .abbreviation, town),
        name("QQTBK", .code, town), name("Pont-sur-Tarn", .historic, town),
        name("T.P.", .abbreviation, .geonames(90_000_002)), name("Ta Bu Lu", .alternate, town),
      ])
    #expect(
      rows.divisions == [
        Admin1Row(countryCode: "QQ", admin1Code: "TA", name: "Tarn", place: .geonames(90_000_002))
      ])
    #expect(
      rows.parents == [
        [.geonames(90_000_002), .geonames(90_000_001)], [.geonames(90_000_004), .geonames(90_000_002)],
        [.geonames(90_000_005), .geonames(90_000_002)],
      ])
    #expect(
      rows.countries == [
        CountryRow(
          country: Country(
            code: "QQ", alpha3: "QQQ", numeric: nil, name: "Orland", place: .geonames(90_000_001), continent: "EU",
            neighbours: ["QO", "QP"], capital: "Tarnbrück", areaSquareKilometers: 28_000, population: 1_200_000))
      ])
    #expect(report.leftOut == ["not_a_name": 3, "other_place": 4])
    #expect(report.files.map(\.kind).count == 6 && report.issues.total == 0)
  }

  @Test func keepsTheLanguagesThatAreWanted() throws {
    var dump = try GeoNamesDump(files: [fixture("geonames/QQ.txt")], languages: ["zh"])
    dump.admin1Codes = []
    let (rows, report) = try RowList.reading(.geoNames(dump))
    #expect(
      rows.names.map(\.text) == ["Stalintarn", "TBK", "12 345", "Tb.", "QQTBK", "T.P.", "Ta Bu Lu"])
    #expect(report.leftOut["language"] == 3)
  }

  @Test(arguments: [
    (PlaceFilter(includedFeatures: ["P"]), ["Tarnbrück", "Old Mill"], ["feature": 4]),
    (
      PlaceFilter(includedFeatures: ["PPL*", "S.AIRP"], excludedFeatures: ["PPLA"]), ["Old Mill", "Tarnbrück Airport"],
      ["feature": 4]
    ),
    (PlaceFilter(countries: ["qr"]), [], ["country": 6]),
    // Seats are kept, and so is everything that is no settlement.
    (
      PlaceFilter(minimumPopulation: 100_000),
      ["Republic of Orland", "Tarn Province", "Tarnbrück", "Tarnbrück Airport", "Lake Or"], ["population": 1]
    ),
  ])
  func leavesOutWhatIsNotWanted(filter: PlaceFilter, names: [String], leftOut: [String: Int]) throws {
    let dump = GeoNamesDump(places: [fixture("geonames/QQ.txt")], filter: filter)
    let (rows, report) = try RowList.reading(.geoNames(dump))
    #expect(rows.places.map(\.place.name) == names)
    #expect(report.leftOut.filter { $0.key != "not_a_name" } == leftOut)
  }

  @Test func refusesAFilterThatMeansNothing() {
    for filter in [PlaceFilter(countries: ["RUS"]), PlaceFilter(includedFeatures: ["P P"])] {
      #expect {
        _ = try RowList.reading(.geoNames(GeoNamesDump(places: [fixture("geonames/QQ.txt")], filter: filter)))
      } throws: { ($0 as? ImportError)?.code == .badOption }
    }
  }

  @Test func countsBadRowsWithTheirLines() throws {
    let folder = try TemporaryFolder()
    func row(
      id: String = "7", name: String = "Ost", latitude: String = "1.5", longitude: String = "2.5",
      population: String = "5"
    ) -> String {
      [
        id, name, name, "", latitude, longitude, "P", "PPL", "QQ", "", "", "", "", "", population, "", "", "",
        "2020-01-01",
      ]
      .joined(separator: "\t")
    }
    var bytes: [UInt8] = []
    let lines = [
      row(), "too\tfew", row(id: "x"), row(name: ""), row(latitude: "NaN"), row(latitude: "95", longitude: "45"),
      row(longitude: "200"), row(latitude: "north"), row(id: "8", population: "many"), "", row(latitude: "0x10"),
      row(name: "a\u{0}b"), row(longitude: ""), row(latitude: "inf"), row(latitude: "4512345.5"),
    ]
    bytes += lines.joined(separator: "\r\n").utf8
    bytes += "\r\n9\t".utf8 + [0xC3, 0x28] + row().utf8.dropFirst(5)
    let path = try folder.file("QQ.txt", bytes)
    let (rows, report) = try RowList.reading(.geoNames(GeoNamesDump(places: [path])))
    #expect(rows.places.map(\.place.id) == [.geonames(7), .geonames(8)])
    #expect(rows.places[1].place.population == nil)
    #expect(
      report.issues.summary == [
        "wrong_field_count 2", "bad_number 3", "missing_value 4", "bad_number 5", "out_of_range 6", "out_of_range 7",
        "bad_number 8", "bad_number 9", "bad_number 11", "control_character 12", "missing_value 13", "bad_number 14",
        "out_of_range 15", "invalid_utf8 16",
      ])
    #expect(report.issues.first[4].message.contains("may be exchanged"))
    #expect(report.issues.first[12].message.contains("EPSG:4326"))
    #expect(report.issues.first.allSatisfy { $0.path == path })
  }

  @Test func keepsCountingAfterTheFirstHundred() throws {
    let folder = try TemporaryFolder()
    let good = "7\tOst\tOst\t\t1\t2\tP\tPPL\tQQ\t\t\t\t\t\t5\t\t\t\t2020-01-01\n"
    let path = try folder.file("QQ.txt", String(repeating: good, count: 30) + String(repeating: "x\ty\n", count: 250))
    let report = try RowList.reading(.geoNames(GeoNamesDump(places: [path]))).report
    #expect(report.issues.counts == ["wrong_field_count": 250])
    #expect(report.issues.first.count == 100)
  }

  @Test func passesOverALineWithoutEnd() throws {
    let folder = try TemporaryFolder()
    let good = "\tOst\tOst\t\t1\t2\tP\tPPL\tQQ\t\t\t\t\t\t5\t\t\t\t2020-01-01\n"
    let long = [UInt8](repeating: UInt8(ascii: "x"), count: 100 << 20)
    let path = try folder.file("QQ.txt", Array("7\(good)".utf8) + long + Array("\n8\(good)".utf8) + long)
    let (rows, report) = try RowList.reading(.geoNames(GeoNamesDump(places: [path])))
    #expect(rows.places.map(\.place.id) == [.geonames(7), .geonames(8)])
    #expect(report.issues.summary == ["line_too_long 2", "line_too_long 4"])
  }
}
