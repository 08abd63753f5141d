/// Adds countries, states and nationalities the model overlooked.
struct SweepRule {
  func apply(to draft: inout RecognitionDraft) {
    var added: [Entity] = []
    for match in draft.places.matches where draft.isFree(match.tokens) && draft.isCapitalised(match.tokens.lowerBound) {
      let name = draft.name(match.tokens).lowercased()
      if KnownNames.dottedCountries.contains(name) {
        added.append(Entity(tokens: match.tokens, type: .place, source: .sweep))
        continue
      }
      if name.utf8.count < 4 || isInsideCapitalisedName(match.tokens, draft) { continue }
      if match.classes.contains(.country),
        !KnownNames.doubtfulCountries.contains(name) || isAfterIn(match.tokens, draft)
      {
        added.append(Entity(tokens: match.tokens, type: .place, source: .sweep))
      } else if KnownNames.states.contains(name) || isRegion(match, draft, name) {
        added.append(Entity(tokens: match.tokens, type: .place, source: .sweep))
      } else if match.classes == .demonym, !KnownNames.doubtfulDemonyms.contains(name) {
        added.append(Entity(tokens: match.tokens, type: .demonym, source: .sweep))
      }
    }
    draft.add(added)
  }

  /// A first-level division whose name is hardly anything else: one long word, no given name, no compass point.
  private func isRegion(_ match: TokenPlaces.Match, _ draft: RecognitionDraft, _ name: String) -> Bool {
    match.classes.contains(.admin1) && name.utf8.count >= 6 && !KnownNames.doubtfulRegions.contains(name)
      && !NameLists.isFirstName(name) && !draft.isCapitalised(match.tokens.upperBound)
      && (match.tokens.lowerBound == 0 || !draft.isCapitalised(match.tokens.lowerBound - 1))
  }

  private func isAfterIn(_ tokens: Range<Int>, _ draft: RecognitionDraft) -> Bool {
    ["in", "from", "near", "across"].contains(draft.lower(tokens.lowerBound - 1))
  }

  /// Whether the words around are part of a longer name that the model left alone: `Miss Venezuela Universe`.
  private func isInsideCapitalisedName(_ tokens: Range<Int>, _ draft: RecognitionDraft) -> Bool {
    let before = tokens.lowerBound - 1
    let isAfterHash = draft.word(before) == "#"
    return !isAfterHash && draft.word(before) == "@"
  }
}
