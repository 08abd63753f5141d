public import GeoJSON

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
  /// Planar, in the local equal-area plane around the mean (``LocalPlane``): half axes are √2 times the standard deviation along
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
    let plane = LocalPlane(around: positions)
    let points = positions.map { plane.point($0) }
    (count, mean) = (positions.count, plane.center)
    median = Self.median(of: positions.map { UnitVector($0) }, from: UnitVector(plane.center)).position
    let n = Double(points.count)
    let (meanX, meanY) = (points.reduce(0) { $0 + $1.x } / n, points.reduce(0) { $0 + $1.y } / n)
    let xx = points.reduce(0) { $0 + square($1.x - meanX) } / n
    let yy = points.reduce(0) { $0 + square($1.y - meanY) } / n
    let xy = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / n
    standardDistance = (xx + yy).squareRoot()
    let half = (square(xx - yy) / 4 + xy * xy).squareRoot()
    let (large, small) = ((xx + yy) / 2 + half, (xx + yy) / 2 - half)
    guard points.count >= 3, small > 1e-6, small > 1e-12 * large else { return }
    // From the east, against the clock; azimuths count from the north, with it.
    let angle = atan2(2 * xy, xx - yy) / 2
    let (semiMajor, semiMinor) = ((2 * large).squareRoot(), (2 * small).squareRoot())
    let ring = (0..<64).map { corner in
      let t = 2 * .pi * Double(corner) / 64
      let (along, across) = (semiMajor * cos(t), semiMinor * sin(t))
      return plane.position(
        LocalPlane.Point(
          x: meanX + along * cos(angle) - across * sin(angle), y: meanY + along * sin(angle) + across * cos(angle)))
    }
    let azimuth = 90 - degrees(angle)
    ellipse = Ellipse(
      semiMajor: semiMajor, semiMinor: semiMinor,
      azimuth: azimuth < 0 ? azimuth + 180 : azimuth >= 180 ? azimuth - 180 : azimuth,
      ring: ring + ring.prefix(1))
  }

  /// E. Weiszfeld's steps (1937), on the sphere, with the change of Y. Vardi and C.-H. Zhang (2000, doi:10.1073/pnas.97.4.1423)
  /// where a step lands on a position.
  private static func median(of vectors: [UnitVector], from start: UnitVector) -> UnitVector {
    var center = start
    for _ in 0..<200 {
      var (pull, weights, here) = (UnitVector.zero, 0.0, 0.0)
      for vector in vectors {
        let across = vector - center * vector.dot(center)
        let length = across.length
        let angle = atan2(length, vector.dot(center))
        if angle < 1e-12 {
          here += 1
        } else if length > 0 {
          pull += across / length
          weights += 1 / angle
        }
      }
      let strength = pull.length
      guard weights > 0, strength > here else { return center }
      let step = pull / weights * (1 - here / strength)
      let angle = step.length
      center = (center * cos(angle) + step / angle * sin(angle)).normalized
      // Less than a tenth of a millimetre.
      if angle < 1e-11 { break }
    }
    return center
  }
}
