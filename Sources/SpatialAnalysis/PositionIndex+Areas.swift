public import GeoJSON
public import Geodesy
import SpatialIndex

extension PositionIndex {
  /// The indices of the positions in a box, its edges included, ascending.
  ///
  /// What ``BoundingBox/contains(_:)`` says decides; boxes may cross the antimeridian.
  /// - Complexity: O(√*n* + *k*) for *k* positions in the circle around the box, as a rule; all are asked where the box is wider
  ///   than half the Earth.
  public func indices(in box: BoundingBox) -> [Int] {
    let width = box.crossesAntimeridian ? box.east - box.west + 360 : box.east - box.west
    guard width >= 0, box.south <= box.north else { return [] }
    if width > 180 { return positions.indices.filter { box.contains(positions[$0]) } }
    let middle = (longitude: box.west + width / 2, latitude: (box.south + box.north) / 2)
    let center = space.point(longitude: middle.longitude, latitude: middle.latitude)
    // Up to a quarter turn off its meridian, the farthest of a box from its middle is a corner.
    let farthest = [box.south, box.north].map { latitude in
      let corner = space.point(longitude: box.west, latitude: latitude)
      return squared(corner.x - center.x) + squared(corner.y - center.y) + squared(corner.z - center.z)
    }
    var found: [Int] = []
    tree.forEachRun(
      x: center.x, y: center.y, z: center.z, squaredCertain: -1,
      // A hundredth more takes care of the ellipsoid.
      squaredPossible: squared((farthest.max() ?? 0).squareRoot() * 1.01 + 1),
      take: { places in tree.withIndices(at: places) { found.append(contentsOf: $0.lazy.map { Int($0) }) } },
      isWithin: { box.contains(positions[tree.index(at: $0)]) })
    return found.sorted()
  }

  /// The indices of the positions in the polygons of a geometry, their edges included, ascending.
  ///
  /// Edges are straight lines of longitude and latitude, as GeoJSON's are; polygons across the antimeridian are cut there, as it
  /// demands. Points and lines hold nothing.
  /// - Complexity: as for the box around each polygon, and O(*m*) for each position in it where the polygon has *m* corners.
  public func indices(in geometry: Geometry) -> [Int] {
    var found: Set<Int> = []
    for rings in geometry.polygons {
      guard let outline = rings.first, let first = outline.first else { continue }
      let box = outline.reduce(
        into: BoundingBox(
          west: first.longitude, south: first.latitude, east: first.longitude, north: first.latitude)
      ) { box, corner in
        (box.west, box.east) = (min(box.west, corner.longitude), max(box.east, corner.longitude))
        (box.south, box.north) = (min(box.south, corner.latitude), max(box.north, corner.latitude))
      }
      found.formUnion(indices(in: box).filter { isInside(rings, positions[$0]) })
    }
    return found.sorted()
  }

  /// Hands over each pair of a position here and one of another index that are at most `radius` apart, inclusive.
  ///
  /// The other positions are gone through along a curve, so that what one search read the next finds in the processor's cache. The
  /// order is the same on every run, and nothing more is said of it. An index with itself gives every pair twice, and each position with
  /// itself.
  /// - Complexity: O(*m* (√*n* + *k*)) for *m* others with *k* positions around each, as a rule.
  public func forEachPair(
    with other: PositionIndex, within radius: Distance, _ body: (_ index: Int, _ otherIndex: Int) -> Void
  ) {
    for place in other.positions.indices {
      let otherIndex = other.tree.index(at: place)
      forEachGroup(within: radius, of: other.positions[otherIndex]) { indices in
        for index in indices { body(Int(index), otherIndex) }
      }
    }
  }
}

extension Geometry {
  /// The rings of each polygon.
  fileprivate var polygons: [[[Position]]] {
    switch self {
    case .polygon(let rings, _): [rings]
    case .multiPolygon(let polygons, _): polygons
    case .geometryCollection(let geometries, _): geometries.flatMap(\.polygons)
    case .point, .multiPoint, .lineString, .multiLineString: []
    }
  }
}

/// Whether a position is in a polygon or on its edge: an odd number of edges lie to the east of it.
private func isInside(_ rings: [[Position]], _ position: Position) -> Bool {
  let (x, y) = (position.longitude, position.latitude)
  var isInside = false
  for ring in rings {
    for (start, end) in zip(ring, ring.dropFirst()) {
      let turn =
        (end.longitude - start.longitude) * (y - start.latitude)
        - (x - start.longitude) * (end.latitude - start.latitude)
      let isBeside = min(start.longitude, end.longitude) <= x && x <= max(start.longitude, end.longitude)
      let isAbreast = min(start.latitude, end.latitude) <= y && y <= max(start.latitude, end.latitude)
      if turn == 0, isBeside, isAbreast { return true }
      if (start.latitude > y) != (end.latitude > y), (turn > 0) == (end.latitude > start.latitude) { isInside.toggle() }
    }
  }
  return isInside
}
