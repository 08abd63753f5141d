import Gazetteers
import Geoparsing

/// Finds the places of a name that stands alone, as typed on the command line, and ranks them with the resolver that reads
/// reports.
struct NameSearch {
  var gazetteer: any NameIndex
  /// ISO 3166-1 alpha-2 codes in capitals.
  var countryHints: [String] = []
  var corrections: CorrectionFile?
  /// Whether names that are nearly as asked are answers, and not only suggestions.
  var allowsSimilarNames = false

  /// What a name may mean.
  struct Answer {
    /// The candidates, best first; one alone where a correction decides.
    var resolved: ResolvedToponym
    /// How the places were found; nil where a correction decides.
    var found: PlaceAnswer?

    /// The similar name by which a candidate was found; nil where it is by the name itself.
    func similarName(of candidate: Candidate) -> String? {
      guard found?.method == .similarName else { return nil }
      return found?.places.first { $0.match.place.id == candidate.place.id }?.similarName
    }
  }

  /// The candidates for the name.
  func answer(_ name: String) -> Answer {
    if let correction = corrections?.answer(name, countryHints: countryHints) { return Answer(resolved: correction) }
    return answer(name, gazetteer: gazetteer)
  }

  private func answer(_ name: String, gazetteer: some NameIndex) -> Answer {
    let search = PlaceSearch(gazetteer)
    let found = search.find(name, allowsSimilarNames: false)
    switch found.method {
    case .name where found.query.isPlain && !found.places.contains { $0.match.kind == .code }:
      let resolved = ranked(found.query.name, gazetteer: gazetteer)
      return Answer(resolved: resolved.candidates.isEmpty ? unranked(found) : resolved, found: found)
    case .name: return Answer(resolved: ranked(found, gazetteer: gazetteer), found: found)
    case .identifier, .code: return Answer(resolved: unranked(found), found: found)
    case .similarName, nil: break
    }
    if found.query.isPlain {
      // The resolver knows more forms of a name than look-up does: a possessive, a part of a longer name.
      let resolved = ranked(found.query.name, gazetteer: gazetteer)
      if !resolved.candidates.isEmpty {
        let places = resolved.candidates.map { PlaceAnswer.Found(match: NameMatch(place: $0.place, kind: $0.nameKind)) }
        return Answer(
          resolved: resolved, found: PlaceAnswer(query: found.query, method: .name, places: places, suggestions: []))
      }
    }
    let similar = allowsSimilarNames ? search.find(name) : found
    return Answer(resolved: ranked(similar, gazetteer: gazetteer), found: similar)
  }

  /// Places that were found otherwise than by a plain name, ranked as if the name had found them.
  private func ranked(_ found: PlaceAnswer, gazetteer: some NameIndex) -> ResolvedToponym {
    guard !found.places.isEmpty else { return unranked(found) }
    let resolved = ranked(found.query.name, gazetteer: FoundPlaces(gazetteer: gazetteer, answer: found))
    return resolved.candidates.isEmpty ? unranked(found) : resolved
  }

  private func ranked(_ name: String, gazetteer: some PlaceLookup) -> ResolvedToponym {
    let text = Tokenizer().tokenize(name)
    let toponym = Toponym(range: 0..<name.utf8.count, text: name, kind: .place)
    let context = GeoparsingContext(countryHints: countryHints)
    let answers = RankingResolver(gazetteer: gazetteer).resolve([toponym], in: text, context: context)
    return answers.first
      ?? ResolvedToponym(toponym: toponym, candidates: [], chosen: nil, confidence: 0, abstention: "no_candidate")
  }

  /// Places as they were found, none likelier than another.
  private func unranked(_ found: PlaceAnswer) -> ResolvedToponym {
    let name = found.query.name
    let candidates = found.places.map {
      Candidate(
        place: $0.match.place, nameKind: $0.match.kind, score: 0, probability: 1 / Double(found.places.count), parts: []
      )
    }
    let only = candidates.count == 1 ? candidates.first : nil
    return ResolvedToponym(
      toponym: Toponym(range: 0..<name.utf8.count, text: name, kind: .place), candidates: candidates, chosen: only,
      confidence: only == nil ? 0 : 1, abstention: only == nil ? "no_candidate" : nil)
  }
}

/// A gazetteer in which a name means what was found for it.
private struct FoundPlaces<Gazetteer: PlaceLookup>: PlaceLookup {
  let gazetteer: Gazetteer
  let answer: PlaceAnswer

  func matches(forName name: String) -> [NameMatch] {
    guard name == answer.query.name || name == answer.query.name + "." else { return [] }
    // A code that stands for its country ranks like the country's other short forms.
    return answer.places.map { found in
      found.match.kind == .code ? NameMatch(place: found.match.place, kind: .abbreviation) : found.match
    }
  }

  func contains(foldedName: String) -> Bool { gazetteer.contains(foldedName: foldedName) }
  func place(_ id: PlaceID) -> Place? { gazetteer.place(id) }
  func country(_ code: String) -> Country? { gazetteer.country(code) }
  func admin1(countryCode: String, admin1Code: String) -> Place? {
    gazetteer.admin1(countryCode: countryCode, admin1Code: admin1Code)
  }
  var worldviewName: String { gazetteer.worldviewName }
}
