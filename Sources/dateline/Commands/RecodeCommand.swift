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
  @OptionGroup var filter: FilterOption
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
    let report = try LossReport(path: losses)
    let table = try CodedSink(path: output, vocabulary: to, losses: report)
    let query = EventQuery(filter: try filter.expression(EventQueryables.properties))
    let reading = EventReading(path: input.path, query: query, withRecords: true)
    let count = try reading.forEach { try table.write($0) }
    try table.finish()
    try report.finish()
    messages.note(
      "\(counted(table.rows, "row")) from \(counted(count.events, "event")), \(count.events - table.rows) not coded by \(to.rawValue)"
    )
    report.tell(messages)
    try count.checkRejected()
  }
}
