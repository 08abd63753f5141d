/// The byte between two fields.
public struct Delimiter: RawRepresentable, Hashable, Sendable {
  /// The byte; no quote, carriage return or line feed.
  public var rawValue: UInt8

  /// Makes a delimiter of an ASCII byte.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// `,`, as in RFC 4180.
  public static let comma = Delimiter(rawValue: UInt8(ascii: ","))
  /// `;`, as programs write it where the comma is the decimal sign.
  public static let semicolon = Delimiter(rawValue: UInt8(ascii: ";"))
  /// The tab.
  public static let tab = Delimiter(rawValue: UInt8(ascii: "\t"))

  /// The delimiters that are told apart, in the order that decides between equals.
  static let known: [Delimiter] = [.comma, .semicolon, .tab]

  /// The one that stands most often outside quotes in the first line with content; the comma where none does.
  ///
  /// - Complexity: O(*n*) in the length of that line.
  static func detected(in opening: some Sequence<UInt8>) -> Delimiter {
    var counts = [Int](repeating: 0, count: known.count)
    var isQuoted = false
    var hasContent = false
    for byte in opening {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if hasContent { break }
        continue
      }
      hasContent = true
      if !isQuoted, let index = known.firstIndex(of: Delimiter(rawValue: byte)) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return known[counts.firstIndex(of: most) ?? 0]
  }

  /// The word for messages.
  var name: String {
    switch self {
    case .comma: "comma"
    case .semicolon: "semicolon"
    case .tab: "tab"
    default: "\"\(Character(Unicode.Scalar(rawValue)))\""
    }
  }
}
