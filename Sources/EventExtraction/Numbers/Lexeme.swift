import Geoparsing

/// A run of letters, a run of digits or one mark inside a token.
///
/// Readers of dates and counts look at these rather than at tokens, so that "23-year-old", "5.50am" and "2024-06-23"
/// read the same however the tokens were cut.
struct Lexeme: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case word, number, mark }

  /// Index of the token it lies in.
  var token: Int
  /// UTF-8 byte offsets in the text.
  var range: Range<Int>
  var kind: Kind
  /// Lower-case form; typographic quotes and dashes as their ASCII equals.
  var lower: String
  /// Whether the first letter is a capital.
  var isCapitalised: Bool
  /// Whether all letters are capitals and there are at least two.
  var isAllCapitals: Bool
  /// Whether nothing stands between the lexeme before and this one.
  var isAttached: Bool
}

/// The lexemes of a range of tokens.
struct LexedTokens: Sendable {
  let text: TokenizedText
  let lexemes: [Lexeme]

  init(_ text: TokenizedText, tokens: Range<Int>) {
    self.text = text
    var lexemes: [Lexeme] = []
    lexemes.reserveCapacity(tokens.count + 8)
    var end = -1
    for index in tokens.clamped(to: text.tokens.indices) {
      let token = text.tokens[index]
      if let word = Lexeme(plain: token, index: index, isAttached: token.range.lowerBound == end) {
        lexemes.append(word)
        end = token.range.upperBound
        continue
      }
      var start = token.range.lowerBound
      var run: [Unicode.Scalar] = []
      var kind = Lexeme.Kind.mark
      func flush(upTo offset: Int) {
        guard !run.isEmpty else { return }
        lexemes.append(Lexeme(run, kind: kind, token: index, range: start..<offset, isAttached: start == end))
        end = offset
        run.removeAll(keepingCapacity: true)
      }
      var offset = start
      for scalar in token.text.unicodeScalars {
        let next = Lexeme.kind(of: scalar)
        if next == nil {
          flush(upTo: offset)
        } else if let next {
          if run.isEmpty || next != kind || next == .mark {
            flush(upTo: offset)
            start = offset
            kind = next
          }
          run.append(scalar)
        }
        offset += scalar.utf8.count
      }
      flush(upTo: offset)
    }
    self.lexemes = lexemes
  }

  var count: Int { lexemes.count }

  /// Lower-case form of the lexeme, or "" outside the range.
  func word(_ index: Int) -> String { lexemes.indices.contains(index) ? lexemes[index].lower : "" }

  func isAttached(_ index: Int) -> Bool { lexemes.indices.contains(index) && lexemes[index].isAttached }

  func kind(_ index: Int) -> Lexeme.Kind? { lexemes.indices.contains(index) ? lexemes[index].kind : nil }

  /// Whether the lexemes from `index` on have these lower-case forms.
  func has(_ words: String..., at index: Int) -> Bool {
    guard index >= 0, index + words.count <= lexemes.count else { return false }
    return words.indices.allSatisfy { lexemes[index + $0].lower == words[$0] }
  }

  /// The whole number in digits, without separators; nil for anything else and for more than nine digits.
  func digits(_ index: Int) -> Int? {
    guard kind(index) == .number, lexemes[index].lower.utf8.count <= 9 else { return nil }
    return Int(lexemes[index].lower)
  }

  /// Byte offsets of a range of lexemes, which must not be empty.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    lexemes[range.lowerBound].range.lowerBound..<lexemes[range.upperBound - 1].range.upperBound
  }

  /// Token indices of a range of lexemes, which must not be empty.
  func tokens(_ range: Range<Int>) -> Range<Int> {
    lexemes[range.lowerBound].token..<lexemes[range.upperBound - 1].token + 1
  }

  /// The text of a range of lexemes, exactly as written.
  func words(_ range: Range<Int>) -> String {
    guard !range.isEmpty else { return "" }
    let bytes = bytes(range)
    let utf8 = text.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    let end = utf8.index(start, offsetBy: bytes.count)
    return String(text.text[start..<end])
  }
}

extension Lexeme {
  /// Most tokens are a word of ASCII letters and one lexeme; nil for the others.
  fileprivate init?(plain token: Token, index: Int, isAttached: Bool) {
    var text = token.text
    let read = text.withUTF8 { bytes -> (lower: String, isCapitalised: Bool, isAllCapitals: Bool)? in
      var capitals = 0
      for byte in bytes {
        guard (byte | 0x20) &- UInt8(ascii: "a") < 26 else { return nil }
        if byte & 0x20 == 0 { capitals += 1 }
      }
      guard let first = bytes.first else { return nil }
      let lower = String(unsafeUninitializedCapacity: bytes.count) { lower in
        for (index, byte) in bytes.enumerated() { lower[index] = byte | 0x20 }
        return bytes.count
      }
      return (lower, first & 0x20 == 0, bytes.count > 1 && capitals == bytes.count)
    }
    guard let read else { return nil }
    self.init(
      token: index, range: token.range, kind: .word, lower: read.lower, isCapitalised: read.isCapitalised,
      isAllCapitals: read.isAllCapitals, isAttached: isAttached)
  }

  fileprivate init(_ scalars: [Unicode.Scalar], kind: Kind, token: Int, range: Range<Int>, isAttached: Bool) {
    self.token = token
    self.range = range
    self.kind = kind
    self.isAttached = isAttached
    if scalars.allSatisfy(\.isASCII) {
      // Most lexemes; without this, every letter costs a string of its own.
      lower = String(unsafeUninitializedCapacity: scalars.count) { bytes in
        for (index, scalar) in scalars.enumerated() { bytes[index] = Lexeme.lowered(UInt8(scalar.value)) }
        return scalars.count
      }
      isCapitalised = scalars.first.map { ("A"..."Z").contains($0) } ?? false
      isAllCapitals = scalars.count > 1 && scalars.allSatisfy { ("A"..."Z").contains($0) }
      return
    }
    var lower = String.UnicodeScalarView()
    var capitals = 0
    for scalar in scalars {
      if scalar.properties.isUppercase { capitals += 1 }
      switch scalar {
      case "\u{2018}", "\u{2019}", "\u{02BC}", "`": lower.append("'")
      case "\u{201C}", "\u{201D}", "\u{201E}", "«", "»": lower.append("\"")
      case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": lower.append("-")
      case "A"..."Z": lower.append(Unicode.Scalar(UInt8(scalar.value) + 32))
      default:
        lower.append(contentsOf: scalar.isASCII ? scalar.asView : scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    self.lower = String(lower)
    isCapitalised = scalars.first?.properties.isUppercase ?? false
    isAllCapitals = scalars.count > 1 && capitals == scalars.count
  }

  /// An ASCII letter in lower case, a grave accent as an apostrophe.
  private static func lowered(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
    case UInt8(ascii: "`"): UInt8(ascii: "'")
    default: byte
    }
  }

  /// What the scalar makes; nil for white space, which no token should hold.
  fileprivate static func kind(of scalar: Unicode.Scalar) -> Kind? {
    switch scalar {
    case "0"..."9": .number
    case "a"..."z", "A"..."Z": .word
    case "\u{0}"..." ", "\u{A0}", "\u{202F}", "\u{2009}", "\u{FEFF}": nil
    case _ where scalar.isASCII: .mark
    default:
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
        || scalar.properties.numericType != nil ? .word : .mark
    }
  }
}

extension Unicode.Scalar {
  fileprivate var asView: String.UnicodeScalarView { String(self).unicodeScalars }
}
