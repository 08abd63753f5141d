/// When an event happened.
public struct EventDate: Hashable, Sendable {
  /// The first day it may have happened on.
  public var start: CalendarDate
  /// The last day, ``start`` for a single day.
  public var end: CalendarDate
  /// The local time of day as `HH:MM`, or nil.
  public var time: String?
  /// How well the day is known.
  public var precision: DatePrecision
  /// What the day rests on.
  public var basis: DateBasis
  /// The words in the text, or nil when there are none.
  public var words: String?

  /// Makes a date; `end` defaults to `start`.
  public init(
    start: CalendarDate, end: CalendarDate? = nil, time: String? = nil, precision: DatePrecision, basis: DateBasis,
    words: String? = nil
  ) {
    self.start = start
    self.end = end ?? start
    self.time = time
    self.precision = precision
    self.basis = basis
    self.words = words
  }

  /// The day in the middle of the range, the earlier of two.
  public var midpoint: CalendarDate {
    CalendarDate(dayNumber: start.dayNumber + (end.dayNumber - start.dayNumber) / 2)
  }
}
