import Gazetteers

/// The words of a ``ChoiceExplanation``, for readers who have never seen a score.
struct ExplanationWording<Gazetteer: PlaceLookup> {
  let gazetteer: Gazetteer
  let others: [ResolvedToponym]
  let index: Int
  let outlet: OutletContext?

  private static var mostNames: Int { 3 }
  /// How many reasons a sentence has room for.
  private static var mostReasons: Int { 3 }
  /// Reasons that weigh less beside the weightiest are left out of the sentence.
  private static var leastShare: Double { 0.15 }

  private static var areaParts: Set<String> {
    Set([ResolverScorePart.containment, .countryEvidence, .regionEvidence, .nearness].map(\.rawValue))
  }

  func withoutCandidates(_ answer: ResolvedToponym) -> String {
    let name = answer.toponym.text
    switch answer.abstention {
    case "not_a_place": return "\(name): not looked up, because it is \(kindWord(answer.toponym.kind))."
    default: return "\(name): no place. The gazetteer has none of this name."
    }
  }

  func corrected(_ answer: ResolvedToponym, by correction: Correction) -> String {
    let place = answer.chosen.map { describe($0.place) } ?? "not a place"
    return "\(answer.toponym.text): \(place). So says a \(correction.reason)."
  }

  func sentence(
    _ answer: ResolvedToponym, _ favourite: Candidate, _ rival: Candidate?, _ reasons: [ChoiceExplanation.Reason]
  ) -> String {
    let isChosen = answer.chosen != nil
    var text = "\(answer.toponym.text): "
    text += isChosen ? "" : "no place, as none is sure enough. The likeliest is "
    text += describe(favourite.place) + (isChosen ? "." : "")
    guard let rival else {
      let only = "The gazetteer knows no other place of this name."
      return isChosen ? "\(text) \(only)" : "\(text), the only one of this name."
    }
    text += isChosen ? " Chosen over \(describe(rival.place))" : ", before \(describe(rival.place))"
    let least = (reasons.first.map { abs($0.advantage) } ?? 0) * Self.leastShare
    var isAreaSaid = false
    let speaking = reasons.filter { reason in
      guard reason.advantage > max(least, 0.25) else { return false }
      // Neighbours in the text, country, region and nearness mostly rest on the same names: the weightiest of them says it.
      guard Self.areaParts.contains(reason.part) else { return true }
      defer { isAreaSaid = true }
      return !isAreaSaid
    }.prefix(Self.mostReasons).map(\.words)
    if let main = speaking.first {
      text += ", \(speaking.count > 1 ? "mainly " : "")because \(main)"
      if speaking.count > 1 { text += "; also because \(Self.list(Array(speaking.dropFirst()), between: "; "))" }
    }
    text += "."
    if let against = reasons.first(where: { $0.advantage < -max(least, 0.4) }) {
      text += " Against it: \(against.words)."
    }
    let limit = SphereVector.cosine(atKilometers: 161)
    let isElsewhere = SphereVector(favourite.place.position).cosine(SphereVector(rival.place.position)) < limit
    if isChosen, isElsewhere, rival.probability > 0.2 { text += " It was a close call." }
    return text
  }

  func clause(_ part: String, _ favourite: Candidate, _ rival: Candidate?, speaksFor: Bool) -> String {
    let subject = speaksFor ? favourite : rival ?? favourite
    let other = speaksFor ? rival : favourite
    let name = subject.place.name
    switch ResolverScorePart(rawValue: part) {
    case .population: return population(subject.place, other?.place)
    case .featureClass: return "a name like this mostly means \(article(levelWord(subject.place)))"
    case .nameKind: return "\(kindWord(subject.nameKind, of: name))"
    case .containment: return beside(subject)
    case .cueWords: return "the words around the name speak of \(article(levelWord(subject.place)))"
    case .countryEvidence: return countryEvidence(subject)
    case .regionEvidence:
      let region = gazetteer.admin1(
        countryCode: subject.place.countryCode, admin1Code: subject.place.admin1Code)?.name
      return lying(sameRegion(subject), in: region ?? "the same region", otherwise: "the text is more about its region")
    case .nearness:
      let names = near(subject)
      return names.isEmpty
        ? "it lies nearer to the other places in the text" : "it lies close to \(Self.list(names)), also in the text"
    case .dateline: return "the report was filed near it"
    case .countryHint: return "it lies in a country you named"
    case .sibling: return "the names listed with it are of the same sort and country"
    case .capital:
      return subject.place.isCountry
        ? "the name acts here, as a government does" : "it is the capital of a country the text speaks of"
    case .sameNameInDocument:
      return isRepeated
        ? "the name means it elsewhere in the text"
        : "a name that is new in a text mostly means \(article(levelWord(subject.place)))"
    case .outletHome:
      guard let outlet else { return "the outlet writes about this area" }
      return outlet.documents == 1
        ? "another report of \(outlet.name) is more about this area"
        : "\(outlet.documents) other reports of \(outlet.name) are more about this area"
    case nil: return part
    }
  }

