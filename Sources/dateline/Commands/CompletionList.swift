import Gazetteers
import GeoJSON

/// The names that begin as typed, for `dateline resolve --complete`.
struct CompletionList {
  var gazetteer: LayeredGazetteer
  /// How many to list for each beginning.
  var limit: Int
  var json: Bool

  /// Lists the names that begin with each of the texts.
  ///
  /// - Throws: a failure with exit code 1 when some begin no name, after the others have been listed.
  func write(_ prefixes: [String], to output: OutputFile) throws {
    var unknown: [String] = []
    for prefix in prefixes {
      let completions = gazetteer.completions(forPrefix: prefix, limit: limit)
      if completions.isEmpty { unknown.append(prefix) }
      if json {
        let object: JSONObject = [
          "query": .string(prefix), "worldview": .string(gazetteer.worldviewName),
          "completions": .array(completions.map(object)),
        ]
        try output.write(line: JSONValue.object(object).jsonText)
      } else {
        for line in lines(prefix, completions) { try output.write(line: line) }
      }
    }
    try output.finish()
    if !unknown.isEmpty {
      throw CommandFailure(
        message: "begins no name of the gazetteer: \(unknown.joined(separator: ", "))", exitCode: .rejectedInput)
    }
  }

  private func object(_ completion: NameCompletion) -> JSONValue {
    let name: [(String, JSONValue)] = [
      ("matched_name", .string(completion.foldedName)), ("name_kind", .string(completion.match.kind.description)),
    ]
    return .object(JSONObject(name + placeMembers(of: completion.match.place, gazetteer: gazetteer)))
  }

  private func lines(_ prefix: String, _ completions: [NameCompletion]) -> [String] {
    guard !completions.isEmpty else { return ["\(prefix.printable()): no name begins so", ""] }
    var table = TextTable(columns: [
      .init(title: "name"), .init(title: "place"), .init(title: "kind"), .init(title: "region"),
      .init(title: "population", alignsRight: true), .init(title: "lon,lat"), .init(title: "id"),
    ])
    table.rows = completions.map { completion in
      let place = completion.match.place
      return [
        completion.foldedName, place.name, place.featureCode, regionText(place, in: gazetteer),
        place.population.map(String.init) ?? "", positionText(place.position), place.id.description,
      ]
    }
    return [prefix.printable()] + table.lines.map { "  " + $0 } + [""]
  }
}
