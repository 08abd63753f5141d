/// A word, number or punctuation mark of a text.
public struct Token: Hashable, Sendable {
  /// UTF-8 byte offsets in the text, end-exclusive.
  public var range: Range<Int>
  /// The characters, as written.
  public var text: String

  /// Makes a token.
  public init(range: Range<Int>, text: String) {
    self.range = range
    self.text = text
  }
}

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

  /// Makes a tokenised text from its parts.
  public init(text: String, tokens: [Token], sentences: [Range<Int>], paragraphs: [Range<Int>]) {
    self.text = text
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
  }
}
