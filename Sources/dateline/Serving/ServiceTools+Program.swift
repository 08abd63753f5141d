import Events
import Gazetteers
import GeoJSON
import Geoparsing
import MapService
import Regions

extension ServiceTools {
  /// The tools of a service as the commands have them.
  init(opened: GazetteerStack, regions: RegionIndex) {
    let search = NameSearch(gazetteer: opened.gazetteer)
    self.init(
      findPlaces: { name, limit in
        // Places of the name, then those whose name begins so, as it may not be typed to its end.
        let named = search.answer(name).resolved.candidates.map(\.place)
        let begun = opened.gazetteer.completions(forPrefix: name, limit: limit).map(\.match.place)
        var taken: Set<PlaceID> = []
        return (named + begun).filter { taken.insert($0.id).inserted }.prefix(limit).map {
          FoundPlace($0, gazetteer: opened.gazetteer)
        }
      },
      outline: { regions.geometry(of: $0) },
      explain: { $0.explanation })
  }
}

extension FoundPlace {
  fileprivate init(_ place: Place, gazetteer: some PlaceLookup) {
    let division = gazetteer.admin1(countryCode: place.countryCode, admin1Code: place.admin1Code)?.name
    let country = gazetteer.country(place.countryCode)?.name
    let parts = [place.name, division, country].compactMap { $0 }
    let label = parts.enumerated().filter { $0.offset == 0 || $0.element != parts[$0.offset - 1] }.map(\.element)
    self.init(
      name: place.name, label: label.joined(separator: ", "), placeID: place.id.description,
      featureCode: place.featureCode, position: place.position)
  }
}
