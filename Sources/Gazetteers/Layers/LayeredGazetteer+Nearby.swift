public import GeoJSON

extension LayeredGazetteer {
  /// The settlements nearest to a position, of all layers, nearest first, ties by identifier.
  ///
  /// Distances, and what counts as a settlement, are as in ``MappedGazetteer/settlements(near:count:withinMeters:)``.
  public func settlements(
    near position: Position, count: Int, withinMeters limit: Double = .infinity
  ) -> [NearbyPlace] {
    if let single { return single.settlements(near: position, count: count, withinMeters: limit) }
    guard position.isValid, count > 0 else { return [] }
    let origin = SphericalOrigin(position)
    var best: [(haversine: Double, found: NearbyPlace)] = []
    // The last layer comes first: what it finds is sure to show, and narrows the search in those below.
    for layer in layers.indices.reversed() {
      let reach = best.count < count ? limit : min(limit, best[count - 1].found.meters)
      for found in shownSettlements(of: layer, near: position, count: count, withinMeters: reach) {
        let place = found.place.position
        best.append((origin.haversine(longitude: place.longitude, latitude: place.latitude), found))
      }
      best.sort { $0.haversine != $1.haversine ? $0.haversine < $1.haversine : $0.found.place.id < $1.found.place.id }
      best.removeLast(max(0, best.count - count))
    }
    return best.map(\.found)
  }

  /// The settlements of a layer that no later one overrides.
  private func shownSettlements(
    of layer: Int, near position: Position, count: Int, withinMeters limit: Double
  ) -> [NearbyPlace] {
    var wanted = count
    while true {
      let found = layers[layer].settlements(near: position, count: wanted, withinMeters: limit)
      let shown = found.filter { found in
        guard let row = layers[layer].row(of: found.place.id) else { return false }
        return !visible(row, of: layer).isOverridden
      }
      if shown.count >= count || found.count < wanted { return Array(shown.prefix(count)) }
      wanted = wanted > Int.max / 4 ? .max : wanted * 4
    }
  }
}
