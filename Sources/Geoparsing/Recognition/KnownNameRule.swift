/// Settles names of which there is only one: seats of power are places, some groups are organisations.
struct KnownNameRule {
  /// The longest such name, in tokens.
  private static let longest = 4

  func apply(to draft: inout RecognitionDraft) {
    var settled: [Entity] = []
    for sentence in draft.text.sentences {
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        let found = name(at: index, in: sentence, draft)
        if let found { settled.append(found) }
        index = found?.tokens.upperBound ?? index + 1
      }
    }
    // A longer name around it keeps it: "White House Correspondents' Association", "Islamic State Sahel Province".
    settled.removeAll { entity in
      guard let around = draft.name(at: entity.tokens.lowerBound), around.type != .person else { return false }
      return around.tokens.count > entity.tokens.count && around.tokens.upperBound >= entity.tokens.upperBound
    }
    draft.settle(settled)
  }

  private func name(at start: Int, in sentence: Range<Int>, _ draft: RecognitionDraft) -> Entity? {
    guard draft.isCapitalised(start) || draft.lower(start) == "al",
      KnownNames.mayBeginKnown(draft.text.tokens[start].text)
    else { return nil }
    for end in stride(from: min(sentence.upperBound, start + Self.longest), to: start, by: -1) {
      guard end == start + 1 || draft.text.tokens[end - 1].range.count > 1 else { continue }
      let written = draft.name(start..<end)
      let lower = written.lowercased()
      if KnownNames.seatsOfPower.contains(lower) {
        return Entity(tokens: start..<end, type: .place, source: .knownName)
      }
      // Two-letter ones are words unless in capitals.
      if KnownNames.organisations.contains(lower), lower.utf8.count > 3 || written == written.uppercased(),
        lower != "is"
      {
        return Entity(tokens: start..<end, type: .organisation, source: .knownName)
      }
    }
    return nil
  }
}
