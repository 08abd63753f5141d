import Foundation
import GeoJSON
import Testing

@testable import Gazetteers

@Suite struct WorldviewTests {
  private let areas = DisputedAreas([
    DisputedArea(
      id: "corner", name: "Corner", members: ["AA"],
      outline: [[(5.0, 5.0), (6, 5), (6, 6), (5, 6)].map { Position(longitude: $0.0, latitude: $0.1) }],
      claims: ["AA", "CC"]),
    DisputedArea(id: "division", name: "Division", members: ["AA.2"], claims: ["AA", "BB"]),
    DisputedArea(id: "isle", name: "Isle", members: ["DD"], claims: ["BB", "DD"]),
  ])

  private func row(
    _ number: Int, _ name: String, _ code: String, _ country: String, _ admin1: String, at degrees: Double = 0
  ) -> PlaceRow {
    PlaceRow(
      place: Place(
        id: .geonames(number), name: name, position: Position(longitude: degrees, latitude: degrees),
        featureClass: code.hasPrefix("P") && !code.hasPrefix("PCL") ? "P" : "A", featureCode: code,
        countryCode: country, admin1Code: admin1, population: 10))
  }

  private var rows: [PlaceRow] {
    var rows = [
      row(1, "Aaland", "PCLI", "AA", ""), row(2, "Division", "ADM1", "AA", "2"), row(3, "Town", "PPL", "AA", "2"),
      row(4, "Isle", "PCLD", "DD", ""), row(5, "Port", "PPL", "DD", ""), row(6, "Corner", "PPL", "AA", "2", at: 5.5),
      row(7, "Village", "PPL", "AA", "3"), row(8, "Bergland", "PCLI", "BB", ""), row(9, "Own", "ADM1", "BB", "2"),
    ]
    for index in rows.indices { areas.addClaims(to: &rows[index].place) }
    return rows
  }

  private var gazetteer: InMemoryGazetteer {
    let countries = [("AA", "Aaland", 1), ("BB", "Bergland", 8), ("DD", "Isle", 4)].map {
      CountryRow(country: Country(code: $0.0, alpha3: "", numeric: nil, name: $0.1, place: .geonames($0.2)))
    }
    return InMemoryGazetteer(rows, countries: countries)
  }

  private let theirs: [Worldview.Rule] = [
    .init(area: "division", countryCode: "BB"), .init(area: "isle", countryCode: "BB"),
  ]

  /// Country, division and other countries of every place, in the order of identifiers.
  private func codes(_ gazetteer: InMemoryGazetteer) -> [String] {
    gazetteer.places.map { place in
      "\(place.countryCode)/\(place.admin1Code)/\(place.alternateCountryCodes.joined(separator: "|"))"
    }
  }

  @Test func theDefaultKeepsEveryCode() {
    #expect(
      codes(gazetteer.under(.geonames)) == [
        "AA//", "AA/2/BB", "AA/2/BB", "DD//BB", "DD//BB", "AA/2/BB|CC", "AA/3/", "BB//", "BB/2/",
      ])
    #expect(Worldview.geonames.keepsAllCodes)
    #expect(gazetteer.worldviewName == "geonames")
  }

  @Test func rulesMovePlacesAndKeepTheOtherCode() {
    let gazetteer = gazetteer.under(Worldview(name: "bb", rules: theirs, areas: areas))
    #expect(
      codes(gazetteer) == [
        "AA//", "BB/AA.2/AA", "BB/AA.2/AA", "BB/DD.00/DD", "BB/DD.00/DD", "BB/AA.2/AA|CC", "AA/3/", "BB//", "BB/2/",
      ])
    #expect(gazetteer.worldviewName == "bb")
  }

  @Test func theFirstAreaWithARuleCounts() {
    let both = theirs + [.init(area: "corner", countryCode: "CC")]
    #expect(codes(gazetteer.under(Worldview(name: "cc", rules: both, areas: areas)))[5] == "CC/AA.2/AA|BB")
    // A rule that keeps the code shields a part from the rule on the whole.
    let shielded = theirs + [.init(area: "corner", countryCode: "AA")]
    #expect(codes(gazetteer.under(Worldview(name: "aa", rules: shielded, areas: areas)))[5] == "AA/2/BB|CC")
  }

  @Test func absoluteCodesNeverMeanAnotherDivision() throws {
    let gazetteer = gazetteer.under(Worldview(name: "bb", rules: theirs, areas: areas))
    #expect(gazetteer.admin1(countryCode: "BB", admin1Code: "2")?.name == "Own")
    #expect(gazetteer.admin1(countryCode: "BB", admin1Code: "AA.2")?.name == "Division")
    #expect(gazetteer.admin1(countryCode: "BB", admin1Code: "DD.00")?.name == "Isle")
    #expect(gazetteer.admin1(countryCode: "BB", admin1Code: "AA.9") == nil)
    let town = try #require(gazetteer.place(.geonames(3)))
    #expect(gazetteer.admin1Name(of: town) == "Division")
  }

  @Test func aTerritoryOfAnotherIsADivision() throws {
    let isle = try #require(gazetteer.place(.geonames(4)))
    #expect(isle.isCountry && !isle.isAdmin1)
    let theirs = try #require(gazetteer.under(Worldview(name: "bb", rules: theirs, areas: areas)).place(.geonames(4)))
    #expect(!theirs.isCountry && theirs.isAdmin1)
  }

  @Test func statedCodesAreReadUnderAnyWorldview() {
    let view = Worldview(name: "bb", rules: theirs, areas: areas)
    for (country, division) in [("AA", "2"), ("BB", "AA.2"), ("CC", "AA.2")] {
      #expect(view.codes(countryCode: country, statedAdmin1Code: division, at: nil) == ("BB", "AA.2"))
      #expect(Worldview.geonames.codes(countryCode: country, statedAdmin1Code: division, at: nil) == ("AA", "2"))
    }
    #expect(Worldview.geonames.codes(countryCode: "BB", statedAdmin1Code: "DD.00", at: nil) == ("DD", ""))
    #expect(view.codes(countryCode: "BB", statedAdmin1Code: "2", at: nil) == ("BB", "2"))
  }
}

