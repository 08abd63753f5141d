import GeoJSON
import Testing

@testable import Gazetteers

@Suite struct PlaceQueryTests {
  @Test func readings() {
    let cases: [(String, [PlaceQuery])] = [
      ("", []), ("  ", []), ("Derbent", [PlaceQuery(name: "Derbent")]),
      (" Moscow, Idaho ", [PlaceQuery(name: "Moscow, Idaho"), PlaceQuery(name: "Moscow", qualifiers: ["Idaho"])]),
      (
        "Derbent, Dagestan,Russia,",
        [
          PlaceQuery(name: "Derbent, Dagestan,Russia,"),
          PlaceQuery(name: "Derbent", qualifiers: ["Dagestan", "Russia"]),
        ]
      ),
      (
        "Paris TX", [PlaceQuery(name: "Paris TX"), PlaceQuery(name: "Paris", qualifiers: ["TX"])]
      ),
      (
        "Derbent in Dagestan",
        [
          PlaceQuery(name: "Derbent in Dagestan"), PlaceQuery(name: "Derbent", qualifiers: ["Dagestan"]),
          PlaceQuery(name: "Derbent", qualifiers: ["in Dagestan"]),
        ]
      ),
      (
        "Georgia (US state)",
        [PlaceQuery(name: "Georgia", qualifiers: ["US"], sort: .region), PlaceQuery(name: "Georgia (US state)")]
      ),
      (
        "Moscow (city in Idaho)",
        [
          PlaceQuery(name: "Moscow", qualifiers: ["Idaho"], sort: .settlement),
          PlaceQuery(name: "Moscow (city in Idaho)"),
        ]
      ),
      (
        "Springfield, Illinois (city)",
        [
          PlaceQuery(name: "Springfield", qualifiers: ["Illinois"], sort: .settlement),
          PlaceQuery(name: "Springfield, Illinois (city)"),
        ]
      ),
      ("Lena (река)", [PlaceQuery(name: "Lena", sort: .water), PlaceQuery(name: "Lena (река)")]),
      // Brackets around nothing, or with nothing before them, divide nothing.
      ("Derbent ()", [PlaceQuery(name: "Derbent ()"), PlaceQuery(name: "Derbent", qualifiers: ["()"])]),
      ("(Derbent)", [PlaceQuery(name: "(Derbent)")]), (",", [PlaceQuery(name: ",")]),
    ]
    for (text, expected) in cases { #expect(PlaceQuery.readings(of: text) == expected, "\(text)") }
  }

  @Test func sortsAdmitWhatTheySay() {
    func place(_ featureClass: String, _ code: String) -> Place {
      Place(
        id: .geonames(1), name: "X", position: Position(longitude: 0, latitude: 0), featureClass: featureClass,
        featureCode: code)
    }
    let places: [(PlaceSort, Place)] = [
      (.country, place("A", "PCLI")), (.region, place("A", "ADM1")), (.region, place("L", "RGN")),
      (.settlement, place("P", "PPL")), (.capital, place("P", "PPLC")), (.water, place("H", "STM")),
      (.land, place("T", "MT")), (.airport, place("S", "AIRP")),
    ]
    for (sort, place) in places {
      let admitting = PlaceSort.allCases.filter { $0.admits(place) }
      #expect(admitting.contains(sort) && admitting.count <= 2, "\(sort)")
    }
    #expect(PlaceSort(word: "State") == .region && PlaceSort(word: "СТРАНА") == .country && PlaceSort(word: "x") == nil)
  }
}
