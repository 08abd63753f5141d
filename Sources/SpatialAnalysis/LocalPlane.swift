public import GeoJSON
import Geodesy

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The azimuthal equidistant map around a position: metres east and north, true in distance and direction from there.
///
/// Distances between two other positions are stretched by about d²/6R², a thousandth at 500 km from the centre.
public struct LocalPlane: Sendable {
  /// The centre of the map.
  public let center: Position
  private let metric: any DistanceMetric

  /// Makes the map around a position.
  public init(around center: Position, metric: SurfaceMetric = .geodesic) {
    self.center = Position(longitude: center.longitude, latitude: center.latitude)
    self.metric = metric.distanceMetric
  }

  /// Metres east and north of the centre.
  public func point(_ position: Position) -> PlanePoint {
    PlanePoint(metric.inverse(from: center, to: position))
  }

  /// The position so many metres east and north of the centre; the inverse of ``point(_:)``.
  public func position(x: Double, y: Double) -> Position {
    let meters = (x * x + y * y).squareRoot()
    if meters == 0 { return center }
    return metric.destination(from: center, azimuth: atan2(x, y) * 180 / .pi, distance: Distance(meters: meters))
  }
}

extension PlanePoint {
  /// Where a path from the centre of the map leads.
  init(_ path: InverseSolution) {
    let angle = path.azimuth * .pi / 180
    self.init(x: path.distance.meters * sin(angle), y: path.distance.meters * cos(angle))
  }
}
