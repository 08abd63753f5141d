/// How well the day of an event is known.
public struct DatePrecision: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The day.
  public static let exact = DatePrecision(rawValue: "exact")
  /// Two to six days.
  public static let days = DatePrecision(rawValue: "days")
  /// A week.
  public static let week = DatePrecision(rawValue: "week")
  /// A month.
  public static let month = DatePrecision(rawValue: "month")
  /// A year.
  public static let year = DatePrecision(rawValue: "year")
  /// Not known.
  public static let unknown = DatePrecision(rawValue: "unknown")
}

/// What the day of an event rests on.
public struct DateBasis: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A date in the text.
  public static let stated = DateBasis(rawValue: "stated")
  /// Words such as "on Tuesday", resolved against the day of publication.
  public static let relative = DateBasis(rawValue: "relative")
  /// The day of publication, as nothing else was stated.
  public static let publication = DateBasis(rawValue: "publication")
  /// A column of a table.
  public static let table = DateBasis(rawValue: "table")
}
