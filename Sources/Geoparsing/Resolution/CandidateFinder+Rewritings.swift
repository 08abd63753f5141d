import Gazetteers

/// Another form under which a name may be known.
struct NameRewriting: Equatable {
  /// The form to look up.
  var text: String
  /// The kind its matches get, or nil to keep their own.
  var kind: NameKind?
  /// The type word that was taken off.
  var cue: CueWord?
}

extension CandidateFinder {
  /// Plainer forms of a name that is not known as it stands, the closest first.
  ///
  /// Joined hashtags are cut (`SouthSudan`), short words written out (`St.`, `Mt.`), type words and directions taken
  /// off, plurals and hyphens undone; at last come the runs of words inside it, longest first.
  func rewritings(of surface: SurfaceName) -> [NameRewriting] {
    var forms: [NameRewriting] = []
    let words = surface.words.map(String.init)
    if words.count == 1 {
      if let cut = Self.cutAtCapitals(surface.text) { forms.append(NameRewriting(text: cut)) }
    }
    if let long = Self.writtenOut(words) { forms.append(NameRewriting(text: long)) }
    addWithoutTypeWord(words, to: &forms)
    addWithoutDirection(words, to: &forms)
    if let last = words.last, last.count > 4, last.hasSuffix("s"), !last.hasSuffix("ss") {
      forms.append(NameRewriting(text: String(surface.text.dropLast())))
    }
    addHyphenParts(surface.text, to: &forms)
    addParts(words, to: &forms)
    return forms
  }

  private func addWithoutTypeWord(_ words: [String], to forms: inout [NameRewriting]) {
    guard let first = words.first, let last = words.last, words.count >= 2 else { return }
    if let cue = CueWord(last.lowercased()), cue.isLeftOut {
      forms.append(NameRewriting(text: words.dropLast().joined(separator: " "), cue: cue))
    }
    if let cue = CueWord(first.lowercased()), cue.isLeftOut {
      var rest = words.dropFirst()
      if rest.first?.lowercased() == "of" { rest = rest.dropFirst() }
      if rest.first?.lowercased() == "the" { rest = rest.dropFirst() }
      if !rest.isEmpty { forms.append(NameRewriting(text: rest.joined(separator: " "), cue: cue)) }
    }
  }

  private func addWithoutDirection(_ words: [String], to forms: inout [NameRewriting]) {
    guard words.count >= 2 else { return }
    var rest = words[...]
    while rest.count > 1, let first = rest.first, Self.directions.contains(first.lowercased()) {
      rest = rest.dropFirst()
    }
    while rest.count > 1, let last = rest.last, Self.vagueEndings.contains(last.lowercased()) { rest = rest.dropLast() }
    if rest.count < words.count { forms.append(NameRewriting(text: rest.joined(separator: " "), kind: .variant)) }
  }

  private func addHyphenParts(_ text: String, to forms: inout [NameRewriting]) {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" || $0 == "/" })
    guard parts.count > 1 else { return }
    for part in parts where part.count >= 3 {
      forms.append(
        NameRewriting(text: String(part), kind: Self.directions.contains(part.lowercased()) ? .part : nil))
    }
  }

  private func addParts(_ words: [String], to forms: inout [NameRewriting]) {
    // Beyond eight words a "name" is a slip of the recogniser; its inner runs would be noise.
    guard words.count >= 2, words.count <= 8 else { return }
    for length in stride(from: words.count - 1, through: 1, by: -1) {
      for start in 0...(words.count - length) {
        let run = words[start..<(start + length)]
        if length == 1, let word = run.first {
          let lower = word.lowercased()
          if word.count < 4 || CandidateWords.common.contains(lower) || CueWord(lower)?.isLeftOut == true || Self.directions.contains(lower) { continue }
        }
        guard let initial = run.first?.unicodeScalars.first, !initial.properties.isLowercase else { continue }
        forms.append(NameRewriting(text: run.joined(separator: " "), kind: .part))
      }
    }
  }

  /// `SouthSudan` as `South Sudan`; nil without an inner capital.
  private static func cutAtCapitals(_ text: String) -> String? {
    var result = ""
    var previousIsLower = false
    var cuts = 0
    for character in text {
      if character.isUppercase && previousIsLower {
        result.append(" ")
        cuts += 1
      }
      result.append(character)
      previousIsLower = character.isLowercase
    }
    return cuts > 0 ? result : nil
  }

  /// `St. Louis` as `Saint Louis` and the reverse; nil where no word has another form.
  private static func writtenOut(_ words: [String]) -> String? {
    var changed = false
    let result = words.map { word -> String in
      let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
      guard let other = otherForms[bare.lowercased()] else { return word }
      changed = true
      return other
    }
    return changed ? result.joined(separator: " ") : nil
  }

  private static var otherForms: [String: String] { CandidateWords.otherForms }
  private static var directions: Set<String> { CandidateWords.directions }
  private static var vagueEndings: Set<String> { CandidateWords.vagueEndings }
}

/// Word lists of the rewritings.
private enum CandidateWords {
  static let otherForms = [
    "st": "Saint", "saint": "St", "ste": "Sainte", "sainte": "Ste", "mt": "Mount", "mount": "Mt", "ft": "Fort",
    "fort": "Ft", "pt": "Point", "co": "County", "is": "Island", "twp": "Township", "n": "North", "s": "South",
    "e": "East", "w": "West", "no": "North",
  ]
  static let directions: Set<String> = [
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "northeast", "northwest",
    "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "north-east",
    "north-west", "south-east", "south-west", "north-eastern", "north-western", "south-eastern", "south-western",
    "central", "greater", "inner", "outer", "upper", "lower", "mid", "downtown", "uptown", "old", "new", "metropolitan",
    "rural", "mainland", "coastal", "occupied", "central-eastern",
  ]
  /// Words of names of sites and bodies that are also villages somewhere.
  static let common: Set<String> = [
    "bank", "university", "college", "federal", "national", "international", "school", "academy", "hotel", "hospital",
    "park", "center", "centre", "church", "street", "road", "avenue", "station", "airport", "house", "hall", "court",
    "club", "institute", "ministry", "embassy", "museum", "square", "market", "office", "department", "police", "army",
    "board", "council", "committee", "company", "community", "congress", "summit", "middle", "elementary", "high",
    "chapel", "cathedral", "temple", "mosque", "theatre", "theater", "restaurant", "stadium", "golf", "union", "party",
    "united", "states", "republic", "state", "general", "royal", "cargo", "reception", "animal", "history", "area",
    "environmental", "protection", "detention", "agriculture", "village", "complex", "foreign", "government", "local",
    "city", "town", "county", "district", "province", "region", "river", "lake", "mount", "island", "islands", "saint",
    "memorial", "public", "library", "garden", "gardens", "plaza", "mall", "tower", "bridge", "building", "airport",
    "force", "forces", "base", "camp", "port", "world", "league", "football", "conservation", "wing", "courthouse",
    "parade", "drive", "lane", "block", "first", "second", "third", "great", "free", "people", "group", "service",
  ]
  static let vagueEndings: Set<String> = [
    "area", "areas", "metro", "suburbs", "outskirts", "border", "coast", "countryside", "shore", "side", "enclave",
  ]
}
