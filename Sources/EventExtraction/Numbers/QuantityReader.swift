public import Geoparsing

/// Finds counts in digits and words, in English.
///
/// Read are cardinals in digits ("1,500", "2 million") and words ("twenty-three", "two dozen"), words for rough counts
/// ("dozens", "scores", "hundreds", "several"), bounds ("at least", "more than", "up to", "as many as", "fewer than")
/// and ranges ("3-5", "between 3 and 5", "three or four"). Ages, times, dates, money, shares, decimals, magnitudes and
/// digits inside a code ("AR-15") are not counts. How rough words are read:
///
/// | words | low | high |
/// |---|---|---|
/// | about, some, around, nearly, almost N | N | N |
/// | at least N, N or more, N-plus | N | – |
/// | more than N, over N | N, the figure named | – |
/// | up to N, as many as N, at most N | 0 | N |
/// | fewer than N, under N | 0 | N − 1 |
/// | several, a few, a handful | 3 | – |
/// | dozens; scores; hundreds; thousands | 24; 40; 200; 2 000 | – |
/// | tens of thousands; hundreds of thousands | 20 000; 200 000 | – |
public struct QuantityReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The quantities of a range of tokens, normally one sentence, in order; they do not overlap.
  /// - Complexity: O(*n*) in the number of tokens.
  public func quantities(in text: TokenizedText, tokens: Range<Int>) -> [Quantity] {
    let lexed = LexedTokens(text, tokens: tokens)
    let parser = QuantityParser(lexed: lexed)
    var quantities: [Quantity] = []
    var index = 0
    while index < lexed.count {
      guard let found = parser.parse(at: index), !found.isArticle else {
        index += 1
        continue
      }
      quantities.append(
        Quantity(
          tokens: lexed.tokens(found.range), range: lexed.bytes(found.range), words: lexed.words(found.range),
          low: found.low, high: found.high, note: found.note))
      index = found.range.upperBound
    }
    return quantities
  }
}
