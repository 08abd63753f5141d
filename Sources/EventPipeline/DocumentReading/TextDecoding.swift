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
      let bad = firstInvalidByte(bytes)
      throw InputIssue(
        code: .invalidUTF8, source: source, line: line(of: bad, in: bytes, from: firstLine),
        message: "is not UTF-8: byte \(bad - bytes.startIndex) is 0x\(String(bytes[bad], radix: 16, uppercase: true)); "
          + "if it is Latin-1, convert it: iconv -f ISO-8859-1 -t UTF-8")
    }
    guard !text.utf8.allSatisfy({ $0 <= 0x20 }) else {
      throw InputIssue(code: .empty, source: source, line: nil, message: "is empty")
    }
    return text
  }

  /// That the bytes begin a text in UTF-16 or UTF-32; nil where they do not.
  static func wideEncodingIssue(_ bytes: ArraySlice<UInt8>, source: String, line: Int) -> InputIssue? {
    guard let encoding = wideEncoding(bytes) else { return nil }
    return InputIssue(
      code: .wideEncoding, source: source, line: line,
      message: "is \(encoding) text; convert it first: iconv -f \(encoding) -t UTF-8")
  }

  /// The name of a two- or four-byte encoding that a byte order mark or the pattern of zero bytes gives away.
  private static func wideEncoding(_ bytes: ArraySlice<UInt8>) -> String? {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
    // Without a mark: text in Latin script has a zero in every second byte.
    let head = Array(bytes.prefix(64))
    guard head.count >= 8 else { return nil }
    let odd = stride(from: 1, to: head.count, by: 2).filter { head[$0] == 0 }.count
    let even = stride(from: 0, to: head.count, by: 2).filter { head[$0] == 0 }.count
    if odd * 2 >= head.count * 9 / 10, even == 0 { return "UTF-16LE" }
    if even * 2 >= head.count * 9 / 10, odd == 0 { return "UTF-16BE" }
    return nil
  }

  private static func line(of index: Int, in bytes: ArraySlice<UInt8>, from first: Int) -> Int {
    first + bytes[..<index].count { $0 == UInt8(ascii: "\n") }
  }

  /// The index of the first byte that begins no well-formed scalar; the slice must hold one.
  private static func firstInvalidByte(_ bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var index = bytes.startIndex
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { index += UTF8.width(scalar) }
    return min(index, bytes.endIndex - 1)
  }
}
