/// The escapes of literals in the text form (requirement `/req/cql2-text/escaping`).
///
/// A backslash is written twice; before any other character than those of the table it stands for itself, so that the escapes of
/// patterns, `'100\%'`, can be written as they are.
enum TextEscapes {
  private static let table: [(letter: UInt8, byte: UInt8)] = [
    (UInt8(ascii: "a"), 7), (UInt8(ascii: "b"), 8), (UInt8(ascii: "t"), 9), (UInt8(ascii: "n"), 10),
    (UInt8(ascii: "v"), 11), (UInt8(ascii: "f"), 12), (UInt8(ascii: "r"), 13), (UInt8(ascii: "\\"), UInt8(ascii: "\\")),
    (UInt8(ascii: "'"), UInt8(ascii: "'")),
  ]

  /// The byte that a letter after a backslash stands for, or nil.
  static func byte(for letter: UInt8) -> UInt8? { table.first { $0.letter == letter }?.byte }

  /// A literal with its quotes.
  static func quoted(_ text: String) -> String {
    var bytes = [UInt8(ascii: "'")]
    for byte in text.utf8 {
      if byte == UInt8(ascii: "'") {
        bytes += [byte, byte]
      } else if let letter = table.first(where: { $0.byte == byte })?.letter {
        bytes += [UInt8(ascii: "\\"), letter]
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes + [UInt8(ascii: "'")], as: UTF8.self)
  }
}
