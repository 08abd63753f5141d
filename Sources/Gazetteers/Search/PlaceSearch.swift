/// Finds what people type: an identifier, a name with or without what it lies in, a code, or a misspelt name.
///
///     let search = PlaceSearch(gazetteer)
///     search.find("Moscow, Idaho").places[0].match.place.id      // geonames:5601538
///     search.find("Makhachkalla").places[0].similarName          // makhachkala
///
/// Tried in this order, each only while nothing is found:
///
/// 1. an identifier, `geonames:566532`, or a code that is asked for as one, `iata:MCX`, `icao:URML`, `iso:RU-DA`, `code:AF01`;
/// 2. a name, in the ``PlaceQuery/readings(of:)`` of the text; of places of that name those stay that the qualifiers hold;
/// 3. a code in capitals: ISO 3166, an airport's, one of a user's layer;
/// 4. names one edit away, then two; not for names of fewer than four characters, and two only from six characters on.
///
/// A qualifier is never dropped in silence: where the name lies elsewhere only, nothing is found, and
/// ``PlaceAnswer/failure`` says so. Which of several places is meant is not decided here.
public struct PlaceSearch<Gazetteer: NameIndex>: Sendable {
  /// The greatest number of ``PlaceAnswer/suggestions``.
  public static var suggestionLimit: Int { 3 }

  /// Where is searched.
  public let gazetteer: Gazetteer

  /// Searches a gazetteer.
  public init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// What the text may mean.
  ///
  /// - Parameter allowsSimilarNames: whether names that are nearly as asked are found, not only suggested.
  public func find(_ text: String, allowsSimilarNames: Bool = true) -> PlaceAnswer {
    guard let readings = PlaceQuery.Readings(text) else {
      return answer(PlaceQuery(name: text), failure: .unknownName)
    }
    if let answer = identified(readings.whole) { return answer }
    if let answer = named(readings) { return answer }
    if let answer = coded(readings.whole) { return answer }
    // A name that is known, but elsewhere, is no misspelt one.
    let isElsewhere = readings.split.map { !gazetteer.matches(forName: $0.name).isEmpty } ?? false
    if allowsSimilarNames, !isElsewhere {
      for distance in 1...2 {
        if let answer = similar(readings, distance: distance) { return answer }
      }
    }
    return failed(readings)
  }

  // MARK: Identifiers and codes

  private func identified(_ query: PlaceQuery) -> PlaceAnswer? {
    guard let id = PlaceID(query.name), !query.name.contains(where: \.isWhitespace) else { return nil }
    if let place = gazetteer.place(id) { return answer(query, .identifier, [NameMatch(place: place, kind: .code)]) }
    guard ["iata", "icao", "iso", "code", "pcode"].contains(id.source.lowercased()) else { return nil }
    let matches = gazetteer.matches(forCode: id.identifier)
    return matches.isEmpty ? nil : answer(query, .code, matches)
  }

  /// The places of a code that was written as one: capitals and digits, perhaps with a hyphen.
  private func coded(_ query: PlaceQuery) -> PlaceAnswer? {
    let utf8 = query.name.utf8
    let isCode =
      (2...20).contains(utf8.count)
      && utf8.allSatisfy {
        (65...90).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
      }
    guard isCode else { return nil }
    let matches = gazetteer.matches(forCode: query.name)
    return matches.isEmpty ? nil : answer(query, .code, matches)
  }

  /// Adds to the places of two or three capitals the country they are the code of, and drops villages called so.
  private func withCountryCodes(_ matches: [NameMatch], of name: String) -> [NameMatch] {
    let utf8 = name.utf8
    guard (2...3).contains(utf8.count), utf8.allSatisfy({ (65...90).contains($0) }) else { return matches }
    let countries = gazetteer.matches(forCode: name).filter { $0.place.isCountry }
    guard !countries.isEmpty else { return matches }
    let kept = matches.filter { $0.kind == .abbreviation || $0.place.isCountry }
    return kept + countries.filter { country in !kept.contains { $0.place.id == country.place.id } }
  }

  // MARK: Names

  private func named(_ readings: PlaceQuery.Readings) -> PlaceAnswer? {
    guard let split = readings.split else { return whole(readings) ?? firstHeld(readings.guesses) }
    // A whole with a comma is a name only if it is one to the letter, `Washington, D.C.`; brackets are no part of one,
    // unless nothing else fits.
    let isName = gazetteer.contains(foldedName: NameFolding.fold(readings.whole.name))
    let named = isName ? whole(readings) : nil
    return readings.isBracketed ? firstHeld([split]) ?? named : named ?? firstHeld([split])
  }

