import GeoJSON
import Testing

@testable import Gazetteers

@Suite struct InMemoryGazetteerTests {
  let gazetteer: InMemoryGazetteer

  init() throws {
    var issues = GazetteerIssues()
    gazetteer = try InMemoryGazetteer(tables: caucasus, issues: &issues)
    #expect(issues.first == [])
  }

  @Test func caseList() throws {
    for line in try caseLines("lookups.tsv") {
      #expect(described(gazetteer.matches(forName: line[0])) == line[1], "\(line[0])")
    }
  }

  @Test func wholePlace() throws {
    let place = Place(
      id: .geonames(566532), name: "Derbent", position: Position(longitude: 48.28759, latitude: 42.06622),
      featureClass: "P", featureCode: "PPL", countryCode: "RU", admin1Code: "17", population: 105_965)
    #expect(gazetteer.place(.geonames(566532)) == place)
    #expect(gazetteer.matches(forName: "Дербент").first == NameMatch(place: place, kind: .main))
    #expect(gazetteer.place(.geonames(1)) == nil)
    #expect(gazetteer.place(PlaceID(source: "dateline", identifier: "kremlin"))?.name == "Kremlin")
  }

  @Test func codesAreFoundAsCodesOnly() {
    #expect(gazetteer.matches(forName: "MCX").isEmpty)
    #expect(gazetteer.matches(forCode: "MCX").map(\.place.name) == ["Makhachkala", "Makhachkala Uytash Airport"])
    #expect(gazetteer.matches(forCode: " ru-da").map(\.place.name) == ["Dagestan"])
    #expect(gazetteer.matches(forCode: "AE").map(\.place.id) == [.geonames(290557)])
    #expect(gazetteer.matches(forCode: "ARE") == gazetteer.matches(forCode: "are"))
  }

  @Test func codesOfCountriesAndDivisions() {
    #expect(gazetteer.country("GE")?.neighbours == ["AM", "AZ", "RU", "TR"])
    #expect(gazetteer.country("GE")?.place == .geonames(614540))
    #expect(gazetteer.country("ge") == nil)
    #expect(gazetteer.admin1(countryCode: "US", admin1Code: "GA")?.id == .geonames(4_197_000))
    #expect(gazetteer.admin1(countryCode: "GE", admin1Code: "GA") == nil)
  }

  @Test func knowsFoldedNames() {
    #expect(gazetteer.contains(foldedName: "crocus city hall"))
    #expect(!gazetteer.contains(foldedName: "Crocus City Hall"))
    #expect(!gazetteer.contains(foldedName: ""))
  }

  @Test func laterRowsReplaceEarlierOnes() {
    let position = Position(longitude: 0, latitude: 0)
    let rows = ["Old", "New"].map {
      PlaceRow(
        place: Place(id: .geonames(1), name: $0, position: position, featureClass: "P", featureCode: "PPL"))
    }
    let gazetteer = InMemoryGazetteer(rows)
    #expect(gazetteer.matches(forName: "old").isEmpty)
    #expect(gazetteer.matches(forName: "new").map(\.place.name) == ["New"])
  }
}

/// Identifiers with their kinds, for case lists: `geonames:566532/0 …`.
func described(_ matches: [NameMatch]) -> String {
  matches.map { "\($0.place.id)/\($0.kind.rawValue)" }.joined(separator: " ")
}
