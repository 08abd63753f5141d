import Geoparsing

/// Texts as numbers of features, computed once for all trainings.
struct EncodedTexts {
  /// A text.
  struct Text {
    /// The features of all tokens, one after the other.
    var features: [UInt32] = []
    /// Where each token's features begin, and the end.
    var starts: [Int32] = [0]
    /// The sentences, as ranges of tokens.
    var sentences: [Range<Int>]
  }

  private(set) var texts: [Text] = []
  /// The hash of each feature, by number.
  private(set) var keys: [UInt64] = []
  // An open-addressed table from hash to number + 1.
  private var slots = [UInt32](repeating: 0, count: 1 << 20)

  /// Computes the features of a text and returns its index.
  mutating func append(_ text: TokenizedText, places: TokenPlaces, clusters: WordClusters) -> Int {
    let features = TaggerFeatures(text, places: places, clusters: clusters)
    return append(sentences: text.sentences) { features.collect(at: $0, in: $1, into: &$2) }
  }

  /// Takes over the features of the tokens of sentences that follow each other, and returns the text's index.
  mutating func append(
    sentences: [Range<Int>], features collect: (Int, Range<Int>, inout [UInt64]) -> Void
  ) -> Int {
    var encoded = Text(sentences: sentences)
    var found: [UInt64] = []
    for sentence in sentences {
      for index in sentence {
        collect(index, sentence, &found)
        for key in found { encoded.features.append(number(of: key)) }
        encoded.starts.append(Int32(encoded.features.count))
      }
    }
    texts.append(encoded)
    return texts.count - 1
  }

  private mutating func number(of key: UInt64) -> UInt32 {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key >> 20) & mask
    while slots[slot] != 0 {
      if keys[Int(slots[slot]) - 1] == key { return slots[slot] - 1 }
      slot = (slot + 1) & mask
    }
    keys.append(key)
    slots[slot] = UInt32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return UInt32(keys.count - 1)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for (number, key) in keys.enumerated() {
      var slot = Int(truncatingIfNeeded: key >> 20) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}
