public import GeoJSON
public import Geodesy

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The standard deviational ellipse of positions: how far and in which direction they scatter around their mean.
///
/// The axes are the standard deviations along and across the direction of most spread, in the azimuthal equidistant plane
/// around the mean, times √2 (R. S. Yuill, The Standard Deviational Ellipse, Geografiska Annaler B 53 (1971), with the
/// correction that makes it hold the deviations of a plane, as in CrimeStat and ArcGIS): of positions that scatter normally some
/// 63 % are within it. Variances are divided by the number of positions, not by one less.
public struct DeviationalEllipse: Hashable, Sendable {
  /// The mean of the positions.
  public var center: Position
  /// Half the long axis.
  public var semiMajorAxis: Distance
  /// Half the short axis; zero for positions on a line.
  public var semiMinorAxis: Distance
  /// The direction of the long axis, degrees clockwise from north, 0 up to but not including 180.
  public var azimuth: Double

  /// Measures the scatter of some positions; nil for fewer than two distinct ones, which have no direction.
  /// - Precondition: each member is an index of `positions`.
  /// - Complexity: O(*m*).
  public init?(of members: [Int], in positions: [Position], metric: SurfaceMetric = .geodesic) {
    guard !members.isEmpty else { return nil }
    let plane = LocalPlane(around: sphericalMean(members.lazy.map { positions[$0] }), metric: metric)
    let scatter = PlanarScatter(of: members.map { plane.point(positions[$0]) })
    guard scatter.standardDistance > 1e-3 else { return nil }
    center = plane.position(x: scatter.mean.x, y: scatter.mean.y)
    semiMajorAxis = Distance(meters: scatter.semiMajor)
    semiMinorAxis = Distance(meters: scatter.semiMinor)
    azimuth = scatter.azimuth
  }

  /// The ellipse as a polygon, counter-clockwise, cut where it crosses the antimeridian; a line where it has no width.
  /// - Precondition: corners is 4 or more.
  public func polygon(corners: Int = 64, metric: SurfaceMetric = .geodesic) -> Geometry {
    precondition(corners >= 4, "an ellipse needs four corners or more")
    let plane = LocalPlane(around: center, metric: metric)
    let direction = azimuth * .pi / 180
    let (along, across) = (semiMajorAxis.meters, semiMinorAxis.meters)
    func position(_ turn: Double) -> Position {
      // From the long axis to the left, which is counter-clockwise.
      let (forward, left) = (along * cos(turn), across * sin(turn))
      return plane.position(
        x: forward * sin(direction) - left * cos(direction), y: forward * cos(direction) + left * sin(direction))
    }
    if across < 0.001 {
      let line = Geometry.lineString([position(.pi), position(0)])
      return line.cutAtAntimeridian() ?? line
    }
    let ring = (0..<corners).map { position(2 * .pi * Double($0) / Double(corners)) }
    let polygon = Geometry.polygon([ring + ring.prefix(1)])
    return polygon.cutAtAntimeridian() ?? polygon
  }
}
