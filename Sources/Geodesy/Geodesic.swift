internal import CPROJ
public import GeoJSON

/// Shortest paths on an ellipsoid of revolution, accurate to about 15 nanometres at any distance.
///
/// C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013), doi:10.1007/s00190-012-0578-z, as shipped with PROJ.
///
///     let jfk = Position(longitude: -73.8, latitude: 40.6)
///     let lhr = Position(longitude: -0.5, latitude: 51.6)
///     Geodesic.wgs84.distance(from: jfk, to: lhr).kilometers   // 5551.7594
/// - Complexity: every call is O(1), about a microsecond.
public struct Geodesic: DistanceMetric {
  /// The ellipsoid of WGS 84: semi-major axis 6 378 137 m, flattening 1/298.257223563.
  public static let wgs84 = Geodesic(semiMajorAxis: 6_378_137, flattening: 1 / 298.257223563)

  /// The equatorial radius in metres.
  public let semiMajorAxis: Double
  /// The flattening, (a − b)/a.
  public let flattening: Double
  /// The polar radius in metres.
  public var semiMinorAxis: Double { semiMajorAxis * (1 - flattening) }

  let constants: geod_geodesic

  /// Makes the geometry of an ellipsoid.
  /// - Precondition: the axis is positive and finite; the flattening is within ±1/50, where the series hold.
  public init(semiMajorAxis: Double, flattening: Double) {
    precondition(semiMajorAxis > 0 && semiMajorAxis.isFinite, "the semi-major axis must be positive and finite")
    precondition(flattening.magnitude <= 0.02, "the flattening must be within ±1/50")
    self.semiMajorAxis = semiMajorAxis
    self.flattening = flattening
    var constants = geod_geodesic()
    geod_init(&constants, semiMajorAxis, flattening)
    self.constants = constants
  }

  /// Begins to load PROJ, which takes some 12 ms, on a thread of its own; worth a call at the start of a program that will measure
  /// distances, and has other things to do before.
  public static func loadAhead() { proj_load_ahead() }

  /// The length of the shortest path on the ellipsoid.
  public func distance(from start: Position, to end: Position) -> Distance {
    var meters = 0.0
    withUnsafePointer(to: constants) {
      geod_inverse($0, start.latitude, start.longitude, end.latitude, end.longitude, &meters, nil, nil)
    }
    return Distance(meters: meters)
  }

  /// The length and directions of the shortest path on the ellipsoid.
  public func inverse(from start: Position, to end: Position) -> InverseSolution {
    var meters = 0.0
    var azimuth = 0.0
    var finalAzimuth = 0.0
    withUnsafePointer(to: constants) {
      geod_inverse(
        $0, start.latitude, start.longitude, end.latitude, end.longitude, &meters, &azimuth, &finalAzimuth)
    }
    return InverseSolution(distance: Distance(meters: meters), azimuth: azimuth, finalAzimuth: finalAzimuth)
  }

  /// The position reached along the geodesic that leaves the start in the direction of the azimuth.
  ///
  /// A negative distance goes the opposite way.
  public func destination(from start: Position, azimuth: Double, distance: Distance) -> Position {
    var latitude = 0.0
    var longitude = 0.0
    withUnsafePointer(to: constants) {
      geod_direct($0, start.latitude, start.longitude, azimuth, distance.meters, &latitude, &longitude, nil)
    }
    return Position(longitude: longitude, latitude: latitude)
  }
}