@Suite struct WorldviewTablesTests {
  private let places =
    PlaceRow.columns.joined(separator: "\t") + "\n"
    + "geonames:1\tTown\t\t1\t2\tP\tPPL\tAA\t2\t\t\t\t\t\t\n"
  private let areas =
    "area\tname\tmembers\toutline\tclaims\theldBy\tsince\tsource\tnote\n"
    + "division\tDivision\tAA.2\t\tAA|BB\tBB\t1999\ta treaty\t\n" + "broken\tBroken\tAA\t1 1,2 2\tAA\t\t\t\t\n"
  private let views =
    "worldview\tarea\tcountryCode\tdate\tsource\n" + "un\tdivision\tAA\t2000\ta list\n"
    + "bb\tdivision\tBB\t1999\ta law\n" + "bb\tnowhere\tBB\t1999\ta law\n"

  private func tables(in folder: TemporaryFolder) throws -> GazetteerTables {
    try folder.write(places, to: "places.tsv")
    try folder.write(areas, to: "disputed-areas.tsv")
    try folder.write(views, to: "worldviews.tsv")
    return GazetteerTables(folder: folder.path)
  }

  @Test func namesAndRules() throws {
    let folder = try TemporaryFolder()
    let all = try Worldview.all(in: tables(in: folder))
    #expect(all.map(\.name) == ["geonames", "bb", "un"])
    #expect(all.map { $0.rules.map(\.area) } == [[], ["division"], ["division"]])
    #expect(
      all[1].rules.first
        == Worldview.Rule(area: "division", countryCode: "BB", date: "1999", source: "a law"))
    #expect(all[0].areas.areas.map(\.heldBy) == ["BB"])
    #expect(try Worldview.named("UN", in: tables(in: folder)).name == "un")
  }

  @Test func unknownNamesAreToldTheOthers() throws {
    let folder = try TemporaryFolder()
    let error = #expect(throws: GazetteerError.self) { try Worldview.named("atlantis", in: self.tables(in: folder)) }
    #expect(error?.code == .unknownWorldview)
    #expect(error?.message == "no worldview is called 'atlantis'; there are geonames, bb, un")
    // The fixture has no such tables.
    #expect(try Worldview.all(in: caucasus).map(\.name) == ["geonames"])
  }

  @Test func theIndexIsTheSameUnderAllOfThem() throws {
    let folder = try TemporaryFolder()
    let tables = try tables(in: folder)
    var opened = try Gazetteer.open(tables: tables, cache: GazetteerCache(folder: folder.path + "/cache"))
    let place = try #require(opened.gazetteer.place(.geonames(1)))
    #expect(place.countryCode == "AA" && place.admin1Code == "2" && place.alternateCountryCodes == ["BB"])
    #expect(opened.gazetteer.info.worldview == "geonames")
    let path = opened.gazetteer.path
    opened.worldview = try Worldview.named("bb", in: tables)
    let theirs = try #require(opened.gazetteer.matches(forName: "town").first?.place)
    #expect(theirs.countryCode == "BB" && theirs.admin1Code == "AA.2" && theirs.alternateCountryCodes == ["AA"])
    #expect(opened.gazetteer.info.worldview == "bb")
    #expect(opened.gazetteer.path == path)
    opened.worldview = .geonames
    #expect(opened.gazetteer.place(.geonames(1)) == place)
  }
}
