/// A name as it stands in the text, cleaned of what is not the name, with the marks that matter for looking it up.
struct SurfaceName: Hashable {
  /// The name without hash sign, quotes, article and possessive ending.
  var text: String
  /// Every letter is a capital.
  var isCapitals: Bool
  /// A full stop follows a letter: `U.S.`, `Ill.`.
  var hasDots: Bool
  /// How many letters there are.
  var letterCount: Int
  /// Only ASCII: the rules about short Latin names apply.
  var isASCII: Bool

  /// Cleans a mention's text.
  init(_ surface: String) {
    var name = Self.trimmed(surface[...])
    if let cut = Self.withoutArticle(name) { name = cut }
    if let cut = Self.withoutPossessive(name) { name = Self.trimmed(cut) }
    self.init(cleaned: String(name))
  }

  /// Takes a text that needs no cleaning.
  init(cleaned text: String) {
    self.text = text
    var letters = 0
    var lowercase = false
    var dots = false
    var ascii = true
    var previousIsLetter = false
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        // Of ASCII without the tables of Unicode.
        let isLower = scalar.value &- 0x61 < 26
        let isLetter = isLower || scalar.value &- 0x41 < 26
        letters += isLetter ? 1 : 0
        lowercase = lowercase || isLower
        dots = dots || (scalar == "." && previousIsLetter)
        previousIsLetter = isLetter
      } else {
        ascii = false
        let isLetter = scalar.properties.isAlphabetic
        letters += isLetter ? 1 : 0
        lowercase = lowercase || scalar.properties.isLowercase
        previousIsLetter = isLetter
      }
    }
    isCapitals = letters > 0 && !lowercase
    hasDots = dots
    letterCount = letters
    isASCII = ascii
  }

  /// The words, cut at spaces and slashes.
  var words: [Substring] {
    text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "/" || $0 == "\n" || $0 == "\t" })
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\n", "\r", "\u{A0}", "#", "@", "\"", "“", "”", "‘", "«", "»", "(", ")", "[", "]", ",", ";", ":",
      "-":
      true
    default: false
    }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isEdge($0) }),
      let last = scalars.lastIndex(where: { !isEdge($0) })
    else { return "" }
    return Substring(scalars[first...last])
  }

  private static func withoutArticle(_ name: Substring) -> Substring? {
    guard name.utf8.count > 4, name.utf8.prefix(4).elementsEqual("the ".utf8, by: { $0 | 0x20 == $1 | 0x20 }) else {
      return nil
    }
    return trimmed(name.dropFirst(4))
  }

  private static func withoutPossessive(_ name: Substring) -> Substring? {
    for ending in ["'s", "’s", "'S", "’S", "'", "’"] where name.hasSuffix(ending) && name.count > ending.count {
      return name.dropLast(ending.count)
    }
    return nil
  }
}
