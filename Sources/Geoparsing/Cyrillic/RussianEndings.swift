/// The dictionary forms that a Russian or Ukrainian word in some case may have, by declension classes.
///
/// It knows no words: every ending that a class has is undone, and the gazetteer says which of the results are names.
/// `дербенте` gives `дербент`, `дербента`, `дербенто`, `дербенть` and so on; one of them is a town.
enum RussianEndings {
  /// What the end of a dictionary form tells of it, for the agreement of an adjective with its noun.
  enum Form: Hashable {
    case adjective(Gender)
    case noun(Gender)

    enum Gender: Hashable { case masculine, feminine, neuter, plural }

    var gender: Gender {
      switch self {
      case .adjective(let gender), .noun(let gender): gender
      }
    }
  }

  /// The nominatives of a lower-case word, the word itself first, without doubles.
  ///
  /// Of words under four letters only the word itself; `ё` is read as written, since folding takes it for `е`.
  static func nominatives(of word: String) -> [String] {
    var result = [word]
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 3 else { return result }
    func add(_ stem: ArraySlice<Unicode.Scalar>, _ ending: String) {
      var text = String.UnicodeScalarView(stem)
      text.append(contentsOf: ending.unicodeScalars)
      let form = String(text)
      if !result.contains(form) { result.append(form) }
    }
    let isUkrainian = letters.contains { ["і", "ї", "є", "ґ"].contains($0) }
    for (surface, endings) in isUkrainian ? ukrainian + russian : russian where ends(letters, with: surface) {
      let stem = letters.dropLast(surface.count)
      guard stem.count >= 2, let last = stem.last else { continue }
      for ending in endings {
        // A stem that ends in a vowel takes no ending that begins with one, save those of -ия and -ай.
        if let first = ending.unicodeScalars.first, isVowel(last), isVowel(first), !["я", "е", "ї"].contains(first) {
          continue
        }
        // Nothing but a consonant bears a soft sign; nothing but a vowel a short и.
        if ending == "ь", isVowel(last) || last == "ь" || last == "й" { continue }
        if ending == "й", !isVowel(last) { continue }
        if ending.isEmpty, isVowel(last) { continue }
        add(stem, ending)
      }
      if surface.count <= 2, !surface.isEmpty { addFleeting(stem, add) }
    }
    return result
  }

  /// `ельц-` from `елец`, `торжк-` from `торжок`, `орл-` from `орёл`, `египт-` from `египет`.
  private static func addFleeting(
    _ stem: ArraySlice<Unicode.Scalar>, _ add: (ArraySlice<Unicode.Scalar>, String) -> Void
  ) {
    guard stem.count >= 3, let last = stem.last else { return }
    var rest = stem.dropLast()
    if rest.last == "ь" { rest = rest.dropLast() }
    guard let before = rest.last, !isVowel(before) else { return }
    if last == "ц" { add(rest, "ец") }
    if last == "к" { add(rest, "ок") }
    if last == "л" { add(rest, "ел") }
    if last == "т", before == "п" { add(rest, "ет") }
  }

  /// The gender that a dictionary form shows.
  static func form(of word: String) -> Form {
    for (ending, form) in adjectiveForms where word.hasSuffix(ending) { return form }
    switch word.unicodeScalars.last {
    case "а", "я": return .noun(.feminine)
    case "о", "е", "э": return .noun(.neuter)
    case "ы", "и": return .noun(.plural)
    default: return .noun(.masculine)
    }
  }

  /// Whether an adjective may stand before a noun: a noun in -ь is of either gender, one in -а may be a plural.
  static func agree(_ adjective: Form.Gender, noun: String) -> Bool {
    let gender = form(of: noun).gender
    if gender == adjective { return true }
    if noun.hasSuffix("ь") { return adjective == .feminine || adjective == .masculine }
    return gender == .feminine && adjective == .plural
  }

  private static let adjectiveForms: [(String, Form)] = [
    ("ая", .adjective(.feminine)), ("яя", .adjective(.feminine)), ("ое", .adjective(.neuter)),
    ("ее", .adjective(.neuter)), ("ые", .adjective(.plural)), ("ие", .adjective(.plural)),
    ("ый", .adjective(.masculine)), ("ий", .adjective(.masculine)), ("ой", .adjective(.masculine)),
  ]

  static func isVowel(_ letter: Unicode.Scalar) -> Bool {
    ["а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я", "і", "ї", "є"].contains(letter)
  }

  private static func ends(_ word: [Unicode.Scalar], with ending: [Unicode.Scalar]) -> Bool {
    word.count > ending.count && word.suffix(ending.count).elementsEqual(ending)
  }

  private static func table(_ rows: [(String, String)]) -> [([Unicode.Scalar], [String])] {
    rows.map { surface, endings in
      (
        Array(surface.unicodeScalars),
        endings.split(separator: " ").map { $0 == "-" ? "" : String($0) }
      )
    }
  }

  /// Endings of all cases with those of the nominative; a hyphen is no ending.
  private static let russian = table([
    ("", "ы и"),
    ("а", "- о"), ("у", "- а о"), ("ом", "- о ый ий ой ое"), ("ем", "- ь й е ий ее"), ("е", "- а о я ь й"),
    ("я", "ь й е"), ("ю", "ь й я е"), ("ы", "а"), ("и", "а я ь й е"), ("ой", "а ая"), ("ою", "а ая"),
    ("ей", "а я яя и"), ("ёй", "я"), ("ью", "ь"), ("ам", "ы и а"), ("ами", "ы и а"), ("ах", "ы и а"), ("ям", "и"),
    ("ями", "и"), ("ях", "и"), ("ов", "ы и"), ("ого", "ый ий ой ое"), ("его", "ий ее"), ("ому", "ый ий ой ое"),
    ("ему", "ий ее"), ("ым", "ый ое ые"), ("им", "ий ие ее"), ("ую", "ая"), ("юю", "яя"), ("ых", "ые"), ("их", "ие"),
    ("ыми", "ые"), ("ими", "ие"),
  ])

  private static let ukrainian = table([
    ("і", "- а о я ь"), ("ії", "ія"), ("ією", "ія"), ("ію", "ія"), ("ові", "- ів о"), ("еві", "ь ів"), ("ова", "ів"),
    ("ову", "ів"), ("овом", "ів"), ("єві", "їв й"), ("єва", "їв"), ("єву", "їв"), ("євом", "їв"), ("єм", "й"),
    ("ій", "а"), ("ої", "а"), ("ою", "а"), ("иці", "иця"), ("зі", "га"), ("ці", "ка"), ("сі", "ха"), ("жжі", "жжя"),
    ("ого", "ий"), ("ому", "ий"),
  ])
}
