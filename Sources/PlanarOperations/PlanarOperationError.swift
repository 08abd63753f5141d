/// Why a planar operation could not be done.
public struct PlanarOperationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// A stable name of the reason.
  public enum Code: String, Hashable, Sendable {
    /// A longitude, latitude or altitude is not a finite number.
    case notFinite = "planar.not-finite"
    /// A line or ring cannot be made: too few positions, or a ring that is not closed.
    case malformedGeometry = "planar.malformed-geometry"
    /// GEOS gave up, most often over an invalid geometry, which ``GeoJSON/Geometry/repaired()`` mends.
    case operationFailed = "planar.operation-failed"
    /// GEOS could not be started.
    case engineUnavailable = "planar.engine-unavailable"
  }

  /// The stable name of the reason.
  public var code: Code
  /// What GEOS said, or a sentence of our own.
  public var message: String
  /// The operation that was asked for.
  public var operation: String

  /// The operation and the message.
  public var description: String { "\(operation): \(message)" }
}
