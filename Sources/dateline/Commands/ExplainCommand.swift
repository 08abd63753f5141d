import ArgumentParser
import Events
import GeoJSON

/// `dateline explain`: why an event is there.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show the words, rules and candidates behind an event.",
    discussion: "Offsets count Unicode scalars from the start of the report's text, end-exclusive.")

  @Argument(help: ArgumentHelp("The event's identifier, or its beginning.", valueName: "id"))
  var id: String
  @Option(name: .customLong("in"), help: ArgumentHelp("A file written by `dateline map`; - is standard input.", valueName: "file"))
  var input: String
  @Flag(help: "The whole record as one JSON line.")
  var json = false

  func run() async throws {
    let file = try FeatureFile(path: input)
    var matches = file.features.filter { $0.identifier == id }
    if matches.isEmpty { matches = file.features.filter { $0.identifier.hasPrefix(id) } }
    guard let feature = matches.first else {
      throw CommandFailure.environment("no event \(id) in \(input), which holds \(file.features.count)")
    }
    guard matches.count == 1 else {
      throw CommandFailure.usage("\(id) begins several identifiers: \(matches.map(\.identifier).joined(separator: ", "))")
    }
    let event: Event
    do {
      event = try Event(feature: feature)
    } catch {
      throw CommandFailure.environment("\(id) in \(input) was not written by dateline map: \(error)")
    }
    let output = try OutputFile(path: nil)
    if json {
      try output.write(line: JSONValue.object(event.record).jsonText)
    } else {
      for line in EventExplanation(event).lines { try output.write(line: line) }
    }
    try output.finish()
    try file.checkRejected()
  }
}
