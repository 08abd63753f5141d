/// What a report asserts of an event.
public struct Assertion: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It happened.
  public static let factual = Assertion(rawValue: "factual")
  /// Somebody says so, and the report does not vouch for it.
  public static let claimed = Assertion(rawValue: "claimed")
  /// Somebody says it did not happen.
  public static let denied = Assertion(rawValue: "denied")
  /// Announced, threatened or prevented.
  public static let planned = Assertion(rawValue: "planned")
  /// Only supposed.
  public static let hypothetical = Assertion(rawValue: "hypothetical")
  /// Background of another time.
  public static let historical = Assertion(rawValue: "historical")
}
