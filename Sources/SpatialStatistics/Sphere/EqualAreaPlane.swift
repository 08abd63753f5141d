public import GeoJSON
public import SpatialAnalysis

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A map plane around a centre that keeps areas: Lambert's azimuthal equal-area projection of the sphere, in metres.
///
/// x runs to the east and y to the north of the centre. Areas are kept everywhere; at an angle c from the centre lengths are
/// cos(c/2) of themselves outwards and 1/cos(c/2) across, 0.3 % off at 1 000 km and 1.2 % at 2 000 km (J. P. Snyder, Map
/// projections: a working manual, USGS Professional Paper 1395, 1987, p. 182).
public struct EqualAreaPlane: Hashable, Sendable {
  /// The position at x = y = 0.
  public let center: Position

  private let east: UnitVector
  private let north: UnitVector
  private let up: UnitVector

  /// Makes the plane around a centre.
  public init(center: Position) {
    self.center = center
    let (latitude, longitude) = (radians(center.latitude), radians(center.longitude))
    up = UnitVector(center)
    east = UnitVector(-sin(longitude), cos(longitude), 0)
    north = UnitVector(-sin(latitude) * cos(longitude), -sin(latitude) * sin(longitude), cos(latitude))
  }

  /// Makes the plane around the mean of positions, the centre of their directions in space.
  ///
  /// Around the first of them where they balance each other out.
  /// - Precondition: there is a position.
  public init(around positions: [Position]) {
    precondition(!positions.isEmpty, "a plane needs a position to lie around")
    let sum = positions.reduce(UnitVector.zero) { $0 + UnitVector($1) }
    self.init(center: sum.length > 1e-9 * Double(positions.count) ? sum.position : positions[0])
  }

  /// Where a position lies in the plane.
  public func point(_ position: Position) -> PlanePoint { point(UnitVector(position)) }

  func point(_ vector: UnitVector) -> PlanePoint {
    let (x, y, z) = (vector.dot(east), vector.dot(north), vector.dot(up))
    // The antipode of the centre is the whole rim; it gets one point of it.
    guard z > -1 + 1e-15 else { return PlanePoint(x: 2 * Sphere.radius, y: 0) }
    let scale = Sphere.radius * (2 / (1 + z)).squareRoot()
    return PlanePoint(x: x * scale, y: y * scale)
  }

  /// The position of a point of the plane; points beyond the rim are brought to it.
  public func position(_ point: PlanePoint) -> Position { vector(point).position }

  func vector(_ point: PlanePoint) -> UnitVector {
    let (x, y) = (point.x / Sphere.radius, point.y / Sphere.radius)
    let squared = min(4, x * x + y * y)
    let scale = (1 - squared / 4).squareRoot()
    return (east * (x * scale) + north * (y * scale) + up * (1 - squared / 2)).normalized
  }
}
