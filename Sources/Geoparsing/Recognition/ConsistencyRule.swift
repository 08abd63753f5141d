/// What is a place once in a text is a place wherever it stands unclaimed.
struct ConsistencyRule {
  func apply(to draft: inout RecognitionDraft) {
    var types: [String: EntityType] = [:]
    var longest = 1
    for name in draft.names where name.type == .place || name.type == .demonym {
      let words = draft.name(name.tokens)
      // Short words and single small places are too often something else.
      guard words.utf8.count >= 4, name.tokens.count > 1 || !draft.classes(name.tokens).isEmpty else { continue }
      if KnownNames.commonWords.contains(words.lowercased()) { continue }
      types[words] = name.type
      longest = max(longest, name.tokens.count)
    }
    guard !types.isEmpty else { return }
    var added: [Entity] = []
    for sentence in draft.text.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        let found = longestMatch(at: index, end: min(sentence.upperBound, index + longest), types, draft)
        if let found { added.append(found) }
        index = found?.tokens.upperBound ?? index + 1
      }
    }
    draft.add(added)
  }

  private func longestMatch(
    at start: Int, end: Int, _ types: [String: EntityType], _ draft: RecognitionDraft
  ) -> Entity? {
    guard draft.isCapitalised(start), draft.isFree(start..<(start + 1)) else { return nil }
    for bound in stride(from: end, to: start, by: -1) where draft.isFree(start..<bound) {
      if let type = types[draft.name(start..<bound)] {
        return Entity(tokens: start..<bound, type: type, source: .consistency)
      }
    }
    return nil
  }
}
