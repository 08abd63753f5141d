/// Tells UTF-8 from what only looks like text.
public enum TextEncoding {
  /// The name of a two- or four-byte encoding that a byte order mark or the pattern of zero bytes gives away; nil where
  /// the bytes begin no such text.
  public static func wideEncoding(of bytes: ArraySlice<UInt8>) -> String? {
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

  /// What to tell about a text in such an encoding.
  public static func wideEncodingMessage(_ encoding: String) -> String {
    "is \(encoding) text; convert it first: iconv -f \(encoding) -t UTF-8"
  }

  /// The index of the first byte that begins no well-formed scalar; nil where all of it is UTF-8.
  public static func firstInvalidByte(in bytes: ArraySlice<UInt8>) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var index = bytes.startIndex
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): index += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return min(index, bytes.endIndex - 1)
      }
    }
  }

  /// What to tell about a byte that is not UTF-8.
  ///
  /// - Parameter offset: Where it stands, counted from 0.
  public static func invalidByteMessage(_ byte: UInt8, at offset: Int) -> String {
    "is not UTF-8: byte \(offset) is 0x\(String(byte, radix: 16, uppercase: true)); "
      + "if it is Latin-1, convert it: iconv -f ISO-8859-1 -t UTF-8"
  }
}
