/// Small steps over the bytes of a text; outside the text every byte is 0.
struct ByteReader {
  let bytes: [UInt8]

  subscript(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  func isDigit(_ index: Int) -> Bool { self[index] &- 48 < 10 }

  /// A letter or digit of ASCII, or a byte of a character beyond it that is no sign.
  func isWord(_ index: Int) -> Bool {
    let byte = self[index]
    return byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
  }

  /// A letter of any script: beyond ASCII by the lead bytes of Latin, Greek and Cyrillic letters.
  func isLetter(_ index: Int) -> Bool {
    let byte = self[index]
    return (byte | 0x20) &- 97 < 26 || byte >= 0xC3 && byte < 0xE0
  }

  /// The index after the text if it stands there, else nil.
  func after(_ text: StaticString, at index: Int) -> Int? {
    guard index >= 0, index + text.utf8CodeUnitCount <= bytes.count else { return nil }
    for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] { return nil }
    return index + text.utf8CodeUnitCount
  }

  /// The index after the first of the texts that stands there, else nil.
  func after(anyOf texts: [StaticString], at index: Int) -> Int? {
    for text in texts {
      if let end = after(text, at: index) { return end }
    }
    return nil
  }

  /// The index after spaces and no-break spaces; line ends only where asked for.
  func afterSpaces(_ start: Int, limit: Int = 3, andLineEnd: Bool = false) -> Int {
    var index = start
    var steps = 0
    while steps < limit {
      if self[index] == 0x20 || self[index] == 0x09 {
        index += 1
      } else if andLineEnd, self[index] == 0x0A || self[index] == 0x0D {
        index += 1
      } else if let end = after(anyOf: Self.wideSpaces, at: index) {
        index = end
      } else {
        return index
      }
      steps += 1
    }
    return index
  }

  private static let wideSpaces: [StaticString] = ["\u{A0}", "\u{2009}", "\u{202F}", "\u{2002}", "\u{2003}"]

  /// A lower-case word of ASCII letters that ends before an index; empty where there is none or it is longer.
  func word(endingAt end: Int, limit: Int = 12) -> String {
    var start = end
    while end - start < limit, (self[start - 1] | 0x20) &- 97 < 26 { start -= 1 }
    return String(decoding: bytes[start..<end].map { $0 | 0x20 }, as: UTF8.self)
  }

  /// An unsigned decimal number at an index; nil where there is none.
  ///
  /// A comma is a decimal mark only where asked for.
  func figure(at start: Int, allowsComma: Bool = false) -> Figure? {
    var index = start
    while index - start < 16, isDigit(index) { index += 1 }
    let whole = index - start
    guard whole > 0, whole < 16 else { return nil }
    var decimals = 0
    if self[index] == UInt8(ascii: ".") || allowsComma && self[index] == UInt8(ascii: ","), isDigit(index + 1) {
      var end = index + 1
      while end - index < 20, isDigit(end) { end += 1 }
      decimals = end - index - 1
      index = end
    }
    var value = 0.0
    var scale = 1.0
    for position in start..<index where isDigit(position) {
      value = value * 10 + Double(self[position] - 48)
      if position > start + whole { scale *= 10 }
    }
    return Figure(value: value / scale, wholeDigits: whole, decimals: decimals, end: index)
  }

  /// A number as written.
  struct Figure {
    var value: Double
    var wholeDigits: Int
    var decimals: Int
    /// The index after it.
    var end: Int
    /// What one more in its last digit adds.
    var unit: Double {
      var unit = 1.0
      for _ in 0..<decimals { unit /= 10 }
      return unit
    }
  }
}
