import EventExtraction
package import Events

/// Days that a wire text names.
package struct DateMention: Hashable, Sendable {
  /// The tokens, or nil for the day of the header.
  package var tokens: Range<Int>?
  /// The first day.
  package var start: CalendarDate
  /// The last day.
  package var end: CalendarDate
  /// How the words were read, for instance `date.weekday`.
  var rule: String

  /// The days in the form `1990-01-31`, `1990-01` for a month or `1990-01-01/1990-01-07`.
  package var text: String {
    if start == end { return start.description }
    let first = start.components
    if first.day == 1, end == start.adding(days: CalendarDate.days(inMonth: first.month, of: first.year) - 1) {
      return String(start.description.dropLast(3))
    }
    return "\(start)/\(end)"
  }
}

extension WireText {
  /// Longer spans say nothing of the day of an event.
  private static let longestSpan = 400

  mutating func findDates() {
    let reader = DateReader()
    let reference = DateReference(published: header.day)
    if let day = header.day { dates.append(DateMention(tokens: nil, start: day, end: day, rule: "header")) }
    for sentence in sentences {
      for expression in reader.expressions(in: text, tokens: sentence) where !expression.isTimeOnly {
        let resolved = expression.resolved(against: reference)
        guard let start = resolved.start, let end = resolved.end,
          end.dayNumber - start.dayNumber <= WireText.longestSpan
        else { continue }
        dates.append(DateMention(tokens: expression.tokens, start: start, end: end, rule: expression.rule))
        if start != end, end.dayNumber - start.dayNumber <= 3 {
          dates.append(
            DateMention(tokens: expression.tokens, start: start, end: start, rule: expression.rule + ".first"))
          dates.append(DateMention(tokens: expression.tokens, start: end, end: end, rule: expression.rule + ".last"))
        }
      }
    }
  }
}
