import ArgumentParser
import Events
import GeoJSON

/// `dateline explain`: why an event is there.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show why an event is there: the words, rules and candidate places behind it.",
    discussion: """
      The file must be one that dateline map wrote. Offsets count Unicode scalars from the start of the report's text, \
      end-exclusive.
      """)

  @Argument(help: ArgumentHelp("The event's identifier, such as ev_e7jxrnnwnd573, or its beginning.", valueName: "id"))
  var id: String
  @OptionGroup var input: FeatureInput
  @Flag(help: "Write the whole record as one JSON line in place of the text.")
  var json = false
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if id.trimmed.isEmpty { throw ValidationError("an empty identifier; the file's features have theirs in event_id") }
  }

  func run() throws {
    let file = try FeatureFile(path: input.path)
    var matches = file.features.filter { $0.identifier == id }
    if matches.isEmpty { matches = file.features.filter { $0.identifier.hasPrefix(id) } }
    guard let feature = matches.first else {
      throw CommandFailure.environment(
        "no event \(id) in \(input.path), which holds \(counted(file.features.count, "feature"))")
    }
    guard matches.count == 1 else {
      let first = matches.prefix(3).map(\.identifier).joined(separator: ", ")
      throw CommandFailure.usage(
        "\(matches.count) identifiers in \(input.path) begin with \(id), such as \(first); write more of it")
    }
    guard feature.foreignMembers["dateline"]?.object != nil else {
      throw CommandFailure.environment(
        "\(id) in \(input.path) has no record of how it came about; use the file that dateline map wrote")
    }
    let event: Event
    do {
      event = try Event(feature: feature)
    } catch {
      throw CommandFailure.environment("\(id) in \(input.path) was not written by dateline map: \(error)")
    }
    let output = try OutputFile(path: nil)
    if json {
      var record = event.record
      record["explanation"] = .object(EventAnalysis(event).json)
      try output.write(line: JSONValue.object(record).jsonText)
    } else {
      for line in EventExplanation(event).lines { try output.write(line: line) }
    }
    try output.finish()
    try file.checkRejected()
  }
}
