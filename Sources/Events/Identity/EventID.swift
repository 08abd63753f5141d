/// Makes identifiers of events: `ev_` and sixteen characters of base 32.
///
/// The characters are the first 80 bits of a SHA-256 over what identifies the event. Two of a million events share an
/// identifier with a probability of 4·10⁻¹³, two of a thousand million with 4·10⁻⁷ (*n*²/2⁸¹). The prefix keeps
/// spreadsheets and map tools from taking one for a date or a number.
public enum EventID {
  /// The identifier of the parts, in their order; the same parts give the same identifier on any machine.
  ///
  /// Give what a later report of the same event cannot change: the identifier of the report that told of it first and
  /// where in that report it is told. Not the toll, the place or the day: they are corrected later, and the identifier
  /// must stay.
  public static func make(_ parts: [String]) -> String {
    // Each part is preceded by its length, so that ["ab", "c"] and ["a", "bc"] differ.
    var bytes: [UInt8] = []
    for part in parts {
      bytes += Array(String(part.utf8.count).utf8)
      bytes.append(UInt8(ascii: ":"))
      bytes += Array(part.utf8)
    }
    let digest = SHA256.digest(bytes)
    var text = Array("ev_".utf8)
    for character in 0..<16 {
      let bit = 5 * character
      let pair = UInt16(digest[bit / 8]) << 8 | UInt16(digest[bit / 8 + 1])
      text.append(alphabet[Int(pair >> UInt16(11 - bit % 8) & 31)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Makes the identifier of an event by the report that told of it first and the sentence and ordinal there.
  public static func make(reportID: String, sentence: Int, ordinal: Int) -> String {
    make([reportID, String(sentence), String(ordinal)])
  }

  /// Whether the text has the form of an identifier: `ev_` and 13 to 26 characters of base 32.
  public static func isValid(_ text: some StringProtocol) -> Bool {
    let bytes = Array(text.utf8)
    return (16...29).contains(bytes.count) && bytes.starts(with: "ev_".utf8)
      && bytes.dropFirst(3).allSatisfy { alphabet.contains($0) }
  }

  /// RFC 4648, section 6, in lower case: no 0, 1, 8 or 9 to be mistaken for letters.
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
}
