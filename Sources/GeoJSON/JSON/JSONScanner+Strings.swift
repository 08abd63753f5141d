extension JSONScanner {
  /// A string's place in the text, between its quotes.
  struct Token {
    var start: Int
    var end: Int
    /// Whether there is a backslash in it.
    var isEscaped: Bool
    /// Whether all its bytes are below 0x80.
    var isASCII: Bool
  }

  /// Moves past a string, which must start at the cursor.
  mutating func scanString() throws(GeoJSONError) -> Token {
    guard at < count, base[at] == UInt8(ascii: "\"") else { throw unexpected("a string") }
    let start = at &+ 1
    var index = start
    var isEscaped = false
    var high: UInt64 = 0
    while true {
      // Eight bytes at a time while none is a quote, a backslash or a control character.
      while index &+ 8 <= count {
        let word = UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
        let breaks = stringBreaks(word)
        if breaks != 0 {
          let clear = breaks.trailingZeroBitCount >> 3
          high |= word & ~(UInt64.max << UInt64(clear &* 8))
          index &+= clear
          break
        }
        high |= word
        index &+= 8
      }
      guard index < count else { throw failure(.inputTruncated, "the text ends inside a string", at: count) }
      let byte = base[index]
      if byte == UInt8(ascii: "\"") { break }
      if byte == UInt8(ascii: "\\") {
        isEscaped = true
        index &+= 2
        continue
      }
      if byte < 0x20 {
        throw failure(.stringInvalid, "a control character must be escaped in a string", at: index)
      }
      high |= UInt64(byte)
      index &+= 1
    }
    at = index &+ 1
    return Token(
      start: start, end: index, isEscaped: isEscaped, isASCII: high & 0x8080_8080_8080_8080 == 0)
  }

  /// Reads a string, which must start at the cursor.
  mutating func readString() throws(GeoJSONError) -> String { try text(of: scanString()) }

  /// A scanned string's value.
  func text(of token: Token) throws(GeoJSONError) -> String {
    if token.isEscaped { return try unescaped(token) }
    let bytes = UnsafeBufferPointer(start: base + token.start, count: token.end - token.start)
    if token.isASCII { return String(decoding: bytes, as: UTF8.self) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw invalidUTF8(token.start, token.end) }
    return text
  }

  private func invalidUTF8(_ start: Int, _ end: Int) -> GeoJSONError {
    var bad = start
    // The longest valid prefix ends where the fault starts.
    while bad < end {
      let length = base[bad] < 0x80 ? 1 : base[bad] < 0xE0 ? 2 : base[bad] < 0xF0 ? 3 : 4
      let piece = UnsafeBufferPointer(start: base + bad, count: min(length, end - bad))
      guard String(validating: piece, as: UTF8.self) != nil else { break }
      bad += length
    }
    return failure(.utf8Invalid, "\(describe(base[min(bad, count - 1)])) is not valid UTF-8 here", at: bad)
  }

  @inline(never)
  private func unescaped(_ token: Token) throws(GeoJSONError) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(token.end - token.start)
    var index = token.start
    while index < token.end {
      guard base[index] == UInt8(ascii: "\\") else {
        bytes.append(base[index])
        index += 1
        continue
      }
      switch base[index + 1] {
      case UInt8(ascii: "\""): bytes.append(UInt8(ascii: "\""))
      case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "/"): bytes.append(UInt8(ascii: "/"))
      case UInt8(ascii: "b"): bytes.append(0x08)
      case UInt8(ascii: "f"): bytes.append(0x0C)
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "u"):
        let (scalar, length) = try escapedScalar(at: index, end: token.end)
        bytes.append(contentsOf: String(Character(scalar)).utf8)
        index += length
        continue
      default:
        throw failure(.stringInvalid, "‘\\’ starts no escape that JSON knows", at: index)
      }
      index += 2
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw invalidUTF8(token.start, token.end) }
    return text
  }

  /// The scalar of `\uXXXX` or of a surrogate pair of them, and the bytes that they take.
  private func escapedScalar(at index: Int, end: Int) throws(GeoJSONError) -> (Unicode.Scalar, Int) {
    guard let unit = hexUnit(at: index, end: end) else {
      throw failure(.stringInvalid, "‘\\u’ must be followed by four hexadecimal digits", at: index)
    }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    if unit < 0xDC00, let low = hexUnit(at: index + 6, end: end), (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    {
      return (scalar, 12)
    }
    guard options.replacesUnpairedSurrogates else {
      throw failure(.surrogateUnpaired, "half of a surrogate pair stands alone", at: index)
    }
    return ("\u{FFFD}", 6)
  }

  private func hexUnit(at index: Int, end: Int) -> UInt32? {
    guard index + 6 <= end, base[index] == UInt8(ascii: "\\"), base[index + 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt32 = 0
    for digit in index + 2..<index + 6 {
      switch base[digit] {
      case 0x30...0x39: unit = unit << 4 | UInt32(base[digit] - 0x30)
      case 0x41...0x46: unit = unit << 4 | UInt32(base[digit] - 0x41 + 10)
      case 0x61...0x66: unit = unit << 4 | UInt32(base[digit] - 0x61 + 10)
      default: return nil
      }
    }
    return unit
  }
}

/// The high bits of those of eight bytes that are a quote, a backslash or below 0x20: the zero-in-word test of Warren's
/// "Hacker's Delight", section 6-1, where the lowest bit that is set is always right.
@inline(__always)
func stringBreaks(_ word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quote = word ^ (ones &* 0x22)
  let slash = word ^ (ones &* 0x5C)
  let hit = ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash) | ((word &- ones &* 0x20) & ~word)
  return hit & 0x8080_8080_8080_8080
}
