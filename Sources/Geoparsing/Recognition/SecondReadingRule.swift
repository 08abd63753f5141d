/// Reports places that the sequence model holds possible, though its best reading has another name there or none.
///
/// What is reported is for the resolver to judge: it sees whether the place fits the rest of the text.
struct SecondReadingRule {
  /// The belief from which a place is reported.
  var threshold = 0.1

  func apply(to draft: inout RecognitionDraft) {
    var names = draft.names
    var added: [Entity] = []
    for sentence in draft.text.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        let found = reading(at: index, in: sentence, draft)
        if let found {
          switch found.owner.map({ names[$0].type }) {
          case .person?, .organisation?:
            guard let owner = found.owner else { break }
            if names[owner].tokens == found.entity.tokens {
              names[owner] = found.entity
            } else if names[owner].type == .organisation,
              !draft.nested.contains(where: { $0.overlaps(found.entity.tokens) })
            {
              draft.nested.append(found.entity.tokens)
            }
          case .place?, .demonym?: break
          case nil: added.append(found.entity)
          }
        }
        index = found?.entity.tokens.upperBound ?? index + 1
      }
    }
    draft.replace(names + added)
  }

  /// Whether a name stays what it is: places, the names of persons that the text tells of, brands.
  private func isSettled(_ name: Entity, _ draft: RecognitionDraft) -> Bool {
    switch name.type {
    case .place, .demonym: true
    case .person: name.source == .person
    case .organisation: OrganisationRule().isBrand(name.tokens, draft)
    }
  }

  private func reading(at index: Int, in sentence: Range<Int>, _ draft: RecognitionDraft)
    -> (entity: Entity, owner: Int?)?
  {
    guard draft.isCapitalised(index), draft.tagged.placeBelief(index..<(index + 1)) >= threshold else { return nil }
    let owner = draft.ownerIndex(at: index)
    if let owner, isSettled(draft.names[owner], draft) { return nil }
    var tokens = index..<(index + 1)
    if let match = draft.places.match(at: index), match.tokens.lowerBound == index,
      match.tokens.allSatisfy({ draft.ownerIndex(at: $0) == owner })
    {
      tokens = match.tokens
    }
    let classes = draft.classes(tokens)
    let name = draft.name(tokens).lowercased()
    guard !classes.isEmpty, !KnownNames.others.contains(name), !KnownNames.organisations.contains(name),
      draft.tagged.placeBelief(tokens) >= threshold
    else { return nil }
    let type: EntityType = classes == .demonym ? .demonym : .place
    return (Entity(tokens: tokens, type: type, source: .secondReading), owner)
  }
}
