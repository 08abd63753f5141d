/// How many, as words or digits in a text say it.
public struct Quantity: Hashable, Sendable {
  /// Indices of the tokens it covers, in the text's token list.
  public var tokens: Range<Int>
  /// UTF-8 byte offsets in the text, end-exclusive.
  public var range: Range<Int>
  /// The words, exactly as in the text.
  public var words: String
  /// The lowest count the words allow.
  public var low: Int
  /// The highest count the words allow; nil where they set no limit ("more than 20", "dozens").
  public var high: Int?
  /// How inexact words were read ("dozens -> 24 or more"), or nil for an exact count.
  public var note: String?

  /// Makes a quantity.
  public init(tokens: Range<Int>, range: Range<Int>, words: String, low: Int, high: Int?, note: String? = nil) {
    self.tokens = tokens
    self.range = range
    self.words = words
    self.low = low
    self.high = high
    self.note = note
  }
}
