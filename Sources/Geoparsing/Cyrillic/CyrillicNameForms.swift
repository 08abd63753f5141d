/// The dictionary forms of names in Cyrillic letters that stand in some case.
///
/// `Северной Осетии` gives `северная осетия`, `Ростове-на-Дону` `ростов-на-дону`, `Нью-Йорке` `нью-йорк`. Which of the
/// forms are names is for the gazetteer to say.
enum CyrillicNameForms {
  /// Whether a name is written in Cyrillic letters, by its first.
  static func isCyrillic(_ name: some StringProtocol) -> Bool {
    guard let first = name.utf8.first else { return false }
    return first >= 0xD0 && first <= 0xD4
  }

  /// Forms under which a name may be known, in lower case, the name itself first; at most 48.
  static func forms(of name: String) -> [String] {
    let lower = name.lowercased()
    let words = lower.split(separator: " ").map(String.init)
    guard words.count <= 5 else { return [lower] }
    var result = [lower]
    func add(_ form: String) {
      if result.count < 48, !result.contains(form) { result.append(form) }
    }
    if words.count == 1 {
      for form in forms(ofWord: lower) { add(form) }
      if let full = abbreviations[lower], name.unicodeScalars.allSatisfy({ !$0.properties.isLowercase }) {
        return [full]
      }
      return result
    }
    if words.count == 2, types.contains(where: words[0].hasPrefix) {
      // "Республике Адыгея": the name keeps its case, or follows.
      for second in forms(ofWord: words[1]) { add(second) }
      return result
    }
    // An adjective and its noun, or adjectives before it: all in one case and gender.
    let last = forms(ofWord: words[words.count - 1])
    let heads = words.dropLast().map { forms(ofWord: $0) }
    for noun in last {
      var fronts = [""]
      for candidates in heads {
        let fitting = candidates.filter { word in
          guard case .adjective(let gender) = RussianEndings.form(of: word) else { return false }
          return RussianEndings.agree(gender, noun: noun)
        }
        fronts = fronts.flatMap { front in fitting.prefix(3).map { front + $0 + " " } }
      }
      for front in fronts { add(front + noun) }
    }
    // Words before the last that are not declined.
    let front = words.dropLast().joined(separator: " ")
    for noun in last { add(front + " " + noun) }
    return result
  }

  /// The forms of one word; parts joined by hyphens are declined at the end, at the beginning, or both.
  private static func forms(ofWord word: String) -> [String] {
    let parts = word.split(separator: "-").map(String.init)
    guard parts.count > 1, let first = parts.first, let last = parts.last else {
      return RussianEndings.nominatives(of: word)
    }
    if parts.count > 2 || parts.dropFirst().first == "на" {
      let rest = parts.dropFirst().joined(separator: "-")
      return RussianEndings.nominatives(of: first).map { $0 + "-" + rest }
        + RussianEndings.nominatives(of: last).map {
          (parts.dropLast() + [$0]).joined(separator: "-")
        }
    }
    let ends = RussianEndings.nominatives(of: last)
    var result = ends.map { first + "-" + $0 }
    for start in RussianEndings.nominatives(of: first).dropFirst() {
      for end in ends {
        if case .adjective(let gender) = RussianEndings.form(of: end), RussianEndings.agree(gender, noun: start) {
          result.append(start + "-" + end)
        }
      }
    }
    return result
  }

  /// Stems of words that stand before a name in its own case.
  static let types = ["республик"]

  /// Short forms that the gazetteer does not have.
  private static let abbreviations = [
    "рф": "россия", "кнр": "китай", "фрг": "германия", "кбр": "кабардино-балкария", "кчр": "карачаево-черкесия",
    "кндр": "северная корея", "рк": "казахстан", "рд": "дагестан",
  ]
}
