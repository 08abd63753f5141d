import Geodesy

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Latitudes on the sphere that has the area of WGS 84, zone by zone.
///
/// J. P. Snyder, Map Projections: A Working Manual, USGS Professional Paper 1395 (1987), equations 3-11, 3-12 and 3-18.
enum AuthalicLatitude {
  private static let eccentricitySquared = Geodesic.wgs84.flattening * (2 - Geodesic.wgs84.flattening)
  private static let eccentricity = eccentricitySquared.squareRoot()
  private static let atPole = zone(1)

  /// The radius in metres of the sphere whose surface is that of WGS 84.
  static let radius = Geodesic.wgs84.semiMajorAxis * (atPole / 2).squareRoot()

  /// In proportion to the area between the equator and a latitude, by its sine.
  private static func zone(_ sine: Double) -> Double {
    let scaled = eccentricity * sine
    return (1 - eccentricitySquared) * (sine / (1 - scaled * scaled) + atanh(scaled) / eccentricity)
  }

  /// The sine of the authalic latitude, from the sine of the geodetic one.
  static func sine(ofGeodeticSine sine: Double) -> Double { min(max(zone(sine) / atPole, -1), 1) }

  /// The geodetic latitude in radians, from the authalic one.
  static func geodetic(_ authalic: Double) -> Double {
    if authalic.magnitude >= .pi / 2 { return authalic }
    let wanted = sin(authalic) * atPole
    let square = eccentricitySquared
    var latitude =
      authalic + (square / 3 + 31 * square * square / 180) * sin(2 * authalic)
      + 23 * square * square / 360 * sin(4 * authalic)
    // The series is good to a few millimetres; steps of Newton's method do the rest.
    for _ in 0..<2 {
      let (sine, cosine) = (sin(latitude), cos(latitude))
      guard cosine > 1e-9 else { break }
      let scaled = 1 - square * sine * sine
      latitude += scaled * scaled / (2 * cosine * (1 - square)) * (wanted - zone(sine))
    }
    return latitude
  }
}
