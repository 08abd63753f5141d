import Gazetteers

/// Names of places in the script that their country writes.
///
/// Names of the gazetteer do not say which language they are of. A name is taken for the local one where it is the only one in
/// the country's script and alphabet, or the only one of those that reads as the main name does: Махачкала, Makhachkala.
enum LocalNames {
  /// The local one of a place's names; nil where the country writes Latin letters, or none is sure.
  /// - Parameter names: The place's names as they are used today.
  static func local(_ names: some Sequence<String>, name: String, countryCode: String) -> String? {
    guard let script = scripts[countryCode] else { return nil }
    let written = names.filter { isWritten($0, in: script) }
    if written.count == 1 { return written[0] }
    let key = NameFolding.fold(name)
    let alike = written.filter { NameFolding.fold($0) == key }
    return alike.count == 1 ? alike[0] : nil
  }

  private static func isWritten(_ name: String, in script: Script) -> Bool {
    var letters = 0
    for scalar in name.unicodeScalars {
      if script.ranges.contains(where: { $0.contains(scalar.value) }), !script.without.contains(scalar) {
        letters += 1
      } else if scalar.properties.isAlphabetic || script.without.contains(scalar) {
        return false
      }
    }
    return letters > 0
  }

  private struct Script: Sendable {
    var ranges: [ClosedRange<UInt32>]
    /// Letters of the script that the country's language does without.
    var without: Set<Unicode.Scalar> = []

    init(_ ranges: ClosedRange<UInt32>..., without: String = "") {
      self.ranges = ranges
      self.without = Set(without.unicodeScalars)
    }
  }

  /// By ISO 3166-1 alpha-2.
  private static let scripts: [String: Script] = {
    let basic: ClosedRange<UInt32> = 0x0410...0x044F
    let arabic = Script(0x0600...0x06FF, without: "پچژگکیےہٹڈڑ")
    let han = Script(0x3400...0x4DBF, 0x4E00...0x9FFF)
    let hangul = Script(0xAC00...0xD7AF)
    var scripts: [String: Script] = [
      "RU": Script(basic, 0x0401...0x0401, 0x0451...0x0451),
      "BY": Script(basic, 0x0401...0x0406, 0x040E...0x040E, 0x0451...0x0456, 0x045E...0x045E, without: "ЄєИиЩщЪъ"),
      "UA": Script(basic, 0x0404...0x0407, 0x0454...0x0457, 0x0490...0x0491, without: "ЫыЭэЪъЁё"),
      "BG": Script(basic, without: "ЫыЭэ"),
      "RS": Script(basic, 0x0402...0x040F, 0x0452...0x045F, without: "ЙйЩщЪъЫыЬьЭэЮюЯя"),
      "MK": Script(basic, 0x0403...0x040F, 0x0453...0x045F, without: "ЙйЩщЪъЫыЬьЭэЮюЯя"),
      "KZ": Script(0x0400...0x04FF), "KG": Script(0x0400...0x04FF), "TJ": Script(0x0400...0x04FF),
      "MN": Script(0x0400...0x04FF), "GR": Script(0x0370...0x03FF), "CY": Script(0x0370...0x03FF),
      "IL": Script(0x0590...0x05FF), "AM": Script(0x0530...0x058F), "GE": Script(0x10D0...0x10FF),
      "IR": Script(0x0600...0x06FF, without: "يكةى"), "AF": Script(0x0600...0x06FF, without: "يكة"),
      "PK": Script(0x0600...0x06FF, without: "يكة"), "NP": Script(0x0900...0x097F), "IN": Script(0x0900...0x097F),
      "BD": Script(0x0980...0x09FF), "LK": Script(0x0D80...0x0DFF), "TH": Script(0x0E00...0x0E7F),
      "LA": Script(0x0E80...0x0EFF), "BT": Script(0x0F00...0x0FFF), "MM": Script(0x1000...0x109F),
      "KH": Script(0x1780...0x17FF), "ET": Script(0x1200...0x137F), "ER": Script(0x1200...0x137F),
      "MV": Script(0x0780...0x07BF), "KR": hangul, "KP": hangul, "CN": han, "TW": han, "HK": han, "MO": han,
      "JP": Script(0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF),
    ]
    for code in [
      "AE", "BH", "DZ", "EG", "EH", "IQ", "JO", "KW", "LB", "LY", "MA", "MR", "OM", "PS", "QA", "SA", "SD", "SY", "TN",
      "YE",
    ] { scripts[code] = arabic }
    return scripts
  }()
}
