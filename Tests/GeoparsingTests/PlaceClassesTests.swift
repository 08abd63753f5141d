import Gazetteers
import GeoJSON
import Geoparsing
import Testing

@Suite struct PlaceClassesTests {
  @Test func bitsOfRows() {
    func bits(_ kind: NameKind, _ feature: String, _ code: String, _ population: Int) -> PlaceClasses {
      PlaceClasses(kind: kind, featureClass: feature, featureCode: code, population: population)
    }
    #expect(bits(.main, "A", "PCLI", 0) == .country)
    #expect(bits(.alternate, "A", "PCLI", 0) == .country)
    #expect(bits(.stripped, "A", "ADM1", 0) == .admin1)
    #expect(bits(.main, "A", "ADM2", 9) == .admin2)
    #expect(bits(.main, "P", "PPLC", 10) == [.largeCity, .capital])
    #expect(bits(.main, "P", "PPL", 100_000) == .largeCity)
    #expect(bits(.main, "P", "PPL", 99_999) == .town)
    #expect(bits(.main, "P", "PPL", 4_999) == .village)
    #expect(bits(.alternate, "P", "PPL", 100_000) == .largeCityAlternate)
    #expect(bits(.alternate, "P", "PPL", 0) == .alternate)
    #expect(bits(.main, "S", "AIRP", 0) == .site)
    #expect(bits(.main, "H", "STM", 0) == .natural)
    #expect(bits(.demonym, "A", "PCLI", 0) == .demonym)
    #expect(bits(.abbreviation, "A", "PCLI", 0) == .abbreviation)
    #expect(bits(.code, "A", "PCLI", 0) == [])
  }

  @Test func aGazetteerIsAskedByFoldedName() {
    let derbent = Place(
      id: .geonames(566_532), name: "Derbent", position: .init(longitude: 48.28759, latitude: 42.06622),
      featureClass: "P",
      featureCode: "PPLA2", countryCode: "RU", admin1Code: "17", population: 105_965)
    let classifier = GazetteerClassifier(InMemoryGazetteer([PlaceRow(place: derbent)]))
    #expect(classifier.classes(ofName: "DERBENT") == .largeCity)
    #expect(classifier.classes(ofName: "Makhachkala") == [])
    #expect(classifier.classes(ofName: "…") == [])
  }
}
