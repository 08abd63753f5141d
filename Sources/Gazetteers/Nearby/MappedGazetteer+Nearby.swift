public import GeoJSON
import SpatialIndex

extension MappedGazetteer {
  /// The settlements nearest to a position, nearest first, ties by identifier.
  ///
  /// Distances are great-circle ones, on the sphere of 6 371 008.8 m; across the antimeridian and the poles. What counts is
  /// ``Place/isSettlement``.
  /// - Parameters:
  ///   - position: empty for one that is not on the Earth.
  ///   - count: how many at most.
  ///   - limit: metres, inclusive; infinity for no limit.
  /// - Complexity: O(log *n* + *k* log *k*) for *k* settlements of *n*; the index is read where it lies.
  public func settlements(
    near position: Position, count: Int, withinMeters limit: Double = .infinity
  ) -> [NearbyPlace] {
    guard position.isValid, let entries = file.section(SettlementIndex.Section.settlements),
      let boxes = file.section(SettlementIndex.Section.boxes),
      let targets = file.section(SettlementIndex.Section.targets),
      let index = SettlementIndex(entries: entries, boxes: boxes, targets: targets)
    else { return [] }
    var places: [Int: Place] = [:]
    let nearest = index.nearest(to: SphericalOrigin(position), count: count, withinMeters: limit) { row in
      // A damaged index must not lead beyond its places.
      guard Int(row) < placeCount else { return false }
      let place = place(atRow: row)
      places[Int(row)] = place.isSettlement ? place : nil
      return place.isSettlement
    }
    return nearest.compactMap { found in
      places[found.index].map { NearbyPlace(place: $0, meters: SphericalOrigin.meters(haversine: found.distance)) }
    }
  }
}
