/// How a name belongs to a place.
///
/// An open set: a user's gazetteer may bring kinds of its own, which rank like ``alternate``.
public struct NameKind: RawRepresentable, Hashable, Sendable {
  /// The kind's stable number, as stored in an index.
  public var rawValue: UInt8

  /// Makes a kind from its number.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The place's own name.
  public static let main = NameKind(rawValue: 0)
  /// Another name or spelling, in any script.
  public static let alternate = NameKind(rawValue: 1)
  /// A name no longer in use.
  public static let historic = NameKind(rawValue: 2)
  /// A short form that stands for the place when written in capitals or with dots: `UAE`, `W.Va.`.
  public static let abbreviation = NameKind(rawValue: 3)
  /// An airport, ISO or postal code: found only when asked for as a code.
  public static let code = NameKind(rawValue: 4)
  /// The adjective or noun for the people: `Dagestani`, `Syrians`.
  public static let demonym = NameKind(rawValue: 5)
  /// A region's name without its type word: `Moscow` for `Moscow Oblast`.
  public static let stripped = NameKind(rawValue: 6)
  /// A spelling variant made by rule: saint for st, a direction dropped.
  public static let variant = NameKind(rawValue: 7)
}
