/// A position on WGS 84: longitude and latitude in degrees, and an altitude in metres where one is known.
///
/// The order is the one of RFC 7946, section 3.1.1: longitude first. Values are not checked here; a decoder or
/// ``isValid`` does that.
public struct Position: Hashable, Sendable {
  /// Degrees east of Greenwich, −180…180.
  public var longitude: Double
  /// Degrees north of the equator, −90…90.
  public var latitude: Double
  /// Metres above the WGS 84 ellipsoid, or nil when not stated.
  public var altitude: Double?

  /// Makes a position from degrees and metres.
  public init(longitude: Double, latitude: Double, altitude: Double? = nil) {
    self.longitude = longitude
    self.latitude = latitude
    self.altitude = altitude
  }

  /// Whether both angles are finite and in range, and the altitude, if any, is finite.
  public var isValid: Bool {
    longitude >= -180 && longitude <= 180 && latitude >= -90 && latitude <= 90 && (altitude?.isFinite ?? true)
  }
}
