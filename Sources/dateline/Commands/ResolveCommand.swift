import ArgumentParser
import Gazetteers
import GeoJSON
import Geoparsing

/// `dateline resolve`: what a name may mean.
struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: "List the places that a name may mean, best first, with scores and reasons.",
    discussion: "Scores are log-odds; probabilities of the candidates of one name add up to 1.")

  @Argument(help: ArgumentHelp("Names, such as Derbent or \"Derbent, Dagestan\".", valueName: "names"))
  var names: [String]
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
    let corrections = try corrections.opened(in: opened)
    let search = try NameSearch(
      gazetteer: gazetteer, countryHints: countries.checked(in: gazetteer), corrections: corrections)
    let output = try OutputFile(path: nil)
    var unknown: [String] = []
    var noPlaces: [String] = []
    for name in names {
      let resolved = search.resolve(name)
      if resolved.candidates.isEmpty {
        if resolved.correction == nil { unknown.append(name) } else { noPlaces.append(name) }
      }
      if json {
        let candidates = resolved.candidates.prefix(limit).map { candidateObject($0, gazetteer: gazetteer) }
        var object: JSONObject = [
          "query": .string(name), "worldview": .string(gazetteer.worldviewName), "candidates": .array(candidates),
        ]
        if let correction = resolved.correction { object["correction"] = .string(correction.reason) }
        try output.write(line: JSONValue.object(object).jsonText)
      } else {
        for line in lines(for: name, resolved: resolved, gazetteer: gazetteer) { try output.write(line: line) }
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

  private func lines(for name: String, resolved: ResolvedToponym, gazetteer: any PlaceLookup) -> [String] {
    guard !resolved.candidates.isEmpty else {
      return [
        "\(name.printable()): \(resolved.correction.map { $0.reason.printable() } ?? "no place of that name")", "",
      ]
    }
    var table = TextTable(columns: [
      .init(title: "p", alignsRight: true), .init(title: "score", alignsRight: true), .init(title: "place"),
      .init(title: "kind"), .init(title: "region"), .init(title: "lon,lat"), .init(title: "id"),
      .init(title: "why", maximumWidth: 90),
    ])
    for candidate in resolved.candidates.prefix(limit) {
      let place = candidate.place
      let region = [gazetteer.admin1Name(of: place), gazetteer.country(place.countryCode)?.name]
      table.rows.append([
        fixed(candidate.probability, decimals: 2), fixed(candidate.score, decimals: 1), place.name, place.featureCode,
        region.compactMap { $0 }.joined(separator: ", "), positionText(place.position), place.id.description,
        resolved.correction?.reason
          ?? candidate.parts.filter { abs($0.value) >= 0.05 }.sorted { abs($0.value) > abs($1.value) }
          .map { "\($0.name) \(signed($0.value))" }.joined(separator: ", "),
      ])
    }
    let more = resolved.candidates.count > limit ? ["  and \(resolved.candidates.count - limit) more; see --limit"] : []
    return [name.printable()] + table.lines.map { "  " + $0 } + more + [""]
  }
}
