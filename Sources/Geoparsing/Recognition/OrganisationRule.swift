/// Finds the place an organisation is named after, unless it is a mere brand.
struct OrganisationRule {
  /// Words that make the name of a district or a river of the word before them.
  static let typeWords: Set<String> = [
    "county", "parish", "oblast", "province", "region", "district", "governorate", "borough", "prefecture", "krai",
  ]

  func apply(to draft: inout RecognitionDraft) {
    draft.replace(joined(draft))
    let known = placeNames(draft)
    var names = draft.names
    for (number, name) in names.enumerated() where name.type == .organisation {
      if KnownNames.organisations.contains(draft.name(name.tokens).lowercased()) { continue }
      let classes = draft.classes(name.tokens)
      // A country or state the model took for an organisation; a city may be its football club.
      if classes.contains(.country) || KnownNames.states.contains(draft.name(name.tokens).lowercased()) {
        names[number].type = .place
        names[number].source = .organisation
        continue
      }
      if name.tokens.count > 1, !isBrand(name.tokens, draft) { draft.nested += places(in: name.tokens, draft, known) }
    }
    draft.replace(names)
  }

  /// Puts a place and the rest of the organisation's name together: the model learnt to see them apart.
  private func joined(_ draft: RecognitionDraft) -> [Entity] {
    var result: [Entity] = []
    for name in draft.names {
      if name.type == .organisation, let last = result.last, last.type == .place || last.type == .demonym,
        draft.touch(last, name), isOneName(last, name, draft)
      {
        result[result.count - 1] = Entity(
          tokens: last.tokens.lowerBound..<name.tokens.upperBound, type: .organisation, source: .organisation)
      } else {
        result.append(name)
      }
    }
    return result
  }

  /// Whether a place and an organisation that touch are one name, as `Kentucky` and `State Police`, not
  /// `Russian` and `Gazprom`.
  private func isOneName(_ place: Entity, _ rest: Entity, _ draft: RecognitionDraft) -> Bool {
    if KnownNames.organisations.contains(draft.name(rest.tokens).lowercased()) { return false }
    return rest.tokens.contains {
      NameLists.bits(WordAttributes(draft.text.tokens[$0].text).spelling).contains(.organisation)
    }
      || KnownNames.brandEndings.contains(draft.lower(rest.tokens.upperBound - 1))
  }

  /// Whether the name is of an outlet, a firm or a club: the place in it is no news of the place.
  func isBrand(_ tokens: Range<Int>, _ draft: RecognitionDraft) -> Bool {
    var name = draft.name(tokens).lowercased()
    if name.hasPrefix("the ") { name.removeFirst(4) }
    return KnownNames.brands.contains(name) || KnownNames.brandEndings.contains(draft.lower(tokens.upperBound - 1))
  }

  /// The strings that are places elsewhere in the text.
  private func placeNames(_ draft: RecognitionDraft) -> Set<String> {
    Set(draft.names.filter { $0.type == .place }.map { draft.name($0.tokens) })
  }

  /// The well-known places among the tokens of an organisation.
  private func places(in tokens: Range<Int>, _ draft: RecognitionDraft, _ known: Set<String>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = tokens.lowerBound
    while index < tokens.upperBound {
      var found = index..<(index + 1)
      if let match = draft.places.match(at: index), match.tokens.lowerBound == index,
        match.tokens.upperBound <= tokens.upperBound, match.tokens.count < tokens.count
      {
        found = match.tokens
      }
      if isPlace(found, in: tokens, draft, known) {
        result.append(found)
        index = found.upperBound
      } else {
        index += 1
      }
    }
    return result
  }

  private func isPlace(_ tokens: Range<Int>, in whole: Range<Int>, _ draft: RecognitionDraft, _ known: Set<String>)
    -> Bool
  {
    let classes = draft.classes(tokens)
    guard draft.isCapitalised(tokens.lowerBound), !classes.isEmpty else { return false }
    let name = draft.name(tokens)
    let lower = name.lowercased()
    if KnownNames.others.contains(lower) || KnownNames.commonWords.contains(lower) || NameLists.isTitle(name) {
      return false
    }
    if tokens.count > 1, Self.typeWords.contains(draft.lower(tokens.upperBound - 1)) { return true }
    // A first name inside, not at the start, is a person's: "Ronald Reagan Washington".
    if tokens.count == 1, NameLists.isFirstName(name), !classes.contains(.country) { return false }
    if tokens.count == 1, NameLists.bits(WordAttributes(name).spelling).contains(.organisation) { return false }
    return classes.isProminent || classes.contains(.demonym) || known.contains(name)
  }
}
