import DelimitedText

/// Bytes to text, refusing what is not UTF-8.
enum TextDecoding {
  /// The text of the bytes, a byte order mark left out.
  ///
  /// - Throws: ``InputIssue`` for empty, binary, UTF-16, UTF-32 and malformed input, with the line of the first bad byte.
  static func text(of bytes: ArraySlice<UInt8>, source: String, firstLine: Int = 1) throws(InputIssue) -> String {
    if let issue = wideEncodingIssue(bytes, source: source, line: firstLine) { throw issue }
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    if let zero = bytes.firstIndex(of: 0) {
      throw InputIssue(
        code: .binary, source: source, line: line(of: zero, in: bytes, from: firstLine),
        message: "is not a text file: byte \(zero - bytes.startIndex) is zero")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let bad = TextEncoding.firstInvalidByte(in: bytes) ?? bytes.startIndex
      throw InputIssue(
        code: .invalidUTF8, source: source, line: line(of: bad, in: bytes, from: firstLine),
        message: TextEncoding.invalidByteMessage(bytes[bad], at: bad - bytes.startIndex))
    }
    guard !text.utf8.allSatisfy({ $0 <= 0x20 }) else {
      throw InputIssue(code: .empty, source: source, line: nil, message: "is empty")
    }
    return text
  }

  /// That the bytes begin a text in UTF-16 or UTF-32; nil where they do not.
  static func wideEncodingIssue(_ bytes: ArraySlice<UInt8>, source: String, line: Int) -> InputIssue? {
    guard let encoding = TextEncoding.wideEncoding(of: bytes) else { return nil }
    return InputIssue(
      code: .wideEncoding, source: source, line: line, message: TextEncoding.wideEncodingMessage(encoding))
  }

  private static func line(of index: Int, in bytes: ArraySlice<UInt8>, from first: Int) -> Int {
    first + bytes[..<index].count { $0 == UInt8(ascii: "\n") }
  }
}
