public import GeoJSON
public import Geodesy

extension Geometry {
  /// A polygon around a position whose corners all lie at the radius from it, counter-clockwise from north.
  ///
  /// The corners are destinations along evenly spread azimuths, which is the circle of the local azimuthal equidistant
  /// projection. Longitudes stay within ±180: a circle across the antimeridian or around a pole is not cut. A radius of
  /// zero gives the point.
  /// - Precondition: the radius is zero or more and finite, corners is 3 or more.
  public static func circle(
    around center: Position, radius: Distance, corners: Int = 64, metric: SurfaceMetric = .geodesic
  ) -> Geometry {
    precondition(radius.meters >= 0 && radius.meters.isFinite, "the radius must be zero or more and finite")
    precondition(corners >= 3, "a circle needs three corners or more")
    if radius == .zero { return .point(center) }
    let metric = metric.distanceMetric
    let ring = (0..<corners).map { corner in
      metric.destination(from: center, azimuth: -360 * Double(corner) / Double(corners), distance: radius)
    }
    return .polygon([ring + ring.prefix(1)])
  }
}
