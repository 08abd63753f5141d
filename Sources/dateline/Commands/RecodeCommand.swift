import ArgumentParser
import Events
import GeoJSON

/// `dateline recode`: events in the columns of other data.
struct RecodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recode",
    abstract: "Write events as a table in the columns and codes of ACLED, UCDP GED, GDELT or PLOVER.",
    discussion: """
      What the vocabulary cannot say, and what had to be guessed, is counted on standard error; --losses lists it event by \
      event. Events that the vocabulary does not code have no row.
      """)

  @OptionGroup var input: FeatureInput
  @Option(
    help: ArgumentHelp("The vocabulary: acled, ucdp, gdelt or plover.", valueName: "vocabulary"),
    transform: { text in
      guard let vocabulary = EventVocabulary(rawValue: text) else {
        throw ValidationError("'\(text)' is none of acled, ucdp, gdelt and plover")
      }
      return vocabulary
    })
  var to: EventVocabulary
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file; - is standard output, as without it.", valueName: "file"))
  var output: String?
  @Option(help: ArgumentHelp("Write what was lost to this file, as JSON lines.", valueName: "file"))
  var losses: String?
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let file = try FeatureFile(path: input.path)
    let output = try OutputFile(path: output)
    let lost = try losses.map { try OutputFile(path: $0) }
    try output.write(line: DelimitedLine.text(to.columns.map(JSONValue.string)))
    var counts: [String: Int] = [:]
    var (rows, refused) = (0, 0)
    for feature in file.features {
      let event: Event
      do {
        event = try Event(feature: feature)
      } catch {
        throw CommandFailure.environment("\(input.path) holds a feature that is no event: \(error)")
      }
      let coded = to.code(event)
      if let values = coded.values {
        rows += 1
        try output.write(line: DelimitedLine.text(values))
      } else {
        refused += 1
      }
      for loss in coded.losses {
        counts["\(loss.code.rawValue) \(loss.field)", default: 0] += 1
        try lost?.write(
          line: JSONValue.object([
            "event_id": .string(coded.eventID), "code": .string(loss.code.rawValue), "field": .string(loss.field),
            "message": .string(loss.message),
          ]).jsonText)
      }
    }
    try output.finish()
    try lost?.finish()
    messages.note(
      "\(counted(rows, "row")) from \(counted(rows + refused, "event")), \(refused) not coded by \(to.rawValue)")
    for (what, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      messages.note("  \(what): \(counted(count, "event"))")
    }
    try file.checkRejected()
  }
}

/// A row of comma-separated values (RFC 4180).
enum DelimitedLine {
  /// The values with commas between, those that need it in quotes; null is an empty field.
  static func text(_ values: [JSONValue]) -> String {
    values.map { value in
      let text: String
      switch value {
      case .null: text = ""
      case .string(let string): text = string
      default: text = (try? value.jsonText) ?? ""
      }
      guard text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else { return text }
      return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",")
  }
}
