@_spi(_Unicode) import Swift

/// Texts in the form in which letter case, or accents, do not count.
package enum TextFolding {
  /// The text for `CASEI`: every character in capitals and then in small letters, which is Unicode's full case folding but for
  /// the letters of Cherokee, where it is the same up to the choice of the form.
  package static func withoutCase(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var folded = ""
    for scalar in text.unicodeScalars {
      // The dotless i has a capital that it shares with the dotted one; folding keeps them apart.
      if scalar == "\u{131}" {
        folded.unicodeScalars.append(scalar)
        continue
      }
      for capital in scalar.properties.uppercaseMapping.unicodeScalars { folded += capital.properties.lowercaseMapping }
    }
    return folded
  }

  /// The text for `ACCENTI`: decomposed, without accents and other marks above and below letters; the points of Hebrew and the
  /// vowel signs of Arabic are such, the vowel signs of Indic scripts and the voicing marks of kana are not.
  package static func withoutAccents(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var folded = String.UnicodeScalarView()
    for scalar in text._nfd {
      let properties = scalar.properties
      // Combining classes below 10 are nuktas, voicing marks and viramas, which make another letter.
      if properties.generalCategory == .nonspacingMark, properties.canonicalCombiningClass.rawValue >= 10 { continue }
      folded.append(scalar)
    }
    return String(folded)
  }
}
