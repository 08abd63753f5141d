import ArgumentParser
import EventStorage
import Events
import GeoJSON

/// `dateline explain`: why an event is there.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why an event is there: the words, rules and candidate places behind it.",
    discussion: """
      The file must be one that dateline map wrote, or a store. Offsets count Unicode scalars from the start of the report's text, \
      end-exclusive.
      """)

  @Argument(help: ArgumentHelp("The event's identifier, such as ev_e7jxrnnwnd573, or its beginning.", valueName: "id"))
  var id: String
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The GeoJSON file of events; - is standard input.", valueName: "file"))
  var path: String?
  @Option(name: .shortAndLong, help: ArgumentHelp("The store of events, in place of a file.", valueName: "store"))
  var store: String?
  @Flag(help: "Write the whole record as one JSON line in place of the text.")
  var json = false
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard (path == nil) != (store == nil) else { throw ValidationError("give either --in FILE or --store FILE") }
    if id.trimmed.isEmpty { throw ValidationError("an empty identifier; the file's features have theirs in event_id") }
  }

  func run() throws {
    let file = try path.map { try FeatureFile(path: $0) }
    let event: Event
    if let file {
      event = try found(in: file, path: path ?? "-")
    } else {
      event = try found(inStore: store ?? "")
    }
    let output = try OutputFile(path: nil)
    if json {
      try output.write(line: JSONValue.object(event.explanation).jsonText)
    } else {
      for line in EventExplanation(event).lines { try output.write(line: line) }
    }
    try output.finish()
    try file?.checkRejected()
  }

  private func found(in file: FeatureFile, path: String) throws -> Event {
    var matches = file.features.filter { $0.identifier == id }
    if matches.isEmpty { matches = file.features.filter { $0.identifier.hasPrefix(id) } }
    guard let feature = matches.first else {
      throw CommandFailure.environment(
        "no event \(id) in \(path), which holds \(counted(file.features.count, "feature"))")
    }
    guard matches.count == 1 else { throw ambiguous(matches.map(\.identifier), in: path) }
    guard feature.foreignMembers["dateline"]?.object != nil else {
      throw CommandFailure.environment(
        "\(id) in \(path) has no record of how it came about; use the file that dateline map wrote")
    }
    do {
      return try Event(feature: feature)
    } catch {
      throw CommandFailure.environment("\(id) in \(path) was not written by dateline map: \(error)")
    }
  }

  private func found(inStore text: String) throws -> Event {
    let address = StoreAddress(text)
    let path = address.name
    let store = try address.open(.reading)
    return try StoreAddress.failing {
      let matches = try store.identifiers(beginningWith: id, limit: 1000)
      guard let match = matches.first else { throw CommandFailure.environment("no event \(id) in \(path)") }
      guard match == id || matches.count == 1 else { throw ambiguous(matches, in: path) }
      guard
        let event = try store.events(matching: EventQuery(ids: [match], includesDeleted: true, sort: .id)).events.first
      else { throw CommandFailure.environment("no event \(id) in \(path)") }
      return event
    }
  }

  private func ambiguous(_ identifiers: [String], in path: String) -> CommandFailure {
    let first = identifiers.prefix(3).joined(separator: ", ")
    return CommandFailure.usage(
      "\(identifiers.count) identifiers in \(path) begin with \(id), such as \(first); write more of it")
  }
}