  private func population(_ place: Place, _ other: Place?) -> String {
    guard let own = place.population, own > 0 else { return "it is the better known" }
    let words = "\(place.name) has \(count(own)) inhabitants"
    guard let other, let rival = other.population, rival > 0 else { return words }
    return own > rival ? "\(words), the other \(count(rival))" : "it is the better known"
  }

  private func count(_ value: Int) -> String {
    switch value {
    case 10_000_000...: "\(value / 1_000_000) million"
    case 1_000_000...: "\(value / 1_000_000).\(value / 100_000 % 10) million"
    case 10_000...: "\(value / 1000),000"
    case 1000...: "\(value / 1000),\(String(value % 1000 + 1000).dropFirst())"
    default: String(value)
    }
  }

  private func beside(_ candidate: Candidate) -> String {
    let names = adjoining(candidate)
    return names.isEmpty
      ? "the words beside the name place it there" : "it stands beside \(Self.list(names)) in the text"
  }

  private func countryEvidence(_ candidate: Candidate) -> String {
    let (names, areNeighbours) = sameCountry(candidate)
    if candidate.place.isCountry {
      return names.isEmpty
        ? "the text is more about this country"
        : "the text also names \(Self.list(names)), \(areNeighbours ? "next to it" : "in it")"
    }
    let country = countryName(candidate.place) ?? "the same country"
    if areNeighbours { return "the text also names \(Self.list(names)), next to \(country)" }
    return lying(names, in: country, otherwise: "the text is more about its country")
  }

  /// `the text also names Derbent and Grozny, in Russia`, or `the text names Russia itself`.
  private func lying(_ names: [String], in area: String, otherwise: String) -> String {
    if names.isEmpty { return otherwise }
    if names == [area] { return "the text names \(area)" }
    return "the text also names \(Self.list(names)), in \(area)"
  }

  static func list(_ names: [String], between separator: String = ", ") -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: separator) + (separator == ", " ? " and " : "\(separator)and ") + last
  }

  // MARK: Names in the text

  /// Whether the name, or a longer one that holds it, stands elsewhere in the text.
  private var isRepeated: Bool {
    let name = others[index].toponym.text
    return others.indices.contains { $0 != index && others[$0].toponym.text.contains(name) }
  }

  /// The names in the text, each once, whose chosen place fulfils a condition.
  private func names(where holds: (Place) -> Bool) -> [String] {
    var names: [String] = []
    for (position, other) in others.enumerated() where position != index {
      guard let place = other.chosen?.place, holds(place), other.toponym.text != others[index].toponym.text,
        !names.contains(other.toponym.text)
      else { continue }
      names.append(other.toponym.text)
      if names.count == Self.mostNames { break }
    }
    return names
  }

  private func sameCountry(_ candidate: Candidate) -> (names: [String], areNeighbours: Bool) {
    let code = candidate.place.countryCode
    guard !code.isEmpty else { return ([], false) }
    let own = names { $0.countryCode == code }
    if !own.isEmpty { return (own, false) }
    let neighbours = gazetteer.country(code)?.neighbours ?? []
    let around = names { neighbours.contains($0.countryCode) }
    return (around, !around.isEmpty)
  }

  private func sameRegion(_ candidate: Candidate) -> [String] {
    let place = candidate.place
    guard !place.admin1Code.isEmpty else { return [] }
    return names { $0.countryCode == place.countryCode && $0.admin1Code == place.admin1Code }
  }

  private func near(_ candidate: Candidate) -> [String] {
    let centre = SphereVector(candidate.place.position)
    let limit = SphereVector.cosine(atKilometers: 161)
    return names { !$0.isCountry && SphereVector($0.position).cosine(centre) >= limit }
  }

  private func adjoining(_ candidate: Candidate) -> [String] {
    let range = others[index].toponym.range
    let close = others.filter { other in
      let gap = other.toponym.range.lowerBound - range.upperBound
      let gapBefore = range.lowerBound - other.toponym.range.upperBound
      return (0...48).contains(gap) || (0...48).contains(gapBefore)
    }
    var names: [String] = []
    for other in close {
      guard let place = other.chosen?.place, place.countryCode == candidate.place.countryCode,
        !names.contains(other.toponym.text), other.toponym.text != others[index].toponym.text
      else { continue }
      names.append(other.toponym.text)
    }
    return Array(names.prefix(Self.mostNames))
  }
}
