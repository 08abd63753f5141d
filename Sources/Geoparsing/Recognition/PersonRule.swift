/// Keeps parts of personal names from being places.
struct PersonRule {
  /// Words after which a name is a place, whoever else has it.
  static let locative: Set<String> = [
    "in", "at", "near", "from", "to", "into", "outside", "around", "across", "inside", "toward", "towards", "through",
    "throughout", "within", "via", "over", "above", "between", "of", "on", "off", "southern", "northern", "eastern",
    "western", "central", "downtown", "neighbouring", "neighboring",
  ]

  func apply(to draft: inout RecognitionDraft) {
    draft.replace(joined(draft))
    let parts = partsOfPersons(draft).union(firstNamesOfPersons(draft))
    guard !parts.isEmpty else { return }
    var names = draft.names
    for (number, name) in names.enumerated() where name.type == .place && name.tokens.count == 1 {
      let word = draft.text.tokens[name.tokens.lowerBound].text
      guard parts.contains(word), !Self.locative.contains(draft.lower(name.tokens.lowerBound - 1)),
        draft.lower(name.tokens.upperBound) != ",",
        !draft.classes(name.tokens).contains(.country)
          || NameLists.isFirstName(word)
      else { continue }
      names[number].type = .person
      names[number].source = .person
    }
    draft.replace(names)
  }

  /// Puts a first name the model took for a place together with the name after it.
  private func joined(_ draft: RecognitionDraft) -> [Entity] {
    var result: [Entity] = []
    for name in draft.names {
      if name.type == .person, let last = result.last, last.type == .place, last.tokens.count == 1,
        draft.touch(last, name),
        NameLists.isFirstName(draft.text.tokens[last.tokens.lowerBound].text),
        !Self.locative.contains(draft.lower(last.tokens.lowerBound - 1))
      {
        result[result.count - 1] = Entity(
          tokens: last.tokens.lowerBound..<name.tokens.upperBound, type: .person, source: .person)
      } else if name.type == .place, isAged(name.tokens, draft) {
        result.append(Entity(tokens: name.tokens, type: .person, source: .person))
      } else {
        result.append(name)
      }
    }
    return result
  }

  /// `Sydney Park, 34, was`: a first name, a surname and an age.
  private func isAged(_ tokens: Range<Int>, _ draft: RecognitionDraft) -> Bool {
    tokens.count == 2 && NameLists.isFirstName(draft.text.tokens[tokens.lowerBound].text)
      && draft.word(tokens.upperBound) == "," && draft.word(tokens.upperBound + 2) == ","
      && Int(draft.lower(tokens.upperBound + 1)).map { (1...110).contains($0) } == true
  }

  /// First names that the text uses for a person and never for a place: `said Georgia`, `Georgia's father`.
  private func firstNamesOfPersons(_ draft: RecognitionDraft) -> Set<String> {
    var result: Set<String> = []
    var places: Set<String> = []
    for name in draft.names where name.type == .place && name.tokens.count == 1 {
      let word = draft.text.tokens[name.tokens.lowerBound].text
      guard NameLists.isFirstName(word) else { continue }
      let before = draft.lower(name.tokens.lowerBound - 1)
      let after = draft.lower(name.tokens.upperBound)
      if Self.locative.contains(before) || before == "," { places.insert(word) }
      let belongs = after == "'s" || after == "’s" ? draft.lower(name.tokens.upperBound + 1) : ""
      if Self.relatives.contains(belongs) || after == "herself" || after == "himself"
        || (before == "said" && after != "'s" && after != "’s")
      {
        result.insert(word)
      }
    }
    return result.subtracting(places)
  }

  private static let relatives: Set<String> = [
    "father", "mother", "parents", "wife", "husband", "son", "daughter", "brother", "sister", "family", "dad", "mom",
    "mum", "coach", "friend", "friends", "boyfriend", "girlfriend", "uncle", "aunt", "cousin", "hard", "lawyer",
  ]

  /// The words of personal names of at least two words.
  private func partsOfPersons(_ draft: RecognitionDraft) -> Set<String> {
    var result: Set<String> = []
    for name in draft.names where name.type == .person && name.tokens.count > 1 {
      for index in name.tokens where draft.isCapitalised(index) { result.insert(draft.text.tokens[index].text) }
    }
    return result
  }
}
