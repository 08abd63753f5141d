public import Geodesy

/// How the distance between two positions is meant.
public enum SurfaceMetric: Sendable {
  /// Along the ellipsoid of WGS 84, accurate to nanometres.
  case geodesic
  /// Along a sphere.
  case greatCircle(GreatCircle = .mean)

  /// The metric that measures so.
  public var distanceMetric: any DistanceMetric {
    switch self {
    case .geodesic: Geodesic.wgs84
    case .greatCircle(let sphere): sphere
    }
  }
}
