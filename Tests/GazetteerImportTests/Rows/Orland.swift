import Gazetteers
import GeoJSON

@testable import GazetteerImport

/// What is known before an import in tests: the made-up Orland, under the code of Andorra, with two provinces.
enum Orland {
  static let country = PlaceID.geonames(1)
  static let tarn = Place(
    id: .geonames(2), name: "Tarn", position: Position(longitude: 20.3, latitude: 45.7), featureClass: "A",
    featureCode: "ADM1", countryCode: "AD", admin1Code: "07", population: 300_000)
  static let mill = Place(
    id: .geonames(3), name: "Mill Valley", position: Position(longitude: 21.3, latitude: 45.7), featureClass: "A",
    featureCode: "ADM1", countryCode: "AD", admin1Code: "08", population: 90_000)
  static let lower = Place(
    id: .geonames(4), name: "Lower Tarn", position: Position(longitude: 20.3, latitude: 45.6), featureClass: "A",
    featureCode: "ADM2", countryCode: "AD", admin1Code: "07", admin2Code: "0701")

  static let known: KnownPlaces = {
    let place = Place(
      id: country, name: "Orland", position: Position(longitude: 20.5, latitude: 45.5), featureClass: "A",
      featureCode: "PCLI", countryCode: "AD")
    let gazetteer = InMemoryGazetteer(
      [
        PlaceRow(place: place), PlaceRow(place: tarn, alternateNames: ["Тарн"], codes: ["AD-07"]),
        PlaceRow(place: mill),
        PlaceRow(place: lower),
      ],
      countries: [CountryRow(country: Country(code: "AD", alpha3: "AND", numeric: 20, name: "Orland", place: country))])
    return KnownPlaces(gazetteer) { gazetteer.matches(forCode: $0) }
  }()
}
