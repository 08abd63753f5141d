import Events
import Geoparsing

/// Days that stand as lines of their own and hold for what follows: "12 June." in a chronology, "Tuesday" over a paragraph.
struct DateHeadings {
  /// By sentence, in order.
  private let headings: [(sentence: Int, tokens: Range<Int>, date: EventDate, expression: DateExpression)]

  init(report: ReportText) {
    let reference = DateReference(published: report.published)
    let datelines = report.text.datelines.map(\.range)
    headings = (0..<report.sentenceCount).compactMap { sentence in
      let range = report.tokens(ofSentence: sentence)
      guard range.count <= 8, !datelines.contains(where: { $0.overlaps(range) }) else { return nil }
      let expressions = report.dates[sentence].filter { !$0.isTimeOnly }
      guard let only = expressions.first, expressions.count == 1 else { return nil }
      // No word beside the date but its article and marks.
      let rest = range.filter { !only.tokens.contains($0) && report.lower[$0].first?.isLetter == true }
      guard rest.allSatisfy({ ["on", "the", "in", "date", "update"].contains(report.lower[$0]) }) else { return nil }
      let date = only.resolved(against: reference)
      guard date.start != nil, date.precision == .exact || date.precision == .days || date.precision == .week else {
        return nil
      }
      return (sentence, only.tokens, date, only)
    }
  }

  /// The date of the last heading before a sentence; nil where there is none, and for the one line at the top of a report
  /// that says when it was written.
  func date(for sentence: Int) -> (tokens: Range<Int>, date: EventDate, expression: DateExpression)? {
    guard headings.count > 1 || headings.first?.sentence != 0,
      let last = headings.last(where: { $0.sentence < sentence })
    else { return nil }
    return (last.tokens, last.date, last.expression)
  }
}
