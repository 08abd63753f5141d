/// Uses what stands before and after a gazetteer name where the model was unsure.
///
/// A name after a word of place (`in Zaporizhzhia`), next to the region it lies in (`Rosas, Cauca`), in a dateline, or
/// in front of what governments do (`BEIJING SAID`) is a place, whatever else it could be.
struct ContextRule {
  /// Words after which a gazetteer name is a place.
  private static let placing: Set<String> = [
    "in", "near", "at", "outside", "around", "across", "inside", "throughout", "toward", "towards", "from", "into",
    "reached", "via", "neighbouring", "neighboring", "downtown", "southern", "northern", "eastern", "western",
    "central", "north-eastern",
  ]
  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "outskirts", "town", "city",
    "village", "province", "state", "region", "district", "port", "island", "suburb", "capital", "municipality",
    "department", "governorate", "hamlet", "edge", "centre", "center", "mayor", "governor", "residents", "market",
    "streets",
    "coast", "people", "battle", "siege", "direction",
  ]
  private static let suffixes: Set<String> = [
    "based", "area", "born", "bound", "installed", "backed", "led", "controlled", "held", "occupied", "administered",
    "region", "trained", "made", "flagged", "owned",
  ]
  private static let believed: PlaceClasses = [
    .country, .admin1, .largeCity, .largeCityAlternate, .town, .natural, .admin2,
  ]

  func apply(to draft: inout RecognitionDraft) {
    draft.replace(extended(draft))
    datelines(&draft)
    var names = draft.names
    for (number, name) in names.enumerated() where name.type == .person || name.type == .organisation {
      if isPlace(name.tokens, draft), name.tokens.count == 1 || isExactMatch(name.tokens, draft) {
        names[number].type = .place
        names[number].source = .context
      }
    }
    draft.replace(names)
    var added: [Entity] = []
    for match in draft.places.matches where draft.isFree(match.tokens) && isPlace(match.tokens, draft) {
      added.append(Entity(tokens: match.tokens, type: .place, source: .context))
    }
    draft.add(added)
  }

  private func isExactMatch(_ tokens: Range<Int>, _ draft: RecognitionDraft) -> Bool {
    draft.places.match(at: tokens.lowerBound)?.tokens == tokens
  }

  /// Makes a place as long as the gazetteer's name: `Caucasus` in `North Caucasus`.
  private func extended(_ draft: RecognitionDraft) -> [Entity] {
    draft.names.map { name in
      guard name.type == .place, let match = draft.places.match(at: name.tokens.lowerBound),
        match.tokens.count > name.tokens.count, match.tokens.lowerBound <= name.tokens.lowerBound,
        match.tokens.upperBound >= name.tokens.upperBound,
        match.classes.isProminent || !match.classes.isDisjoint(with: [.natural, .site, .admin2]),
        match.tokens.allSatisfy({ name.tokens.contains($0) || draft.isFree($0..<($0 + 1)) }),
        draft.isCapitalised(match.tokens.lowerBound), draft.lower(match.tokens.lowerBound) != "the"
      else { return name }
      return Entity(tokens: match.tokens, type: .place, source: .context)
    }
  }

  /// The names of a dateline are places even where no gazetteer has them.
  private func datelines(_ draft: inout RecognitionDraft) {
    var places: [Entity] = []
    for dateline in draft.text.datelines {
      let isCertain = dateline.agency != nil || dateline.date != nil
      for tokens in dateline.places where isCertain || !draft.classes(tokens).isEmpty || dateline.places.count > 1 {
        places.append(Entity(tokens: tokens, type: .place, source: .context))
      }
    }
    draft.settle(places)
  }

  private func isPlace(_ tokens: Range<Int>, _ draft: RecognitionDraft) -> Bool {
    let classes = draft.classes(tokens)
    guard draft.isCapitalised(tokens.lowerBound), !classes.isDisjoint(with: Self.believed) else { return false }
    let name = draft.name(tokens)
    guard name.utf8.count >= 4, !KnownNames.commonWords.contains(name.lowercased()),
      !KnownNames.others.contains(name.lowercased()), !isWithinName(tokens, draft)
    else {
      return false
    }
    let before = tokens.lowerBound - 1
    let word = draft.lower(before)
    if Self.placing.contains(word) { return true }
    // "THREE DIED. // GEORGETOWN: …" and "Somerset-area"
    let after = draft.lower(tokens.upperBound)
    if after == ":", name == name.uppercased(), draft.word(before).map({ !NameLists.isTitle($0) }) ?? true {
      return true
    }
    if after == "-", Self.suffixes.contains(draft.lower(tokens.upperBound + 1)) { return true }
    if word == "to", classes.isProminent, !NameLists.isFirstName(name) { return true }
    if word == "of" { return Self.directions.contains(draft.lower(before - 1)) }
    // "Moreno and Derbent" tells nothing, "Rosas, Cauca" does.
    if word == ",", classes.contains(.admin1) || classes.contains(.country),
      draft.name(at: before - 1)?.type == .place
    {
      return true
    }
    let acts = classes.contains(.country) || classes.contains(.capital)
    return acts && !NameLists.isFirstName(name) && MetonymRule(draft: draft).isMetonym(tokens)
  }

  /// Whether a capitalised word touches the name on either side, so that it is part of a longer one.
  private func isWithinName(_ tokens: Range<Int>, _ draft: RecognitionDraft) -> Bool {
    let after = tokens.upperBound
    guard draft.isCapitalised(after), let word = draft.word(after), word.utf8.count > 1 else {
      return draft.word(after) == "-" && draft.isCapitalised(after + 1)
    }
    return word != word.uppercased()
  }
}
