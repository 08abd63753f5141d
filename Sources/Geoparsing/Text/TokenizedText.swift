/// A text cut into tokens, sentences and paragraphs.
///
/// All ranges are in ascending order and do not overlap; every token lies in exactly one sentence and every sentence
/// in exactly one paragraph.
public struct TokenizedText: Sendable {
  /// The text as given.
  public let text: String
  /// The tokens in order.
  public let tokens: [Token]
  /// The sentences, as ranges of token indices.
  public let sentences: [Range<Int>]
  /// The paragraphs, as ranges of sentence indices.
  public let paragraphs: [Range<Int>]
  /// The datelines that open paragraphs, in order; a round-up of news has several, most texts have one or none.
  public let datelines: [Dateline]

  /// Makes a tokenised text from its parts; datelines are found here.
  public init(text: String, tokens: [Token], sentences: [Range<Int>], paragraphs: [Range<Int>]) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
    datelines = DatelineParser.datelines(tokens: tokens, sentences: sentences, paragraphs: paragraphs)
  }

  /// The dateline of the report: the first one.
  public var dateline: Dateline? { datelines.first }

  /// The index of the sentence that holds a token.
  ///
  /// - Parameter token: a valid token index; anything else is a programming error.
  /// - Complexity: O(log *s*) for *s* sentences.
  public func sentenceIndex(ofToken token: Int) -> Int {
    precondition(tokens.indices.contains(token), "no such token")
    var low = 0
    var high = sentences.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if sentences[middle].lowerBound <= token { low = middle } else { high = middle }
    }
    return low
  }

  /// The indices of the tokens that touch a range of UTF-8 offsets; empty, at the place where one would be, when none
  /// does.
  ///
  /// - Complexity: O(log *n*) for *n* tokens.
  public func tokenIndices(in range: Range<Int>) -> Range<Int> {
    let first = partition { $0.range.upperBound > range.lowerBound }
    let end = partition { $0.range.lowerBound >= range.upperBound }
    return first..<max(first, end)
  }

  /// The index of the first token that fulfils a condition which, once true, stays true.
  private func partition(_ isBeyond: (Token) -> Bool) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(tokens[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
