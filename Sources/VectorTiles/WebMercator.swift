#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The projection of web maps (EPSG:3857) onto a square of side 1: x from the west, y from the north.
///
/// The sphere's Mercator projection of longitudes and latitudes that are meant on the ellipsoid, cut off where the world
/// becomes a square. What lies nearer to a pole is drawn on the edge.
public enum WebMercator {
  /// The latitude of the northern edge in degrees: atan(sinh π). The southern edge is its opposite.
  public static let greatestLatitude = 85.051_128_779_806_59

  /// The metres of a side of the square on the ground at the equator.
  public static let equatorMeters = 2 * Double.pi * 6_378_137

  /// Where a meridian lies, 0…1; longitudes beyond ±180 degrees are put on the edge.
  public static func x(longitude: Double) -> Double { min(1, max(0, (longitude + 180) / 360)) }

  /// Where a parallel lies, 0…1 from the north; latitudes beyond ±``greatestLatitude`` are put on the edge.
  public static func y(latitude: Double) -> Double {
    if latitude >= greatestLatitude { return 0 }
    if latitude <= -greatestLatitude { return 1 }
    return min(1, max(0, 0.5 - atanh(sin(latitude * .pi / 180)) / (2 * .pi)))
  }

  /// The longitude at x, −180…180 for 0…1.
  public static func longitude(x: Double) -> Double { x * 360 - 180 }

  /// The latitude at y, ``greatestLatitude`` at 0, its opposite at 1.
  public static func latitude(y: Double) -> Double { atan(sinh(.pi * (1 - 2 * y))) * 180 / .pi }
}
