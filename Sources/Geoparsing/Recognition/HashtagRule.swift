/// Finds places in hashtags, which give the model no context.
struct HashtagRule {
  private static let believed: PlaceClasses = [.country, .admin1, .largeCity, .largeCityAlternate, .town]

  func apply(to draft: inout RecognitionDraft) {
    var added: [Entity] = []
    for match in draft.places.matches where isInHashtag(match.tokens, draft) && draft.isFree(match.tokens) {
      let name = draft.name(match.tokens)
      if name.utf8.count >= 4, !match.classes.isDisjoint(with: Self.believed), !NameLists.isFirstName(name),
        !KnownNames.others.contains(name.lowercased())
      {
        added.append(Entity(tokens: match.tokens, type: .place, source: .hashtag))
      }
    }
    draft.add(added)
  }

  /// Whether the words follow a hash sign without a space, other words of the tag between them or not.
  private func isInHashtag(_ tokens: Range<Int>, _ draft: RecognitionDraft) -> Bool {
    var index = tokens.lowerBound
    let limit = max(1, index - 8)
    while index >= limit, draft.text.tokens[index].range.lowerBound == draft.text.tokens[index - 1].range.upperBound {
      if draft.text.tokens[index - 1].text == "#" { return true }
      index -= 1
    }
    return false
  }
}
