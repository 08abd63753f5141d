import EventExtraction
import Events
import Geoparsing

/// Reads the day of publication from a header line or a page's metadata.
enum PublicationDate {
  /// The day, or nil where the words name none in full.
  ///
  /// Takes ISO 8601 with or without a time, and any wording that the extractor reads as one absolute day: `23 June 2024`,
  /// `June 23, 2024`, `Sun, 23 Jun 2024 10:00:00 +0300`. Times and zones are passed over: it is the day as written.
  static func day(in words: String) -> CalendarDate? {
    if let day = CalendarDate(words.drop { $0.isWhitespace }) { return day }
    let text = Tokenizer().tokenize(words)
    let days = DateReader().expressions(in: text, tokens: text.tokens.indices)
      .filter(\.isAbsolute)
      .map { $0.resolved(against: DateReference(published: nil)) }
      .filter { $0.precision == .exact }
    return days.first?.start
  }
}
