import Gazetteers
import GeoJSON
import Geoparsing

@testable import EventTemplates

/// A few places of a made-up country for tests.
enum SmallGazetteer {
  static let arland = place(1, "Arland", "A", "PCLI", population: 4_000_000)
  static let vellin = place(2, "Vellin", "P", "PPLC", population: 900_000)
  static let orlava = place(3, "Orlava", "P", "PPL", population: 40_000)
  static let norvik = place(4, "Norvik", "A", "ADM1", population: 300_000)

  static let lookup = InMemoryGazetteer(
    [arland, vellin, orlava, norvik].map { PlaceRow(place: $0) },
    countries: [
      CountryRow(country: Country(code: "AR", alpha3: "ARL", numeric: nil, name: "Arland", place: arland.id))
    ],
    forms: [FormRow(form: "Arlander", place: arland.id, kind: .demonym)])

  private static func place(
    _ number: Int, _ name: String, _ featureClass: String, _ code: String, population: Int
  ) -> Place {
    Place(
      id: PlaceID(source: "test", identifier: String(number)), name: name,
      position: Position(longitude: 20, latitude: 50),
      featureClass: featureClass, featureCode: code, countryCode: "AR", population: population)
  }

  /// A text read with this gazetteer and no groups of words.
  static func wire(_ text: String) -> WireText {
    WireText(text, gazetteer: lookup, clusters: WordClusters(words: [], coarse: []))
  }
}
