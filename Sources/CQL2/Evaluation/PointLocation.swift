package import GeoJSON

/// How a position lies to a geometry.
package enum PointLocation: Hashable, Sendable {
  case inside, boundary, outside

  /// How it lies to both together.
  private func joined(_ other: PointLocation) -> PointLocation {
    self == .inside || other == .inside ? .inside : self == .boundary || other == .boundary ? .boundary : .outside
  }

  fileprivate static func joined(_ locations: some Sequence<PointLocation>) -> PointLocation {
    locations.reduce(.outside) { $0.joined($1) }
  }
}

extension Geometry {
  /// How a position lies to the geometry, in the plane of longitude and latitude; longitudes −180 and 180 are the same meridian.
  ///
  /// A point is inside itself; the boundary of lines are the ends that an odd number of them share.
  /// - Complexity: O(*n*) in the number of positions.
  package func location(of position: Position) -> PointLocation {
    let location = locationInPlane(position.longitude, position.latitude)
    guard location == .outside, position.longitude.magnitude == 180 else { return location }
    return locationInPlane(-position.longitude, position.latitude)
  }

  private func locationInPlane(_ x: Double, _ y: Double) -> PointLocation {
    switch self {
    case .point(let position, _): position.isAt(x, y) ? .inside : .outside
    case .multiPoint(let positions, _): positions.contains { $0.isAt(x, y) } ? .inside : .outside
    case .lineString(let line, _): Geometry.location(x, y, lines: [line])
    case .multiLineString(let lines, _): Geometry.location(x, y, lines: lines)
    case .polygon(let rings, _): Geometry.location(x, y, rings: rings)
    case .multiPolygon(let polygons, _): .joined(polygons.lazy.map { Geometry.location(x, y, rings: $0) })
    case .geometryCollection(let parts, _): .joined(parts.lazy.map { $0.locationInPlane(x, y) })
    }
  }

  private static func location(_ x: Double, _ y: Double, lines: [[Position]]) -> PointLocation {
    var isOnLine = false
    var ends = 0
    for line in lines where line.count > 1 {
      for (a, b) in zip(line, line.dropFirst()) where Segment(a, b).holds(x, y) { isOnLine = true }
      for end in [line[0], line[line.count - 1]] where end.isAt(x, y) { ends += 1 }
    }
    return isOnLine ? (ends.isMultiple(of: 2) ? .inside : .boundary) : .outside
  }

  /// By the rule of even and odd, so that holes need no thought; positions on an edge are found first.
  private static func location(_ x: Double, _ y: Double, rings: [[Position]]) -> PointLocation {
    var isInside = false
    for ring in rings where ring.count > 1 {
      for (a, b) in zip(ring, ring.dropFirst()) {
        let segment = Segment(a, b)
        guard segment.spans(latitude: y) else { continue }
        let side = segment.side(x, y)
        if side == 0, segment.spans(longitude: x) { return .boundary }
        if (segment.ay > y) != (segment.by > y), (side > 0) == (segment.by > segment.ay) { isInside.toggle() }
      }
    }
    return isInside ? .inside : .outside
  }
}

/// A straight line between two positions.
private struct Segment {
  let ax: Double
  let ay: Double
  let bx: Double
  let by: Double

  @inline(__always) init(_ a: Position, _ b: Position) {
    (ax, ay, bx, by) = (a.longitude, a.latitude, b.longitude, b.latitude)
  }

  @inline(__always) func spans(latitude y: Double) -> Bool { y >= min(ay, by) && y <= max(ay, by) }

  @inline(__always) func spans(longitude x: Double) -> Bool { x >= min(ax, bx) && x <= max(ax, bx) }

  /// On which side of it a position lies; 0 on it or beyond its ends.
  @inline(__always) func side(_ x: Double, _ y: Double) -> Double { (bx - ax) * (y - ay) - (x - ax) * (by - ay) }

  func holds(_ x: Double, _ y: Double) -> Bool {
    spans(latitude: y) && spans(longitude: x) && side(x, y) == 0
  }
}

extension Position {
  fileprivate func isAt(_ x: Double, _ y: Double) -> Bool { longitude == x && latitude == y }
}

extension BoundingBox {
  /// How a position lies to the box.
  func location(of position: Position) -> PointLocation {
    guard contains(position) else { return .outside }
    let isOnEdge =
      position.latitude == south || position.latitude == north || position.longitude == west
      || position.longitude == east
    return isOnEdge ? .boundary : .inside
  }
}
