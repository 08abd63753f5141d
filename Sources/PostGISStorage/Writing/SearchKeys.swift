import EventSQL
import Events

/// What an event is found by, as the lexemes of one index: its words as they are, those of the actors' names once more behind
/// `@`, and the keys of its regions behind `#` and the number of their kind. Words hold letters and digits alone, so that no word
/// begins with either sign.
enum SearchKeys {
  /// The value of `search_keys`.
  static func vector(of event: Event) -> String {
    var vector = ""
    func add(_ prefix: String, _ key: some StringProtocol) {
      if key.isEmpty { return }
      if !vector.isEmpty { vector += " " }
      vector += lexeme(prefix, key)
    }
    let words = SearchWords(event)
    for word in words.others.split(separator: " ") { add("", word) }
    for word in words.actors.split(separator: " ") {
      add("", word)
      add("@", word)
    }
    let regions = RegionKeys(event.place)
    for (kind, keys) in [
      (RegionKind.country, regions.countries), (.admin1, regions.admin1s), (.any, regions.regions),
    ] {
      for key in keys.sorted() { add("#\(kind.rawValue)", key) }
    }
    return vector
  }

  /// A query of texts in which each of the words of one of the lists begins a word.
  static func query(_ words: [[String]], ofActors: Bool) -> String {
    let lists = words.map { list in
      "(" + list.map { lexeme(ofActors ? "@" : "", $0) + ":*" }.joined(separator: " & ") + ")"
    }
    return lists.joined(separator: " | ")
  }

  /// A query of places that have one of the keys.
  static func query(_ kind: RegionKind, _ keys: [String]) -> String {
    keys.map { lexeme("#\(kind.rawValue)", $0) }.joined(separator: " | ")
  }

  /// The most bytes of a word; PostgreSQL takes 2046. Longer ones are cut, wherever they stand.
  private static let longest = 1000

  private static func lexeme(_ prefix: String, _ key: some StringProtocol) -> String {
    var text = prefix
    var bytes = 0
    for scalar in key.unicodeScalars {
      bytes += UTF8.width(scalar)
      if bytes > longest { break }
      // Quoted as a literal of the types `tsvector` and `tsquery`.
      if scalar == "'" || scalar == "\\" { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
    }
    return "'\(text)'"
  }
}
