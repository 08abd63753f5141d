import ArgumentParser
import EventExtraction
import EventPipeline
import Gazetteers
import GeoJSON
import Geoparsing

/// `dateline parse`: names with their places, one JSON line a document.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Find the place names in reports and their places, as JSON lines.",
    discussion: """
      One line a document, in the order of the input, written as soon as it is done. Offsets count Unicode scalars from \
      the start of the text, without its header lines, end-exclusive. A name whose place is not known has null for lat and \
      lon.
      """)

  @OptionGroup var reports: ReportOptions
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var corrections: CorrectionOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file; - is standard output, as without it.", valueName: "file"))
  var output: String?
  @Flag(help: "Also list persons and organisations, which get no place.")
  var allNames = false
  @Flag(help: "Add the candidates of each name with their scores, and the reason for the choice.")
  var explain = false
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let opened = try Session.opened(gazetteer, messages: messages)
    let corrections = try corrections.opened(in: opened)
    let pipeline = try Session.pipeline(
      gazetteer: opened.gazetteer, reports: reports, corrections: corrections?.corrections)
    let output = try OutputFile(path: output)
    let record = ToponymRecord(listsAllNames: allNames, explains: explain, gazetteer: pipeline.gazetteer)
    let writer = LineWriter(output)
    let workers = OrderedWorkers<Document, String>(count: Session.workerCount(reports)) { document in
      let parsed = pipeline.parse(document)
      corrections?.count(parsed.toponyms)
      return try record.line(for: document, parsed: parsed)
    } emit: { line in
      try writer.write(line)
    }
    let summary = try DocumentSource(options: reports).forEachDocument(workers.submit)
    try workers.finish()
    try summary.checkAnyDocument()
    try output.finish()
    corrections?.report(messages)
    try summary.checkRejected()
  }
}
