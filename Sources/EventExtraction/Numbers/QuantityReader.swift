public import Geoparsing

/// Finds counts in digits and words, in English.
public struct QuantityReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The quantities of a range of tokens, normally one sentence, in order; they do not overlap.
  public func quantities(in text: TokenizedText, tokens: Range<Int>) -> [Quantity] {
    []
  }
}
