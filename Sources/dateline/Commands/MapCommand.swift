import ArgumentParser
import EventExtraction
import EventPipeline
import Events
import Gazetteers
import GeoJSON
import Synchronization

/// `dateline map`: reports to events to GeoJSON.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Find the events in reports and write them as GeoJSON.",
    discussion: """
      Events that several reports tell of are merged. Features are sorted by date, then place, then identifier. A table \
      of the events, and what was left out and why, goes to standard error; --quiet leaves it out.
      """)

  @OptionGroup var reports: ReportOptions
  @OptionGroup var gazetteer: GazetteerOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to this file; - is standard output, as without it.", valueName: "file"))
  var output: String?
  @Flag(
    help:
      "Write one JSON line for each document, with its own events, unmerged, in the order of the input, as soon as it is done."
  )
  var perDocument = false
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let gazetteer = try Session.gazetteer(gazetteer, messages: messages)
    let pipeline = try Session.pipeline(gazetteer: gazetteer, reports: reports)
    let output = try OutputFile(path: output)
    let summary =
      perDocument
      ? try mapEachDocument(pipeline, output: output)
      : try mapTogether(pipeline, gazetteer: gazetteer.info, output: output)
    try output.finish()
    try summary.checkRejected()
  }

  private func mapEachDocument(_ pipeline: EventPipeline, output: OutputFile) throws -> DocumentSource.Summary {
    let writer = LineWriter(output)
    let workers = OrderedWorkers<Document, String>(count: Session.workerCount(reports)) { document in
      let events = pipeline.extract(document).events.map { JSONValue.object($0.properties) }
      return try JSONValue.object(["id": .string(document.id), "events": .array(events)]).jsonText
    } emit: { line in
      try writer.write(line)
    }
    let summary = try DocumentSource(options: reports).forEachDocument(workers.submit)
    try workers.finish()
    try summary.checkAnyDocument()
    return summary
  }

  private func mapTogether(
    _ pipeline: EventPipeline, gazetteer: GazetteerInfo, output: OutputFile
  ) throws -> DocumentSource.Summary {
    let results = Mutex(Results())
    let progress = ProgressLine(isShown: !messages.quiet && Messages.isTerminal)
    let workers = OrderedWorkers<Document, (id: String, result: ExtractionResult)>(
      count: Session.workerCount(reports)
    ) { document in
      (document.id, pipeline.extract(document))
    } emit: { item in
      results.withLock { results in
        results.events += item.result.events
        results.documents += 1
        if item.result.events.isEmpty { results.silent.append(item.id) }
        results.leftOut += item.result.issues
      }
      progress.advance()
    }
    let summary = try DocumentSource(options: reports, readsTogether: true).forEachDocument(workers.submit)
    try workers.finish()
    progress.clear()
    try summary.checkAnyDocument()
    let all = results.withLock { $0 }
    let events = pipeline.merge(all.events)
    try EventFile.write(events, gazetteer: gazetteer, to: output)
    if !messages.quiet {
      EventSummary(
        events: events, leftOut: all.leftOut, silentReports: all.silent, reports: all.documents,
        repeatedReports: summary.repeated
      ).print()
    }
    return summary
  }

  private struct Results {
    var events: [Event] = []
    var documents = 0
    var silent: [String] = []
    var leftOut: [ExtractionIssue] = []
  }
}
