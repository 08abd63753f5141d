#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How points of a map plane scatter around their mean: the axes of their standard deviational ellipse.
package struct PlanarScatter {
  package var mean: PlanePoint
  /// √2 times the standard deviation in the direction of most spread, in metres.
  package var semiMajor: Double
  /// The same across; zero for points on a line.
  package var semiMinor: Double
  /// The direction of most spread, radians from the x axis against the clock.
  package var angle: Double
  /// The root mean square distance from the mean, in metres.
  package var standardDistance: Double

  /// Measures points; variances are divided by their number, not by one less.
  /// - Precondition: there is a point.
  package init(of points: [PlanePoint]) {
    precondition(!points.isEmpty, "a scatter needs a point")
    let count = Double(points.count)
    mean = PlanePoint(x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
    var (xx, xy, yy) = (0.0, 0.0, 0.0)
    for point in points {
      let (x, y) = (point.x - mean.x, point.y - mean.y)
      xx += x * x / count
      xy += x * y / count
      yy += y * y / count
    }
    // The eigenvalues of the covariance, and the direction of the greater one.
    let spread = (((xx - yy) / 2) * ((xx - yy) / 2) + xy * xy).squareRoot()
    semiMajor = (2 * max(0, (xx + yy) / 2 + spread)).squareRoot()
    semiMinor = (2 * max(0, (xx + yy) / 2 - spread)).squareRoot()
    angle = 0.5 * atan2(2 * xy, xx - yy)
    standardDistance = (xx + yy).squareRoot()
  }

  /// The direction of the long axis, degrees clockwise from north, 0 up to but not including 180.
  package var azimuth: Double {
    let azimuth = 90 - angle * 180 / .pi
    return azimuth >= 180 ? azimuth - 180 : azimuth < 0 ? azimuth + 180 : azimuth
  }
}
