public import Geoparsing

/// Finds how many people were killed, injured, missing, detained or displaced, in English.
public struct TollReader: Sendable {
  /// Makes a reader.
  public init() {}

  /// The tolls of a range of tokens, normally one sentence, in order of their words.
  public func tolls(in text: TokenizedText, tokens: Range<Int>) -> [TollMention] {
    []
  }
}
