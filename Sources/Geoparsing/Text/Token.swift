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