  private func whole(_ readings: PlaceQuery.Readings) -> PlaceAnswer? {
    let query = readings.whole
    let matches = withCountryCodes(gazetteer.matches(forName: query.name), of: query.name)
    if matches.isEmpty { return nil }
    return answer(query, matches.allSatisfy { $0.kind == .code } ? .code : .name, matches)
  }

  private func firstHeld(_ queries: [PlaceQuery]) -> PlaceAnswer? {
    for query in queries {
      if let held = try? held(gazetteer.matches(forName: query.name), by: query).get() {
        return answer(query, .name, held)
      }
    }
    return nil
  }

  /// The answer where nothing was found: why, and what may have been meant.
  private func failed(_ readings: PlaceQuery.Readings) -> PlaceAnswer {
    let query = readings.split ?? readings.whole
    let matches = gazetteer.matches(forName: query.name)
    if !query.isPlain, !matches.isEmpty, case .failure(let reason) = held(matches, by: query) {
      var failed = answer(query, failure: reason.failure)
      failed.suggestions = matches.prefix(Self.suggestionLimit).map { PlaceAnswer.Found(match: $0) }
      return failed
    }
    var unknown = answer(query, failure: .unknownName)
    unknown.suggestions = suggestions(for: query)
    return unknown
  }

  private struct Reason: Error {
    var failure: PlaceAnswer.Failure
  }

  /// The matches that lie in all qualifiers and are of the sort; never an empty success.
  private func held(_ matches: [NameMatch], by query: PlaceQuery) -> Result<[NameMatch], Reason> {
    var held = matches
    for qualifier in query.qualifiers {
      let containers = containers(of: qualifier)
      if containers.isEmpty { return .failure(Reason(failure: .unknownQualifier(qualifier))) }
      held.removeAll { match in !containers.contains { $0.holds(match.place) } }
    }
    if let sort = query.sort { held.removeAll { !sort.admits($0.place) } }
    return held.isEmpty ? .failure(Reason(failure: .notThere)) : .success(held)
  }

  private func containers(of qualifier: String) -> Set<PlaceContainer> {
    let byName = gazetteer.containers(named: qualifier)
    let isCode = qualifier.utf8.count <= 10 && !qualifier.contains(" ")
    return isCode ? byName.union(gazetteer.matches(forCode: qualifier).compactMap { PlaceContainer($0.place) }) : byName
  }

  // MARK: Similar names

  private func similar(_ readings: PlaceQuery.Readings, distance: Int) -> PlaceAnswer? {
    if let split = readings.split { return similar(split, distance: distance) }
    if let answer = similar(readings.whole, distance: distance) { return answer }
    // A guess counts only where the qualifier is known to the letter.
    for guess in readings.guesses where !guess.qualifiers.contains(where: { containers(of: $0).isEmpty }) {
      if let answer = similar(guess, distance: distance) { return answer }
    }
    return nil
  }

  /// The places of names exactly so many edits away.
  private func similar(_ query: PlaceQuery, distance: Int) -> PlaceAnswer? {
    let length = NameFolding.fold(query.name).unicodeScalars.count
    guard length >= (distance == 1 ? 4 : 6) else { return nil }
    let names = gazetteer.similarNames(to: query.name, withinDistance: distance, limit: query.isPlain ? 50 : 1000)
      .filter { $0.distance == distance }
    guard let held = try? held(names.map(\.match), by: query).get() else { return nil }
    let ids = Set(held.map(\.place.id))
    let found = names.filter { ids.contains($0.match.place.id) }
      .map { PlaceAnswer.Found(match: $0.match, similarName: $0.foldedName, distance: $0.distance) }
    return PlaceAnswer(query: query, method: .similarName, places: found, suggestions: [])
  }

  /// The places of the nearest names, where there are any within two edits.
  private func suggestions(for query: PlaceQuery) -> [PlaceAnswer.Found] {
    let length = NameFolding.fold(query.name).unicodeScalars.count
    guard length >= 3 else { return [] }
    let names = gazetteer.similarNames(
      to: query.name, withinDistance: length < 5 ? 1 : 2, limit: Self.suggestionLimit)
    return names.map { PlaceAnswer.Found(match: $0.match, similarName: $0.foldedName, distance: $0.distance) }
  }

  private func answer(_ query: PlaceQuery, _ method: PlaceAnswer.Method, _ matches: [NameMatch]) -> PlaceAnswer {
    PlaceAnswer(
      query: query, method: method, places: matches.map { PlaceAnswer.Found(match: $0) }, suggestions: [])
  }

  private func answer(_ query: PlaceQuery, failure: PlaceAnswer.Failure) -> PlaceAnswer {
    PlaceAnswer(query: query, method: nil, places: [], failure: failure, suggestions: [])
  }
}
