public import Events

/// An event of a file, and where it stands there.
public struct InputEvent: Sendable {
  /// The event.
  public var event: Event
  /// The line or row, counted from 1; nil where none is known.
  public var line: Int?
  /// What the store has worked out ahead with ``EventIntake/prepared(_:)``; nil for nothing.
  package var preparation: (any AnyObject & Sendable)?

  /// Makes an event of a file.
  public init(_ event: Event, line: Int? = nil) {
    (self.event, self.line) = (event, line)
  }
}

/// What became of an event from a file of events.
public enum InputOutcome: Hashable, Sendable {
  /// It is new.
  case added
  /// It took the place of its former version, with a new revision.
  case changed
  /// It is there already.
  case unchanged
  /// It was left out: the store has an event of that identifier from reports.
  case heldFromReports
}
