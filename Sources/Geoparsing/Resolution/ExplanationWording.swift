import Gazetteers

/// The words of a ``ChoiceExplanation``.
struct ExplanationWording<Gazetteer: PlaceLookup> {
  let gazetteer: Gazetteer
  let others: [ResolvedToponym]
  let index: Int

  private static var mostNames: Int { 3 }

  func withoutCandidates(_ answer: ResolvedToponym) -> String {
    switch answer.abstention {
    case "not_a_place": "\(answer.toponym.text): not looked up, because it is \(kindWord(answer.toponym.kind))."
    default: "\(answer.toponym.text): no place, because the gazetteer has none of this name."
    }
  }

  func corrected(_ answer: ResolvedToponym, by correction: Correction) -> String {
    let place = answer.chosen.map { describe($0.place) } ?? "not a place"
    return "\(answer.toponym.text): \(place); so says a \(correction.reason)."
  }

  func sentence(
    _ answer: ResolvedToponym, _ favourite: Candidate, _ rival: Candidate?, _ reasons: [ChoiceExplanation.Reason]
  ) -> String {
    var text = "\(answer.toponym.text): "
    if answer.chosen == nil {
      text += "no place, because no candidate is likely enough; the best would be \(describe(favourite.place))"
    } else {
      text += describe(favourite.place)
    }
    guard let rival else { return text + (answer.chosen == nil ? "." : "; the only place of this name.") }
    text += answer.chosen == nil ? ", before \(describe(rival.place))" : "; chosen over \(describe(rival.place))"
    let speaking = reasons.filter { $0.advantage > 0 }.prefix(4)
    if !speaking.isEmpty {
      text += ": " + speaking.map { "\($0.words) (\(signed($0.advantage)))" }.joined(separator: "; ")
    }
    if let against = reasons.first(where: { $0.advantage < 0 }) {
      text += "; against it: \(against.words) (\(signed(against.advantage)))"
    }
    return text + "."
  }

  /// A place with what it is and where.
  func describe(_ place: Place) -> String {
    var parts = [place.name, levelWord(place)]
    if !place.isAdmin1, !place.isCountry,
      let region = gazetteer.admin1(countryCode: place.countryCode, admin1Code: place.admin1Code)
    {
      parts.append(region.name)
    }
    if !place.isCountry, let country = gazetteer.country(place.countryCode) { parts.append(country.name) }
    return parts.joined(separator: ", ")
  }

  func clause(_ part: String, _ favourite: Candidate, _ rival: Candidate?, speaksFor: Bool) -> String {
    let subject = speaksFor ? favourite : rival ?? favourite
    switch ResolverScorePart(rawValue: part) {
    case .population: return "\(name(subject)) has more inhabitants"
    case .featureClass: return "a \(levelWord(subject.place)) is meant more often"
    case .nameKind: return "the name is \(kindWord(subject.nameKind))"
    case .containment: return "the text places it" + naming(" beside", adjoining(subject))
    case .cueWords: return "the words beside the name speak of a \(levelWord(subject.place))"
    case .countryEvidence:
      return evidence("its country is named", "the country is not in question", sameCountry(subject))
    case .regionEvidence: return evidence("its region is named", "its region fits", sameRegion(subject))
    case .nearness: return evidence("places close to it are named", "it lies nearer", near(subject))
    case .dateline: return "the dateline is close to it"
    case .countryHint: return "the given country hint fits"
    case .sibling: return "the names listed with it are of its kind and country"
    case .capital: return "it is the capital of a country in the text"
    case .sameNameInDocument: return "other mentions of the name mean it"
    case .outletHome: return "the outlet writes about this area"
    case nil: return part
    }
  }

  private func evidence(_ named: String, _ otherwise: String, _ names: [String]) -> String {
    names.isEmpty ? otherwise : named + naming(" with", names)
  }

  private func naming(_ word: String, _ names: [String]) -> String {
    names.isEmpty ? "" : "\(word) \(names.joined(separator: ", "))"
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

  private func sameCountry(_ candidate: Candidate) -> [String] {
    let code = candidate.place.countryCode
    guard !code.isEmpty else { return [] }
    let own = names { $0.countryCode == code }
    if !own.isEmpty { return own }
    let neighbours = gazetteer.country(code)?.neighbours ?? []
    return names { neighbours.contains($0.countryCode) }
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

  private func name(_ candidate: Candidate) -> String { candidate.place.name }

  private func signed(_ value: Double) -> String {
    let tenths = Int((abs(value) * 10).rounded())
    return "\(value < 0 ? "−" : "+")\(tenths / 10).\(tenths % 10)"
  }

  private func levelWord(_ place: Place) -> String {
    switch PlaceLevel(place) {
    case .country: "country"
    case .territory: "territory"
    case .continent: "continent"
    case .admin1: "first-level division"
    case .admin2: "second-level division"
    case .lowerAdmin: "district"
    case .capital: "capital city"
    case .firstSeat, .lowerSeat: "seat of a division"
    case .settlement: "settlement"
    case .section: "part of a settlement"
    case .water, .sea: "body of water"
    case .area: "region"
    case .spot: "site"
    case .relief: "landform"
    }
  }

  private func kindWord(_ kind: NameKind) -> String {
    switch kind {
    case .main: "its own"
    case .historic: "a former one"
    case .abbreviation, .code: "its abbreviation"
    case .demonym: "that of its people"
    case .stripped: "its own without the type word"
    case .variant: "a spelling variant"
    case .part: "only a part of the one in the text"
    case .surroundings: "unknown, and the text puts it there"
    default: "another name of it"
    }
  }

  private func kindWord(_ kind: Toponym.Kind) -> String {
    switch kind {
    case .person: "a person"
    case .organisation: "an organisation"
    default: "not a place name"
    }
  }
}
