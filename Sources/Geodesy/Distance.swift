/// A length on the Earth's surface, made and read in a named unit.
///
/// Held in metres as a double. Distances compare, add up and scale; they may be zero, and a difference may be negative.
public struct Distance: Hashable, Comparable, Sendable {
  /// The length in metres.
  public var meters: Double

  /// Makes a distance from metres.
  public init(meters: Double) { self.meters = meters }

  /// Metres in an international mile, exactly.
  static let metersPerMile = 1609.344
  /// Metres in an international nautical mile, exactly.
  static let metersPerNauticalMile = 1852.0

  /// A distance of so many metres.
  public static func meters(_ value: Double) -> Distance { Distance(meters: value) }
  /// A distance of so many kilometres.
  public static func kilometers(_ value: Double) -> Distance { Distance(meters: value * 1000) }
  /// A distance of so many international miles of 1609.344 m.
  public static func miles(_ value: Double) -> Distance { Distance(meters: value * metersPerMile) }
  /// A distance of so many international nautical miles of 1852 m.
  public static func nauticalMiles(_ value: Double) -> Distance { Distance(meters: value * metersPerNauticalMile) }

  /// The length in kilometres.
  public var kilometers: Double { meters / 1000 }
  /// The length in international miles.
  public var miles: Double { meters / Self.metersPerMile }
  /// The length in international nautical miles.
  public var nauticalMiles: Double { meters / Self.metersPerNauticalMile }

  /// No distance at all.
  public static let zero = Distance(meters: 0)
  /// A distance that no distance on Earth exceeds; as a radius it means "anywhere".
  public static let infinity = Distance(meters: .infinity)

  /// Whether the left distance is the shorter one.
  public static func < (left: Distance, right: Distance) -> Bool { left.meters < right.meters }
  /// The sum of two distances.
  public static func + (left: Distance, right: Distance) -> Distance { Distance(meters: left.meters + right.meters) }
  /// The difference of two distances, negative when the right one is longer.
  public static func - (left: Distance, right: Distance) -> Distance { Distance(meters: left.meters - right.meters) }
  /// The distance times a factor.
  public static func * (left: Distance, factor: Double) -> Distance { Distance(meters: left.meters * factor) }
  /// How many times the right distance goes into the left one.
  public static func / (left: Distance, right: Distance) -> Double { left.meters / right.meters }
}

extension Distance: CustomStringConvertible {
  /// The length for a reader: whole metres below 10 km, otherwise kilometres with one decimal.
  ///
  ///     Distance.meters(850.4).description        // "850 m"
  ///     Distance.kilometers(123.44).description   // "123.4 km"
  public var description: String {
    guard meters.isFinite else { return "\(meters) m" }
    if meters.magnitude < 9_999.5 { return "\((meters.rounded() + 0).wholeText) m" }
    let tenths = (meters / 100).rounded()
    let whole = (tenths / 10).rounded(.towardZero)
    return "\(whole.wholeText).\((tenths - whole * 10).magnitude.wholeText) km"
  }
}

extension Double {
  /// The digits of a whole number without the ".0" that `description` adds.
  fileprivate var wholeText: String { Int64(exactly: self).map { "\($0)" } ?? "\(self)" }
}
