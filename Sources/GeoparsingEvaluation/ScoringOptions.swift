public import GeoJSON

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How predictions are scored.
public struct ScoringOptions: Hashable, Sendable {
  /// Whether the geoparser was handed the labelled spans: then only places are scored, and spans must be equal.
  public var usesGoldSpans = false
  /// Whether the nearer of a label's two points counts, where it has two.
  public var acceptsOtherPosition = false
  /// The error in kilometres of a name without an answer; half the equator by default.
  public var missingKilometers = 20039.0
  /// How many times documents are drawn again for intervals; 0 makes none.
  public var resamples = 500
  /// The seed of the draws.
  public var seed: UInt32 = 1

  /// Makes the default options.
  public init() {}

  /// A place within this many kilometres is right; the measure that most papers print.
  public static let rightKilometers = 161.0
  /// The stricter measure.
  public static let closeKilometers = 20.0

  /// The great-circle distance in kilometres on a sphere of radius 6 371.0088 km, by the haversine formula.
  public static func kilometers(from a: Position, to b: Position) -> Double {
    let (from, to) = (radians(a.latitude), radians(b.latitude))
    let (dy, dx) = (sin((to - from) / 2), sin(radians(b.longitude - a.longitude) / 2))
    let h = dy * dy + cos(from) * cos(to) * (dx * dx)
    return 2 * 6371.0088 * asin(min(1, h.squareRoot()))
  }

  private static func radians(_ degrees: Double) -> Double { degrees * (Double.pi / 180) }

  func error(_ label: LabelledToponym, _ answer: Position?) -> Double {
    guard let answer, let position = label.position else { return missingKilometers }
    let error = Self.kilometers(from: position, to: answer)
    guard acceptsOtherPosition, let other = label.otherPosition else { return error }
    return min(error, Self.kilometers(from: other, to: answer))
  }
}
