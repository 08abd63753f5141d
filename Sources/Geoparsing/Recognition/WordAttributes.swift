/// Hashes of one token's spelling, from which the tagger's features are built.
struct WordAttributes {
  /// The word in lower case, digits made equal.
  var word: UInt64 = 0
  /// The exact lower-case spelling, to look up clusters.
  var spelling: UInt64 = 0
  var prefix3: UInt64 = 0
  var suffix2: UInt64 = 0
  var suffix3: UInt64 = 0
  var suffix4: UInt64 = 0
  /// The pattern of capitals, small letters, digits and signs, repeats left out.
  var shape: UInt64 = 0
  /// Whether the first character is a capital.
  var isCapitalised = false
  /// Whether there are capitals and no small letters.
  var isUpper = false
  /// Whether there is a small letter.
  var hasLower = false
  /// Whether there is a letter of a script without capitals.
  var isOfOtherScript = false
  /// The number of characters.
  var length = 0

  /// Characters beyond this do not count, so that a token of a million characters costs no more than a word.
  static let longest = 64

  init(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: WordAttributes.longest) { lower in read(utf8, lower) }
    }
  }

  /// Reads a word of valid UTF-8; the other buffer takes its letters in lower case.
  private mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, _ lower: UnsafeMutableBufferPointer<UInt32>) {
    var shape = WordAttributes.seed
    var lastClass: ScalarClass?
    var hasUpper = false
    var index = 0
    while index < utf8.count, length < WordAttributes.longest {
      let (value, size) = decodeScalar(utf8, at: index)
      index += size
      let kind = ScalarClass(value)
      if length == 0 { isCapitalised = kind == .upper }
      if kind == .upper { hasUpper = true }
      if kind == .lower { hasLower = true }
      if kind == .letter || kind == .ideograph { isOfOtherScript = true }
      lower[length] = kind == .upper ? WordAttributes.lowercase(value) : value
      length += 1
      if kind != lastClass {
        // Signs count as themselves: a dotted abbreviation is not a hyphenated word.
        shape = mixed(shape, kind == .symbol ? UInt64(value) + 256 : UInt64(kind.rawValue))
        lastClass = kind
      }
    }
    isUpper = hasUpper && !hasLower
    self.shape = isUpper && length > 1 ? mixed(shape, UInt64(min(length, 5))) : shape
    var spelling = WordAttributes.seed
    var word = WordAttributes.seed
    for value in lower[..<length] {
      spelling = mixed(spelling, UInt64(value))
      word = mixed(word, value >= 0x30 && value <= 0x39 ? 0x30 : UInt64(value))
    }
    self.spelling = spelling
    self.word = word
    func hash(_ range: Range<Int>) -> UInt64 {
      var result = WordAttributes.seed
      for index in range { result = mixed(result, UInt64(lower[index])) }
      return result
    }
    prefix3 = hash(0..<min(3, length))
    suffix2 = hash(max(0, length - 2)..<length)
    suffix3 = hash(max(0, length - 3)..<length)
    suffix4 = hash(max(0, length - 4)..<length)
  }

  private static let seed: UInt64 = 0x243F_6A88_85A3_08D3

  /// The small letter of a capital; of those that have several, the first.
  private static func lowercase(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x391...0x3A1, 0x3A3...0x3AB, 0x410...0x42F: return value + 32
    case 0x400...0x40F: return value + 80
    default: return Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }
  }
}

/// Mixes a value into a hash; the same on every machine and in every run.
///
/// The multiply and shift of wyhash's 64-bit mixer.
@inline(__always)
package func mixed(_ hash: UInt64, _ value: UInt64) -> UInt64 {
  let product = (hash ^ value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93 &+ (value << 1))
  return product.high ^ product.low
}
