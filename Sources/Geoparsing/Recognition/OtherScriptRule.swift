/// Takes well-known places from the gazetteer in scripts whose words the model has not learnt; Cyrillic ones are found by
/// ``CyrillicRule``.
struct OtherScriptRule {
  private static let believed: PlaceClasses = [.country, .admin1, .largeCity, .largeCityAlternate, .town]

  func apply(to draft: inout RecognitionDraft) {
    var added: [Entity] = []
    for match in draft.places.matches where draft.isFree(match.tokens) && isForeign(match.tokens, draft) {
      let name = draft.name(match.tokens)
      if name.unicodeScalars.count >= minimumLength(name), !match.classes.isDisjoint(with: Self.believed),
        !NameLists.isFirstName(name)
      {
        added.append(Entity(tokens: match.tokens, type: .place, source: .otherScript))
      }
    }
    draft.add(added)
  }

  /// Names of two ideographs are long enough; short Arabic words are mostly words.
  private func minimumLength(_ name: String) -> Int {
    name.unicodeScalars.contains { ScalarClass($0.value) == .ideograph } ? 2 : 4
  }

  /// Whether no letter is Latin.
  private func isForeign(_ tokens: Range<Int>, _ draft: RecognitionDraft) -> Bool {
    tokens.allSatisfy { index in
      draft.text.tokens[index].text.unicodeScalars.allSatisfy { scalar in
        !(0x400...0x52F).contains(scalar.value) && scalar.value >= 0x370 && !(0x1E00...0x1EFF).contains(scalar.value)
          || !scalar.properties.isAlphabetic
      }
    }
  }
}
