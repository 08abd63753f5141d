public import GeoJSON
public import Geodesy

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where a group of positions lies and how far it extends.
public struct PositionCluster: Hashable, Sendable {
  /// The indices of the positions in the group, ascending.
  public var members: [Int]
  /// The spherical mean: the direction of the sum of the members' unit vectors.
  ///
  /// The position itself when all members coincide, and that of the first member when the sum vanishes, as for antipodes.
  public var center: Position
  /// The index of the member nearest to the centre, the lowest of equally near ones.
  public var centralMember: Int
  /// The distance from the centre to its farthest member.
  public var radius: Distance
  /// The convex hull of the members: a point, a line string of two positions, or a polygon that runs counter-clockwise.
  ///
  /// Taken in the plane of the azimuthal equidistant projection around the centre; its corners are members as given,
  /// without altitude. Longitudes stay within ±180: a hull across the antimeridian is not cut.
  public var hull: Geometry

  /// Makes a summary from its parts.
  public init(members: [Int], center: Position, centralMember: Int, radius: Distance, hull: Geometry) {
    self.members = members
    self.center = center
    self.centralMember = centralMember
    self.radius = radius
    self.hull = hull
  }

  /// Summarises a group of positions.
  /// - Precondition: there is at least one member, and each is an index of `positions`.
  /// - Complexity: O(*m* log *m*).
  public init(members: [Int], of positions: [Position], metric: SurfaceMetric = .geodesic) {
    precondition(!members.isEmpty, "a cluster has at least one member")
    let metric = metric.distanceMetric
    let center = sphericalMean(members.lazy.map { positions[$0] })
    let paths = members.map { metric.inverse(from: center, to: positions[$0]) }
    var (nearest, farthest) = (0, 0)
    for place in paths.indices {
      if paths[place].distance < paths[nearest].distance { nearest = place }
      if paths[place].distance > paths[farthest].distance { farthest = place }
    }
    self.members = members
    self.center = center
    centralMember = members[nearest]
    radius = paths[farthest].distance
    let corners = convexHull(of: paths.map { PlanePoint($0) }).map { place -> Position in
      let position = positions[members[place]]
      return Position(longitude: position.longitude, latitude: position.latitude)
    }
    switch corners.count {
    case 1: hull = .point(corners[0])
    case 2: hull = .lineString(corners)
    default: hull = .polygon([corners + [corners[0]]])
    }
  }
}

/// The direction of the sum of unit vectors; the first position when all coincide or the sum vanishes.
func sphericalMean(_ positions: some Collection<Position>) -> Position {
  guard let first = positions.first else { return Position(longitude: 0, latitude: 0) }
  let place = Position(longitude: first.longitude, latitude: first.latitude)
  var (x, y, z) = (0.0, 0.0, 0.0)
  var allCoincide = true
  for position in positions {
    if position.longitude != first.longitude || position.latitude != first.latitude { allCoincide = false }
    let (latitude, longitude) = (position.latitude * .pi / 180, position.longitude * .pi / 180)
    x += cos(latitude) * cos(longitude)
    y += cos(latitude) * sin(longitude)
    z += sin(latitude)
  }
  let equatorial = (x * x + y * y).squareRoot()
  if allCoincide || (equatorial * equatorial + z * z).squareRoot() < 1e-12 * Double(positions.count) { return place }
  return Position(longitude: atan2(y, x) * 180 / .pi, latitude: atan2(z, equatorial) * 180 / .pi)
}
