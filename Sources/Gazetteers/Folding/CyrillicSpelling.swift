/// How the Cyrillic letters of one name are written in Latin: after BGN/PCGN, by the language its letters point to.
///
/// Accents are dropped as everywhere, so the Serbian column gives `s` for `ш`. Letters of no column stay Cyrillic.
/// Source: BGN/PCGN romanisation of Russian (1947), Ukrainian (2019), Serbian (2005), Kazakh and Tajik.
struct CyrillicSpelling {
  /// The languages told apart.
  enum Language {
    /// Russian, Bulgarian and all others without a letter of their own.
    case russian
    /// Ukrainian and Belarusian.
    case ukrainian
    /// Serbian and Macedonian.
    case serbian
    /// Kazakh, Kyrgyz, Tajik, Tatar and their neighbours.
    case asian
  }

  /// The language whose rules hold in this name.
  let language: Language
  /// The letter before the last one written, and how many bytes that one took; for marks that change it.
  var last: (before: UInt32, written: Int)?

  /// Reads the language off the letters from the index on.
  init(of utf8: UnsafeBufferPointer<UInt8>, from start: Int) {
    var found = Language.russian
    var index = start
    while index < utf8.count {
      let (scalar, length) = decodeScalar(utf8, at: index)
      index += length
      switch scalar {
      case 0x402, 0x403, 0x405, 0x408...0x40C, 0x40F, 0x452, 0x453, 0x455, 0x458...0x45C, 0x45F: found = .serbian
      case 0x404, 0x406, 0x407, 0x40E, 0x454, 0x456, 0x457, 0x45E, 0x490, 0x491:
        if found == .russian { found = .ukrainian }
      case 0x492, 0x493, 0x496...0x49B, 0x4A2, 0x4A3, 0x4AE...0x4B3, 0x4B6, 0x4B7, 0x4BA, 0x4BB, 0x4D8, 0x4D9, 0x4E8,
        0x4E9, 0x4E2, 0x4E3, 0x4EE, 0x4EF:
        found = .asian
      default: continue
      }
      if found == .asian || found == .serbian { break }
    }
    language = found
  }

  /// The Latin letters for a lower-case letter after another (0 at the start of a word); nil when it has none.
  func latin(_ letter: UInt32, after before: UInt32) -> StaticString? {
    guard let scalar = Unicode.Scalar(letter) else { return nil }
    let isFirst = before == 0
    switch language {
    case .russian: break
    case .ukrainian:
      switch scalar {
      case "г": return before == 0x437 ? "gh" : "h"
      case "и": return "y"
      case "є": return isFirst ? "ye" : "ie"
      case "ї": return isFirst ? "yi" : "i"
      case "й": return isFirst ? "y" : "i"
      case "ю": return isFirst ? "yu" : "iu"
      case "я": return isFirst ? "ya" : "ia"
      case "е": return "e"
      case "щ": return "shch"
      case "ў": return "w"
      default: break
      }
    case .serbian:
      switch scalar {
      case "ж": return "z"
      case "ц", "ч", "ћ": return "c"
      case "ш": return "s"
      case "х": return "h"
      case "е": return "e"
      default: break
      }
    case .asian:
      switch scalar {
      case "ж": return "zh"
      case "е": return "e"
      default: break
      }
    }
    switch scalar {
    case "а", "ә": return "a"
    case "б": return "b"
    case "в": return "v"
    case "г", "ґ", "ѓ": return "g"
    case "ғ": return "gh"
    case "д", "ђ": return "d"
    case "е": return takesGlide(before) ? "ye" : "e"
    case "э", "є": return "e"
    case "ж": return "zh"
    case "җ", "ҷ", "ј": return "j"
    case "з": return "z"
    case "ѕ": return "dz"
    case "и", "і", "ї", "ӣ": return "i"
    case "й": return before == 0x44B ? "" : "y"
    case "к", "ќ": return "k"
    case "қ", "ҡ": return "q"
    case "л": return "l"
    case "љ": return "lj"
    case "м": return "m"
    case "н": return "n"
    case "њ": return "nj"
    case "ң", "ҥ": return "ng"
    case "о", "ө": return "o"
    case "п": return "p"
    case "р": return "r"
    case "с": return "s"
    case "т": return "t"
    case "ћ": return "c"
    case "у", "ұ", "ү", "ӯ", "ў": return "u"
    case "ф": return "f"
    case "х": return "kh"
    case "ҳ", "һ": return "h"
    case "ц": return "ts"
    case "ч": return "ch"
    case "џ": return "dz"
    case "ш": return "sh"
    case "щ": return "shch"
    case "ъ", "ь", "ӏ": return ""
    case "ы": return "y"
    case "ю": return "yu"
    case "я": return "ya"
    default: return nil
    }
  }

  /// Whether е after the letter is read ye: at the start, after vowels, signs and й.
  private func takesGlide(_ before: UInt32) -> Bool {
    switch before {
    case 0, 0x430, 0x435, 0x438, 0x439, 0x43E, 0x443, 0x44A...0x44F: true
    default: false
    }
  }
}

extension StaticString {
  /// The bytes of a string literal.
  var utf8: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
