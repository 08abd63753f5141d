package import GeoJSON

extension Geometry {
  /// Whether the position lies in one of the geometry's polygons or on an edge of it, in the plane of longitude and latitude;
  /// longitudes −180 and 180 are the same meridian. Points and lines hold nothing.
  /// - Complexity: O(*n*) in the number of positions.
  package func holds(_ position: Position) -> Bool {
    if holdsInPlane(position.longitude, position.latitude) { return true }
    return position.longitude.magnitude == 180 && holdsInPlane(-position.longitude, position.latitude)
  }

  private func holdsInPlane(_ x: Double, _ y: Double) -> Bool {
    switch self {
    case .polygon(let rings, _): Geometry.holds(rings, x, y)
    case .multiPolygon(let polygons, _): polygons.contains { Geometry.holds($0, x, y) }
    case .geometryCollection(let parts, _): parts.contains { $0.holdsInPlane(x, y) }
    case .point, .multiPoint, .lineString, .multiLineString: false
    }
  }

  /// By the rule of even and odd, so that holes need no thought; positions on an edge are found first.
  private static func holds(_ rings: [[Position]], _ x: Double, _ y: Double) -> Bool {
    var isInside = false
    for ring in rings where ring.count > 1 {
      for (a, b) in zip(ring, ring.dropFirst()) {
        let (ax, ay, bx, by) = (a.longitude, a.latitude, b.longitude, b.latitude)
        if y < min(ay, by) || y > max(ay, by) { continue }
        let side = (bx - ax) * (y - ay) - (x - ax) * (by - ay)
        if side == 0, x >= min(ax, bx), x <= max(ax, bx) { return true }
        if (ay > y) != (by > y), (side > 0) == (by > ay) { isInside.toggle() }
      }
    }
    return isInside
  }
}
