public import Events

/// What the relative dates of a text are counted from.
public struct DateReference: Hashable, Sendable {
  /// The day of publication, or nil when it is not known.
  public var published: CalendarDate?
  /// The day the text spoke of last, from which "a week earlier", "the next day" and "that night" are counted; nil when
  /// none is known, and then they are counted from ``published``.
  public var narrative: CalendarDate?

  /// Makes a reference.
  public init(published: CalendarDate?, narrative: CalendarDate? = nil) {
    self.published = published
    self.narrative = narrative
  }
}
