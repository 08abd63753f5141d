import ArgumentParser
import Gazetteers
import GeoJSON
import Geoparsing

/// `dateline resolve`: what a name may mean.
struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "List the places that a name, identifier or code may mean, best first, with scores and reasons.",
    discussion: """
      A name may say what the place lies in, or what it is: "Derbent, Dagestan", "Paris TX", "Georgia (country)". A name \
      that is not known is answered with names one or two edits away, which is said. Scores are log-odds; probabilities of \
      the candidates of one name add up to 1.
      """)

  @Argument(
    help: ArgumentHelp(
      "Names, such as Derbent or \"Derbent, Dagestan\"; identifiers, such as geonames:566532; codes, such as RU-DA or iata:MCX.",
      valueName: "names"))
  var names: [String]
  @Flag(help: "Only names as they are written, no similar ones.")
  var exact = false
  @Flag(help: "Take the names as beginnings, and list the names that begin so, the most populous places first.")
  var complete = false
  @Flag(name: .customLong("names"), help: "List all names of each place.")
  var listsNames = false
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var countries: CountryHints
  @OptionGroup var corrections: CorrectionOptions
  @Option(help: ArgumentHelp("How many candidates to list for each name.", valueName: "n"))
  var limit = 5
  @Flag(help: "Write one JSON line for each name in place of the tables.")
  var json = false
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit is a number from 1") }
    if names.contains(where: \.trimmed.isEmpty) { throw ValidationError("an empty name; write one such as Derbent") }
  }

  func run() throws {
    let opened = try Session.opened(gazetteer, messages: messages)
    let gazetteer = opened.gazetteer
    let output = try OutputFile(path: nil)
    if complete {
      try CompletionList(gazetteer: gazetteer, limit: limit, json: json).write(names, to: output)
      return
    }
    let corrections = try corrections.opened(in: opened)
    let search = try NameSearch(
      gazetteer: gazetteer, countryHints: countries.checked(in: gazetteer), corrections: corrections,
      allowsSimilarNames: !exact)
    var unknown: [String] = []
    var noPlaces: [String] = []
    for name in names {
      let answer = search.answer(name)
      if answer.resolved.candidates.isEmpty {
        if answer.resolved.correction == nil { unknown.append(name) } else { noPlaces.append(name) }
      }
      if json {
        let object = object(for: name, answer: answer, gazetteer: gazetteer)
        try output.write(line: JSONValue.object(object).jsonText)
      } else {
        for line in lines(for: name, answer: answer, gazetteer: gazetteer) { try output.write(line: line) }
      }
    }
    try output.finish()
    corrections?.report(messages, listsStale: false)
    if !noPlaces.isEmpty { messages.note("not a place, by correction: \(noPlaces.joined(separator: ", "))") }
    if !unknown.isEmpty {
      throw CommandFailure(
        message: "not in the gazetteer: \(unknown.joined(separator: ", "))", exitCode: .rejectedInput)
    }
  }

  private func object(for name: String, answer: NameSearch.Answer, gazetteer: LayeredGazetteer) -> JSONObject {
    let candidates = answer.resolved.candidates.prefix(limit).map { candidate in
      guard case .object(var object) = candidateObject(candidate, gazetteer: gazetteer) else { return JSONValue.null }
      object["name_kind"] = .string(candidate.nameKind.description)
      if let similar = answer.similarName(of: candidate) { object["matched_name"] = .string(similar) }
      if listsNames { object["names"] = .array(gazetteer.names(of: candidate.place.id).map(nameObject)) }
      return .object(object)
    }
    let method = answer.resolved.correction == nil ? answer.found?.method?.rawValue : "correction"
    var object: JSONObject = [
      "query": .string(name), "worldview": .string(gazetteer.worldviewName),
      "how": method.map { .string($0) } ?? .null, "distance": .integer(Int64(answer.found?.distance ?? 0)),
      "candidates": .array(candidates),
    ]
    if let correction = answer.resolved.correction { object["correction"] = .string(correction.reason) }
    if let found = answer.found, let failure = found.failure {
      object["failure"] = .string(failure.code)
      object["suggestions"] = .array(found.suggestions.map { suggestionObject($0, gazetteer: gazetteer) })
    }
    return object
  }

  private func nameObject(_ name: PlaceName) -> JSONValue {
    ["text": .string(name.text), "kind": .string(name.kind.description)]
  }

  private func suggestionObject(_ found: PlaceAnswer.Found, gazetteer: LayeredGazetteer) -> JSONValue {
    let place = found.match.place
    return [
      "name": .string(place.name), "place_id": .string(place.id.description),
      "matched_name": found.similarName.map { .string($0) } ?? .null, "distance": .integer(Int64(found.distance)),
      "country": place.countryCode.isEmpty ? .null : .string(place.countryCode),
      "admin1": gazetteer.admin1Name(of: place).map { .string($0) } ?? .null,
    ]
  }

  private func lines(for name: String, answer: NameSearch.Answer, gazetteer: LayeredGazetteer) -> [String] {
    let resolved = answer.resolved
    guard !resolved.candidates.isEmpty else {
      let reason =
        resolved.correction?.reason ?? answer.found?.failureText(in: gazetteer) ?? "no place of that name"
      return ["\(name.printable()): \(reason.printable())", ""]
    }
    var table = TextTable(columns: [
      .init(title: "p", alignsRight: true), .init(title: "score", alignsRight: true), .init(title: "place"),
      .init(title: "kind"), .init(title: "region"), .init(title: "lon,lat"), .init(title: "id"),
      .init(title: "why", maximumWidth: 90),
    ])
    let listed = resolved.candidates.prefix(limit)
    for candidate in listed {
      let place = candidate.place
      table.rows.append([
        fixed(candidate.probability, decimals: 2), fixed(candidate.score, decimals: 1), place.name, place.featureCode,
        regionText(place, in: gazetteer), positionText(place.position), place.id.description,
        resolved.correction?.reason
          ?? candidate.parts.filter { abs($0.value) >= 0.05 }.sorted { abs($0.value) > abs($1.value) }
          .map { "\($0.name) \(signed($0.value))" }.joined(separator: ", "),
      ])
    }
    let more = resolved.candidates.count > limit ? ["  and \(resolved.candidates.count - limit) more; see --limit"] : []
    let names = listsNames ? listed.flatMap { nameLines($0.place, gazetteer: gazetteer) } : []
    let heading = name.printable() + (answer.found?.methodText.map { ": \($0)" } ?? "")
    return [heading] + table.lines.map { "  " + $0 } + more + names + [""]
  }

  /// A line for each kind of name a place has.
  private func nameLines(_ place: Place, gazetteer: LayeredGazetteer) -> [String] {
    var kinds: [(kind: NameKind, texts: [String])] = []
    for name in gazetteer.names(of: place.id) {
      if kinds.last?.kind != name.kind { kinds.append((name.kind, [])) }
      kinds[kinds.count - 1].texts.append(name.text.printable())
    }
    return ["  names of \(place.id)"] + kinds.map { "    \($0.kind): \($0.texts.joined(separator: ", "))" }
  }
}
