public import Geoparsing

/// Finds the words that say when, in English.
public struct DateReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The date expressions of a range of tokens, normally one sentence, in order; they do not overlap.
  /// - Complexity: O(*n*) in the number of tokens.
  public func expressions(in text: TokenizedText, tokens: Range<Int>) -> [DateExpression] {
    []
  }
}
