/// Whether a report speaks of casualties.
public struct CasualtyStatus: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// At least one figure is given.
  public static let stated = CasualtyStatus(rawValue: "stated")
  /// The report says that nobody was hurt or killed.
  public static let noneStated = CasualtyStatus(rawValue: "none_stated")
  /// The report is silent.
  public static let notStated = CasualtyStatus(rawValue: "not_stated")
}

/// The part an actor plays.
public struct ActorRole: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The one who acts.
  public static let initiator = ActorRole(rawValue: "initiator")
  /// The one acted upon.
  public static let target = ActorRole(rawValue: "target")
  /// One of the sides.
  public static let participant = ActorRole(rawValue: "participant")
  /// Not stated.
  public static let unknown = ActorRole(rawValue: "unknown")
}

/// How far an event has been looked at by a person.
public struct ReviewStatus: RawRepresentable, Hashable, Sendable {
  /// The word written to output.
  public var rawValue: String

  /// Makes a value from its word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// By nobody.
  public static let machine = ReviewStatus(rawValue: "machine")
  /// Accepted.
  public static let reviewed = ReviewStatus(rawValue: "reviewed")
  /// In doubt.
  public static let disputed = ReviewStatus(rawValue: "disputed")
  /// Not an event.
  public static let rejected = ReviewStatus(rawValue: "rejected")
}
