/// Puts together names that the model cut apart, and takes apart what it ran together.
struct BoundaryRule {
  /// Words before "of" that belong to the name of a place: `Gulf of Oman`.
  private static let heads: Set<String> = [
    "gulf", "bay", "strait", "straits", "sea", "isle", "city", "state", "republic", "kingdom", "province", "district",
    "port", "cape", "horn", "cote", "lake", "river", "mount", "mountains", "county", "region", "island", "islands",
    "territory", "union", "bank", "valley", "town", "village", "municipality", "emirate", "peninsula", "rock", "coast",
    "north", "south", "east", "west", "department", "governorate",
  ]

  func apply(to draft: inout RecognitionDraft) {
    draft.replace(draft.names.flatMap { parts(of: $0, draft) })
    draft.replace(withWays(draft))
    draft.settle(joined(draft))
  }

  /// `Khasavyurt-Gudermes` are two places where the gazetteer knows them apart and not together; of `Sporting of Lisbon`
  /// only the end is one.
  private func parts(of name: Entity, _ draft: RecognitionDraft) -> [Entity] {
    guard name.type == .place, name.tokens.count >= 3, draft.classes(name.tokens).isEmpty else { return [name] }
    let hyphens = name.tokens.filter { ["-", "–"].contains(draft.word($0)) }
    if hyphens.count == 1, let hyphen = hyphens.first {
      let halves = [name.tokens.lowerBound..<hyphen, (hyphen + 1)..<name.tokens.upperBound]
      if halves.allSatisfy({ isKnown($0, draft) }) {
        return halves.map { Entity(tokens: $0, type: .place, source: name.source) }
      }
    }
    if let of = name.tokens.dropFirst().last(where: { draft.word($0) == "of" }), of + 1 < name.tokens.upperBound,
      !Self.heads.contains(draft.lower(of - 1))
    {
      let tail = (of + 1)..<name.tokens.upperBound
      if draft.classes(tail).isProminent { return [Entity(tokens: tail, type: .place, source: name.source)] }
    }
    return [name]
  }

  private func isKnown(_ tokens: Range<Int>, _ draft: RecognitionDraft) -> Bool {
    !tokens.isEmpty && draft.isCapitalised(tokens.lowerBound) && draft.name(tokens).utf8.count >= 4
      && !draft.classes(tokens).subtracting([.demonym, .alternate, .abbreviation]).isEmpty
  }

  /// A street is a place as a whole, whomever it is called after: `Elizabeth Avenue`.
  private func withWays(_ draft: RecognitionDraft) -> [Entity] {
    var result: [Entity] = []
    for name in draft.names {
      if let last = result.last, last.type == .place, name.type == .place, name.tokens.count == 1,
        draft.touch(last, name), isWay(name.tokens.lowerBound, draft)
      {
        result[result.count - 1].tokens = last.tokens.lowerBound..<name.tokens.upperBound
        continue
      }
      var name = name
      if name.type == .person, name.tokens.count > 1, isWay(name.tokens.upperBound - 1, draft) {
        name.type = .place
        name.source = .context
      }
      result.append(name)
    }
    return result
  }

  private func isWay(_ index: Int, _ draft: RecognitionDraft) -> Bool {
    draft.isCapitalised(index) && ["street", "avenue", "road", "boulevard", "highway"].contains(draft.lower(index))
  }

  /// Well-known names of several words of which the model found the words only: `British` `Columbia`.
  private func joined(_ draft: RecognitionDraft) -> [Entity] {
    draft.places.matches.compactMap { match in
      guard match.tokens.count > 1, draft.isCapitalised(match.tokens.lowerBound),
        match.classes.isProminent || match.classes.contains(.natural),
        !match.tokens.contains(where: { draft.word($0) == "-" }),
        !["union", "empire"].contains(draft.lower(match.tokens.upperBound - 1))
      else { return nil }
      let inside = match.tokens.compactMap { draft.name(at: $0) }
      guard let first = inside.first, inside.contains(where: { $0.tokens != first.tokens }) || first.type == .demonym,
        inside.contains(where: { $0.type == .place }) || match.classes.contains(.natural),
        inside.allSatisfy({ name in
          (name.type == .place || name.type == .demonym)
            && match.tokens.lowerBound <= name.tokens.lowerBound && name.tokens.upperBound <= match.tokens.upperBound
        })
      else { return nil }
      return Entity(tokens: match.tokens, type: .place, source: .context)
    }
  }
}
