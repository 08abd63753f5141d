public import Events

/// A user's word on two events: that they are one, or that they are not.
public struct MergeDecision: Hashable, Sendable {
  /// What a decision speaks of.
  public enum Subject: Hashable, Sendable {
    /// The event of one report, by its identifier before merging.
    case event(String)
    /// All events of a document, by its identifier.
    case document(String)
  }

  /// One of the two.
  public var first: Subject
  /// The other.
  public var second: Subject
  /// Whether they are one event.
  public var isSame: Bool
  /// Who says so and why, for the record.
  public var reason: String

  /// Makes a decision.
  public init(_ first: Subject, _ second: Subject, isSame: Bool, reason: String) {
    self.first = first
    self.second = second
    self.isSame = isSame
    self.reason = reason
  }
}

/// What merging gave.
public struct MergeOutcome: Sendable {
  /// The events, ordered by date, then by place name, then by identifier.
  public var events: [Event]
  /// For each decision, in the order given, whether both of its subjects were there.
  public var matched: [Bool]
}
