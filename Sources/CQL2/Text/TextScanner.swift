/// Cuts the text form of a filter into its words, numbers, literals and signs.
struct TextScanner {
  /// A piece of the text.
  enum Token: Hashable {
    /// A word without quotes: a keyword, or a name.
    case word(String)
    /// A name in double quotes.
    case name(String)
    /// A literal in single quotes.
    case text(String)
    /// A number without a sign.
    case number(Double)
    /// `(`, `)`, `,`, an operator of comparison or arithmetic.
    case sign(String)
    /// The end of the text.
    case end
  }

  private let bytes: [UInt8]
  private var at = 0
  /// The token at hand.
  private(set) var token = Token.end
  /// The byte at which it begins.
  private(set) var start = 0

  init(_ text: String) throws(CQL2Error) {
    guard text.utf8.count <= FilterExpression.maximumLength else {
      throw CQL2Error(
        .tooLong, "the filter is longer than \(FilterExpression.maximumLength) bytes; split it into several",
        byteOffset: FilterExpression.maximumLength)
    }
    bytes = Array(text.utf8)
    try advance()
  }

  /// Goes to the next token.
  mutating func advance() throws(CQL2Error) {
    skipSpace()
    start = at
    guard at < bytes.count else {
      token = .end
      return
    }
    switch bytes[at] {
    case UInt8(ascii: "'"): token = .text(try quotedText())
    case UInt8(ascii: "\""): token = .name(try quotedName())
    case UInt8(ascii: "0")...UInt8(ascii: "9"): token = .number(try number())
    case UInt8(ascii: ".") where at + 1 < bytes.count && bytes[at + 1] &- 48 < 10: token = .number(try number())
    default:
      if let (scalar, _) = scalar(at), Identifier.isStart(scalar) {
        token = .word(word())
      } else {
        token = .sign(try sign())
      }
    }
  }

  /// Whether the token is a word, in any letter case.
  func isAt(word: String) -> Bool {
    if case .word(let found) = token {
      found.utf8.count == word.utf8.count && found.uppercased() == word
    } else {
      false
    }
  }

  /// Goes on if the token is the word.
  mutating func accept(word: String) throws(CQL2Error) -> Bool {
    guard isAt(word: word) else { return false }
    try advance()
    return true
  }

  /// Goes on if the token is the sign.
  mutating func accept(_ sign: String) throws(CQL2Error) -> Bool {
    guard token == .sign(sign) else { return false }
    try advance()
    return true
  }

  /// Goes on past a sign that must stand here.
  mutating func expect(_ sign: String, _ purpose: String) throws(CQL2Error) {
    if try accept(sign) { return }
    throw failure("write \(sign) \(purpose)")
  }

  /// An error at the token, with what is found there.
  func failure(_ advice: String) -> CQL2Error {
    CQL2Error(.syntax, "\(advice); \(found) found", byteOffset: start)
  }

  private var found: String {
    switch token {
    case .word(let word): "\(word.prefix(40))"
    case .name(let name): "\"\(name.prefix(40))\""
    case .text(let text): "'\(text.prefix(40))'"
    case .number(let number): TextWriter.number(number)
    case .sign(let sign): sign
    case .end: "the end"
    }
  }

  // MARK: Pieces

  private mutating func skipSpace() {
    while at < bytes.count {
      if bytes[at] == 0x20 || bytes[at] &- 9 < 5 {
        at += 1
      } else if bytes[at] >= 0x80, let (scalar, length) = scalar(at), scalar.properties.isWhitespace {
        at += length
      } else {
        return
      }
    }
  }

  /// The character at an offset with its length in bytes; the bytes are those of a `String`, so they are well formed.
  private func scalar(_ offset: Int) -> (Unicode.Scalar, Int)? {
    guard offset < bytes.count else { return nil }
    let lead = bytes[offset]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= bytes.count,
      let scalar = String(decoding: bytes[offset..<offset + length], as: UTF8.self).unicodeScalars.first
    else { return nil }
    return (scalar, length)
  }

  private mutating func word() -> String {
    while let (scalar, length) = scalar(at), Identifier.isPart(scalar) { at += length }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func number() throws(CQL2Error) -> Double {
    func skipDigits() { while at < bytes.count, bytes[at] &- 48 < 10 { at += 1 } }
    skipDigits()
    if at < bytes.count, bytes[at] == UInt8(ascii: ".") {
      at += 1
      skipDigits()
    }
    if at < bytes.count, bytes[at] | 0x20 == UInt8(ascii: "e") {
      at += 1
      if at < bytes.count, bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
      guard at < bytes.count, bytes[at] &- 48 < 10 else {
        throw CQL2Error(.syntax, "the number has no exponent; write one such as 1e5", byteOffset: start)
      }
      skipDigits()
    }
    if let (scalar, _) = scalar(at), Identifier.isPart(scalar) {
      throw CQL2Error(
        .syntax, "a number ends before a letter; put a name that begins with a digit in double quotes",
        byteOffset: start)
    }
    let digits = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let value = Double(digits) else {
      throw CQL2Error(.syntax, "'\(digits.prefix(40))' is no number", byteOffset: start)
    }
    return value
  }

  private mutating func quotedName() throws(CQL2Error) -> String {
    var name: [UInt8] = []
    at += 1
    while at < bytes.count {
      if bytes[at] == UInt8(ascii: "\"") {
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") else {
          at += 1
          if name.isEmpty { throw CQL2Error(.syntax, "a name in double quotes is empty", byteOffset: start) }
          return String(decoding: name, as: UTF8.self)
        }
        at += 1
      }
      name.append(bytes[at])
      at += 1
    }
    throw CQL2Error(.syntax, "a name has no closing double quote", byteOffset: start)
  }

  private mutating func quotedText() throws(CQL2Error) -> String {
    var text: [UInt8] = []
    at += 1
    while at < bytes.count {
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      switch bytes[at] {
      case UInt8(ascii: "'"):
        guard next == UInt8(ascii: "'") else {
          at += 1
          return String(decoding: text, as: UTF8.self)
        }
        text.append(next)
        at += 2
      case UInt8(ascii: "\\"):
        // What is no escape stays as it is, for the escapes of patterns: '\%'.
        if let byte = TextEscapes.byte(for: next) {
          text.append(byte)
        } else {
          text += bytes[at..<min(at + 2, bytes.count)]
        }
        at += 2
      default:
        text.append(bytes[at])
        at += 1
      }
    }
    throw CQL2Error(.syntax, "a text has no closing single quote; within a text it is written twice", byteOffset: start)
  }

  private mutating func sign() throws(CQL2Error) -> String {
    let rest = bytes[at...].prefix(2)
    for sign in ["<>", "<=", ">=", "(", ")", ",", "=", "<", ">", "+", "-", "*", "/", "%", "^"] {
      guard rest.starts(with: sign.utf8) else { continue }
      at += sign.utf8.count
      return sign
    }
    let slips = ["!=": "<>", "&&": "AND", "||": "OR"]
    if let slip = slips[String(decoding: rest, as: UTF8.self)] {
      throw CQL2Error(.syntax, "write \(slip) instead of \(String(decoding: rest, as: UTF8.self))", byteOffset: at)
    }
    let shown = scalar(at).map { String($0.0) } ?? "?"
    throw CQL2Error(
      .syntax, "\(shown) means nothing here; texts stand in single quotes, names with such signs in double quotes",
      byteOffset: at)
  }
}
