public import Events

/// Words of a text that say when.
///
/// An expression is read without knowing when the text was written; ``resolved(against:)`` puts it on the calendar.
public struct DateExpression: Hashable, Sendable {
  /// Indices of the tokens it covers, in the text's token list.
  public var tokens: Range<Int>
  /// UTF-8 byte offsets in the text, end-exclusive.
  public var range: Range<Int>
  /// The words, exactly as in the text.
  public var words: String
  /// The stable code of the rule that read it: `date.weekday`, `date.day_month_year`, … .
  public var rule: String
  /// The local time of day as `HH:MM`, or nil when none is stated.
  public var time: String?
  /// Whether words about it point to the future ("will", "scheduled for", "by").
  public var pointsAhead: Bool
  /// What the words mean.
  var value: DateValue
  /// The tokens among which the act lies that they date; nil where they may date any of the sentence.
  var reach: Range<Int>? = nil

  /// Whether the expression names its day, month, year or decade in full, so that no reference is needed.
  public var isAbsolute: Bool { value.isAbsolute }

  /// Whether it only gives a time of day ("at 11:20"), which belongs to a day named elsewhere.
  public var isTimeOnly: Bool { value == .timeOnly }

  /// Whether it is counted from the day the text speaks of ("the next day"), rather than from publication.
  public var isNarrative: Bool { value.isNarrative }

  /// The date the words stand for.
  ///
  /// Relative words without a day to count from keep their words and get no day: `start` and `end` are nil, precision
  /// unknown, basis relative.
  public func resolved(against reference: DateReference) -> EventDate {
    value.resolved(against: reference, pointsAhead: pointsAhead, time: time, words: words)
  }

  /// Whether the words speak of another time than the text's own news: a span that ended more than `days` before
  /// publication, or, without a publication date, a decade or century.
  public func isHistorical(against reference: DateReference, olderThanDays days: Int = 180) -> Bool {
    guard let published = reference.published else { return value.isEra }
    guard let end = resolved(against: reference).end else { return false }
    return published.dayNumber - end.dayNumber > days
  }
}
