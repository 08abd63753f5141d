/// Indices of tokens of a text, a bit for each: asked of every word, where a hash would cost more than the answer.
struct TokenSet: Hashable, Sendable, ExpressibleByArrayLiteral {
  private var words: [UInt64] = []

  /// Makes a set of indices, which must not be negative.
  init(_ tokens: some Sequence<Int>) { formUnion(tokens) }

  init(arrayLiteral tokens: Int...) { self.init(tokens) }

  /// Whether a token is in the set; indices beyond the text and negative ones are not.
  func contains(_ token: Int) -> Bool {
    token >= 0 && token >> 6 < words.count && words[token >> 6] >> UInt64(token & 63) & 1 == 1
  }

  /// Puts a token into the set.
  mutating func insert(_ token: Int) {
    while words.count <= token >> 6 { words.append(0) }
    words[token >> 6] |= 1 << UInt64(token & 63)
  }

  /// Puts tokens into the set.
  mutating func formUnion(_ tokens: some Sequence<Int>) {
    for token in tokens { insert(token) }
  }
}
