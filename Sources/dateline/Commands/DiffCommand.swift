import ArgumentParser
import EventStorage
import Events
import GeoJSON

/// `dateline diff`: what is different in another store.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show which events appeared, vanished, moved or changed between two stores, and which input caused it.",
    discussion: """
      The stores may be two copies of one file at different times, or the same reports with another gazetteer or other \
      corrections. Withdrawn events count as vanished.
      """)

  @Argument(help: ArgumentHelp("The earlier store.", valueName: "a.gpkg"))
  var earlier: String
  @Argument(help: ArgumentHelp("The later store.", valueName: "b.gpkg"))
  var later: String
  @Flag(help: "Write an array of JSON objects, one a line, in place of the table.")
  var json = false
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let (a, b) = (try StoreAddress(earlier).open(.reading), try StoreAddress(later).open(.reading))
    let differences = try StoreAddress.failing { try a.differences(from: b) }
    let output = try OutputFile(path: nil)
    if json {
      try output.write("[".utf8)
      for (number, difference) in differences.enumerated() {
        try output.write((number == 0 ? "\n" : ",\n").utf8)
        try output.write(difference.json.jsonText.utf8)
      }
      try output.write((differences.isEmpty ? "]\n" : "\n]\n").utf8)
    } else if !differences.isEmpty {
      for line in table(differences).lines { try output.write(line: line) }
    }
    try output.finish()
    let counts = EventDifference.Kind.allCases.map { kind in
      "\(differences.count { $0.kinds.contains(kind) }) \(kind.words)"
    }
    messages.note(differences.isEmpty ? "no event differs" : counts.joined(separator: ", "))
  }

  private func table(_ differences: [EventDifference]) -> TextTable {
    var table = TextTable(columns: [
      .init(title: "what"), .init(title: "id"), .init(title: "date"), .init(title: "title", maximumWidth: 44),
      .init(title: "how", maximumWidth: 60), .init(title: "cause", maximumWidth: 80),
    ])
    table.rows = differences.map { difference in
      let event = difference.new ?? difference.old
      return [
        difference.kinds.map(\.words).joined(separator: ", "), difference.id, event?.date?.midpoint?.description ?? "",
        event?.title ?? "", difference.how, difference.causes.map(\.words).joined(separator: "; "),
      ]
    }
    return table
  }
}

extension EventDifference.Kind {
  fileprivate var words: String { self == .tolls ? "changed tolls" : rawValue }
}

extension EventDifference.Cause {
  fileprivate var words: String {
    switch kind {
    case .newReport: "new report \(subject)"
    case .changedReport: "changed report \(subject)"
    case .missingReport: "no report \(subject) any more"
    case .file: "file \(subject)"
    case .run: subject
    }
  }
}

extension EventDifference {
  /// What changed, in some words.
  fileprivate var how: String {
    if let mergedInto { return "merged into \(mergedInto)" }
    guard old != nil, new != nil else { return "" }
    var parts: [String] = []
    if kinds.contains(.moved), let distanceMeters { parts.append("\(fixed(distanceMeters, decimals: 0)) m") }
    // The best figure says what the others say again.
    let told = columns.filter { !["latitude", "longitude", "geohash", "priogrid_gid", "fatalities"].contains($0.name) }
    parts += told.map { "\($0.name) \(EventDifference.text($0.old)) to \(EventDifference.text($0.new))" }
    return parts.joined(separator: ", ")
  }

  private static func text(_ value: JSONValue) -> String { value.string ?? (try? value.jsonText) ?? "" }

  fileprivate var json: JSONValue {
    var object: JSONObject = [
      "event_id": .string(id), "what": .array(kinds.map { .string($0.rawValue) }),
      "title": .string((new ?? old)?.title ?? ""),
      "date": (new ?? old)?.date?.midpoint.map { .string($0.description) } ?? .null,
    ]
    if let distanceMeters { object["distance_m"] = .double(distanceMeters.rounded(toDecimals: 1)) }
    if let mergedInto { object["merged_into"] = .string(mergedInto) }
    object["changes"] = .array(columns.map { ["column": .string($0.name), "old": $0.old, "new": $0.new] })
    object["causes"] = .array(causes.map { ["kind": .string($0.kind.rawValue), "subject": .string($0.subject)] })
    return .object(object)
  }
}
