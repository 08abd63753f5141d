import Gazetteers

extension Corrections {
  /// One answer per name, corrections applied; nil where none of the surfaces stands in the text.
  ///
  /// The names that no correction decides are resolved with those that one does as evidence.
  func resolve(
    _ toponyms: [Toponym], in text: TokenizedText, context: GeoparsingContext, with resolver: some ToponymResolver
  ) -> [ResolvedToponym]? {
    let matcher = CorrectionMatcher(self, text: text, toponyms: toponyms)
    if matcher.isEmpty { return nil }
    var scope = DocumentScope(documentID: context.documentID, countries: Set(context.countryHints))
    if matcher.needsCountries(hints: scope.countries) {
      scope.countries.formUnion(matcher.countries(of: resolver.resolve(toponyms, in: text, context: context)))
    }
    let corrected = matcher.apply(in: scope)
    var context = context
    for (index, item) in corrected.enumerated() {
      if let line = item.line, let place = place(ofLineAt: line) { context.settledPlaces[index] = place }
    }
    var answers = resolver.resolve(corrected.map(\.toponym), in: text, context: context)
    for (index, item) in corrected.enumerated() {
      guard let line = item.line else { continue }
      answers[index] = answer(item.toponym, line: line)
    }
    return answers
  }

  private func answer(_ toponym: Toponym, line: Int) -> ResolvedToponym {
    guard let place = place(ofLineAt: line) else {
      return ResolvedToponym(
        toponym: toponym, candidates: [], chosen: nil, confidence: 0, abstention: "not_a_place", correction: lines[line]
      )
    }
    // A user's word is not weighed against scores: there is one candidate, without terms.
    let candidate = Candidate(place: place, nameKind: .main, score: 0, probability: 1, parts: [])
    return ResolvedToponym(
      toponym: toponym, candidates: [candidate], chosen: candidate, confidence: 1, correction: lines[line])
  }
}
