/// When an event happened, as far as the text tells.
///
/// A date whose words are relative ("on Tuesday night") and whose report has no day of publication has no ``start`` and
/// no ``end``: the words are kept, the precision is ``DatePrecision/unknown``, the basis ``DateBasis/relative``.
public struct EventDate: Hashable, Sendable {
  /// The first day it may have happened on; nil when the words could not be put on a calendar.
  public var start: CalendarDate?
  /// The last day, ``start`` for a single day; nil exactly when ``start`` is.
  public var end: CalendarDate?
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
    start: CalendarDate?, end: CalendarDate? = nil, time: String? = nil, precision: DatePrecision, basis: DateBasis,
    words: String? = nil
  ) {
    self.start = start
    self.end = end ?? start
    self.time = time
    self.precision = precision
    self.basis = basis
    self.words = words
  }

  /// The day in the middle of the range, the earlier of two; nil without a range.
  public var midpoint: CalendarDate? {
    guard let start, let end else { return nil }
    return CalendarDate(dayNumber: start.dayNumber + (end.dayNumber - start.dayNumber) / 2)
  }

  /// Whether the days of the event and the span have a day in common; false without a range.
  public func overlaps(_ span: ClosedRange<CalendarDate>) -> Bool {
    guard let start, let end else { return false }
    return start <= span.upperBound && end >= span.lowerBound
  }
}
