import Gazetteers
import GeoJSON
import Geodesy
import Regions

/// Finds out what is at positions.
struct ReverseReader {
  var gazetteer: LayeredGazetteer
  var regions: RegionIndex
  /// How many settlements are listed.
  var limit: Int
  /// How far they may be.
  var within: Distance

  /// What is at a position.
  ///
  /// - Parameters:
  ///   - query: what was asked, as it is to be repeated.
  ///   - isName: whether that is a name.
  func answer(at position: Position, query: String, isName: Bool = false) -> ReverseAnswer {
    // Candidates are found on the sphere, which may differ by half a percent from the ellipsoid that is told.
    let reach = within.meters * 1.01
    let found = gazetteer.settlements(near: position, count: max(1, limit + limit / 4 + 1), withinMeters: reach)
    var settlements = found.map { nearby in
      let inverse = Geodesic.wgs84.inverse(from: nearby.place.position, to: position)
      return ReverseAnswer.Settlement(
        place: nearby.place, distance: inverse.distance, azimuth: inverse.azimuth,
        region: Region(
          countryCode: nearby.place.countryCode, admin1Code: nearby.place.admin1Code, in: gazetteer)?.name ?? "",
        country: gazetteer.country(nearby.place.countryCode)?.name ?? nearby.place.countryCode)
    }
    settlements.removeAll { $0.distance > within }
    settlements.sort {
      $0.distance.meters != $1.distance.meters
        ? $0.distance.meters < $1.distance.meters : $0.place.id < $1.place.id
    }
    var chain = regions.chain(at: position)
    if let nearest = found.first?.place {
      let parent = gazetteer.parent(of: nearest.id)
      chain.addSecondLevel(of: nearest, division: parent?.featureCode == "ADM2" ? parent : nil)
    }
    // The gazetteer's names are those of all other output.
    for index in chain.links.indices where chain.links[index].region.level == .country {
      let region = chain.links[index].region
      if let country = gazetteer.country(region.countryCode) { chain.links[index].region.name = country.name }
    }
    let beyond = chain.links.isEmpty ? regions.region(at: position, withinMeters: .infinity) : nil
    return ReverseAnswer(
      query: query, isName: isName, position: position, chain: chain, nearestRegion: beyond,
      nearestCountry: beyond.flatMap { gazetteer.country($0.region.countryCode)?.name },
      settlements: Array(settlements.prefix(limit)), nearest: settlements.first,
      worldviewName: gazetteer.worldviewName)
  }
}
