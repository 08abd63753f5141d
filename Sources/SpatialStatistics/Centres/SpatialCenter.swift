public import GeoJSON
import SpatialAnalysis

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The middle of positions, and how they spread around it.
public struct SpatialCenter: Hashable, Sendable {
  /// How many positions.
  public var count: Int
  /// The mean: the direction of the sum of the positions as points in space, which minimises squared chords.
  public var mean: Position
  /// The median: the place with the least sum of great-circle distances; one far-off event hardly moves it.
  public var median: Position
  /// The root mean square distance from the mean, in metres of the local equal-area plane.
  public var standardDistance: Double
  /// The ellipse of one standard deviation; nil where the positions lie on a line or are fewer than three.
  public var ellipse: Ellipse?

  /// A standard deviational ellipse: how far positions spread in the direction where they spread most, and across.
  ///
  /// Planar, in the local equal-area plane around the mean (``EqualAreaPlane``): half axes are √2 times the standard deviation along
  /// the principal axes, which holds 63 % of normally scattered positions (R. S. Yuill, 1971, doi:10.1080/04353684.1971.11879353,
  /// with the scale that CrimeStat and ArcGIS use).
  public struct Ellipse: Hashable, Sendable {
    /// The longer half axis in metres.
    public var semiMajor: Double
    /// The shorter half axis in metres.
    public var semiMinor: Double
    /// The direction of the longer axis at the mean, degrees clockwise from north, 0 up to 180.
    public var azimuth: Double
    /// The edge, counter-clockwise, closed: 64 corners.
    public var ring: [Position]
  }

  /// Finds the middle of positions.
  ///
  /// - Throws: ``StatisticsError`` with `.tooFew` for no positions.
  /// - Complexity: O(*n*) for each of at most 200 steps of the median.
  public init(of positions: [Position]) throws(StatisticsError) {
    guard !positions.isEmpty else { throw StatisticsError(code: .tooFew, message: "a centre needs at least 1 event") }
    let plane = EqualAreaPlane(around: positions)
    (count, mean) = (positions.count, plane.center)
    median =
      PositionCluster.geometricMedian(of: Array(positions.indices), in: positions, metric: .greatCircle())
      ?? plane.center
    let scatter = PlanarScatter(of: positions.map { plane.point($0) })
    standardDistance = scatter.standardDistance
    let (large, small) = (scatter.semiMajor, scatter.semiMinor)
    guard count >= 3, small > 1e-3, small > 1e-6 * large else { return }
    let ring = (0..<64).map { corner in
      let t = 2 * .pi * Double(corner) / 64
      let (along, across) = (large * cos(t), small * sin(t))
      return plane.position(
        PlanePoint(
          x: scatter.mean.x + along * cos(scatter.angle) - across * sin(scatter.angle),
          y: scatter.mean.y + along * sin(scatter.angle) + across * cos(scatter.angle)))
    }
    ellipse = Ellipse(semiMajor: large, semiMinor: small, azimuth: scatter.azimuth, ring: ring + ring.prefix(1))
  }
}
