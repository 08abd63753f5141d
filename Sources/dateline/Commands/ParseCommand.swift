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
      lon. Files are read twice, so that the reports of one outlet are evidence for each other; a pipe is read report by \
      report.
      """)

  @OptionGroup var reports: ReportOptions
  @OptionGroup var resolving: ResolvingOptions
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var corrections: CorrectionOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file; - is standard output, as without it.", valueName: "file"))
  var output: String?
  @Option(
    help: ArgumentHelp(
      "found: find the names in the text; given: take them from the toponyms of each JSON line, by start and end.",
      valueName: "which"))
  var spans = SpanSource.found
  @Flag(help: "Also list persons and organisations, which get no place.")
  var allNames = false
  @Flag(help: "Also list the names of headlines, with \"in\": \"title\" and offsets into the headline.")
  var titles = false
  @Flag(help: "Add the candidates of each name with their scores, and the reason for the choice.")
  var explain = false
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let opened = try Session.opened(gazetteer, messages: messages)
    let corrections = try corrections.opened(in: opened)
    var pipeline = try Session.pipeline(
      gazetteer: opened.gazetteer, reports: reports, options: resolving.resolver,
      corrections: corrections?.corrections)
    pipeline.listsCandidates = explain
    let source = DocumentSource(options: reports, readsSpans: spans == .given, usesDates: false)
    let output = try OutputFile(path: output)
    let readings = try Session.readings(
      source, resolving, gazetteer: opened.gazetteer, corrections: corrections?.corrections)
    let record = ToponymRecord(listsAllNames: allNames, explains: explain, gazetteer: pipeline.gazetteer)
    let summary = try source.writeLines(to: output, workers: Session.workerCount(reports)) { [pipeline, titles] item in
      let reading = readings.reading(item)
      let parsed = pipeline.parse(item.document, reading: reading)
      let title = titles ? pipeline.parseTitle(of: item.document, reading: reading) : nil
      corrections?.count(parsed.toponyms + (title?.toponyms ?? []))
      return try record.line(for: item.document, parsed: parsed, title: title)
    }
    corrections?.report(messages)
    try summary.checkRejected()
  }
}
