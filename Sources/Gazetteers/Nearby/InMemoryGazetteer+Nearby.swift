public import GeoJSON

extension InMemoryGazetteer {
  /// The settlements nearest to a position, nearest first, ties by identifier; by measuring to all of them.
  ///
  /// Which places are settlements, and how distances are measured, is as in
  /// ``MappedGazetteer/settlements(near:count:withinMeters:)``.
  /// - Complexity: O(*n* log *n*) in the number of settlements.
  public func settlements(
    near position: Position, count: Int, withinMeters limit: Double = .infinity
  ) -> [NearbyPlace] {
    guard position.isValid, count > 0, limit >= 0 else { return [] }
    let origin = SphericalOrigin(position)
    let reach = SphericalOrigin.haversine(meters: limit)
    let found = places.indices.compactMap { index -> (index: Int, haversine: Double)? in
      let place = places[index]
      guard place.isSettlement, place.position.longitude.isFinite, place.position.latitude.isFinite
      else { return nil }
      let haversine = origin.haversine(longitude: place.position.longitude, latitude: place.position.latitude)
      return haversine <= reach ? (index, haversine) : nil
    }
    let sorted = found.sorted { $0.haversine != $1.haversine ? $0.haversine < $1.haversine : $0.index < $1.index }
    return sorted.prefix(count).map {
      NearbyPlace(place: places[$0.index], meters: SphericalOrigin.meters(haversine: $0.haversine))
    }
  }
}
