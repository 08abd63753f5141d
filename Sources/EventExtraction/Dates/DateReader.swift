public import Events
public import Geoparsing

/// Finds the words that say when, in English.
///
/// Read are: calendar days, months, seasons, years and decades with or without their parts; weekdays; today, yesterday,
/// last night and their kin; counts of units before publication or before the day the text speaks of; weekends; spans
/// ("from Monday to Wednesday", "3–5 May", "since Friday"); feasts and days of the Islamic year, these by the tabular
/// calendar with a day on either side; times of day, with a clock time only where one is stated. Not read: other calendars,
/// zones other than as words, durations. A count from an act named beside it ("two days after the vote") is found, and gets
/// a day only from the ``DateReference/narrative`` one.
public struct DateReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The date expressions of a range of tokens, normally one sentence, in order; they do not overlap.
  ///
  /// "Today" and "this evening" inside quotation marks mean the day of speaking, and are given as publication or the day
  /// before. A preposition before an expression is not part of it, except in spans ("since Friday").
  /// - Complexity: O(*n*) in the number of tokens.
  public func expressions(in text: TokenizedText, tokens: Range<Int>) -> [DateExpression] {
    expressions(in: LexedTokens(text, tokens: tokens))
  }

  /// The one day that a header such as `Mon, 24 Jun 2024 10:00:00 GMT`, `June 24, 2024` or `2024-06-24T10:00:00Z` names;
  /// nil where there is no such day with its year, more than one, or one whose month and day may be swapped.
  public func day(inHeader header: String) -> CalendarDate? {
    let days = expressions(in: TokenizedText(singleSentence: header)).compactMap { expression -> CalendarDate? in
      if case .day(let day) = expression.value { day } else { nil }
    }
    return Set(days).count == 1 ? days.first : nil
  }

  /// The same for a text of one sentence.
  func expressions(in text: TokenizedText) -> [DateExpression] {
    expressions(in: text, tokens: text.tokens.indices)
  }

  func expressions(in lexed: LexedTokens) -> [DateExpression] {
    var items = DateItem.items(in: lexed)
    DateItem.joinSpans(&items, in: lexed)
    DateItem.joinTimes(&items, in: lexed)
    return items.compactMap { $0.expression(in: lexed) }
  }
}

extension TokenizedText {
  /// The whole text as one sentence, cut at white space: for headers and other short strings.
  init(singleSentence text: String) {
    var tokens: [Token] = []
    var offset = 0
    for word in text.split(omittingEmptySubsequences: false, whereSeparator: { $0.isWhitespace }) {
      let length = word.utf8.count
      if length > 0 { tokens.append(Token(range: offset..<offset + length, text: String(word))) }
      offset += length + 1
    }
    // A space of several bytes would shift what follows, so such texts are taken as one token.
    if offset - 1 != text.utf8.count { tokens = [Token(range: 0..<text.utf8.count, text: text)] }
    self.init(
      text: text, tokens: tokens, sentences: tokens.isEmpty ? [] : [tokens.indices],
      paragraphs: tokens.isEmpty ? [] : [0..<1])
  }
}
