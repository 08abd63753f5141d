import ArgumentParser
import EventExtraction
import EventPipeline
import Events
import Gazetteers
import GeoJSON
import Geoparsing
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
  @OptionGroup var resolving: ResolvingOptions
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var corrections: CorrectionOptions
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
    let opened = try Session.opened(gazetteer, messages: messages)
    let corrections = try corrections.opened(in: opened)
    let pipeline = try Session.pipeline(
      gazetteer: opened.gazetteer, reports: reports, options: resolving.resolverOfEvents,
      corrections: corrections?.corrections)
    let source = DocumentSource(options: reports, readsTogether: !perDocument)
    let output = try OutputFile(path: output)
    let readings = try Session.readings(
      source, resolving, gazetteer: opened.gazetteer, corrections: corrections?.corrections)
    let run = Run(pipeline: pipeline, source: source, readings: readings, corrections: corrections)
    let summary =
      perDocument
      ? try mapEachDocument(run, output: output) : try mapTogether(run, gazetteer: opened, output: output)
    try output.finish()
    corrections?.report(messages)
    try summary.checkRejected()
  }

  /// What both ways of mapping read with.
  private struct Run: Sendable {
    var pipeline: EventPipeline
    var source: DocumentSource
    var readings: @Sendable (DocumentSource.Numbered) -> DocumentReading
    var corrections: CorrectionFile?

    func extract(_ item: DocumentSource.Numbered) -> ExtractionResult {
      let parsed = pipeline.parse(item.document, reading: readings(item))
      corrections?.count(parsed.toponyms)
      return pipeline.extract(item.document, parsed: parsed)
    }
  }

  private func mapEachDocument(_ run: Run, output: OutputFile) throws -> DocumentSource.Summary {
    let writer = LineWriter(output)
    let workers = OrderedWorkers<DocumentSource.Numbered, String>(count: Session.workerCount(reports)) { item in
      let events = run.extract(item).events.map { JSONValue.object($0.properties) }
      return try JSONValue.object([
        "id": .string(item.document.id), "worldview": .string(run.pipeline.gazetteer.worldviewName),
        "events": .array(events),
      ]).jsonText
    } emit: { line in
      try writer.write(line)
    }
    let summary = try run.source.forEachDocument(workers.submit)
    try workers.finish()
    try summary.checkAnyDocument()
    return summary
  }

  private func mapTogether(
    _ run: Run, gazetteer: GazetteerStack, output: OutputFile
  ) throws -> DocumentSource.Summary {
    let results = Mutex(Results())
    let progress = ProgressLine(isShown: !messages.quiet && Messages.isTerminal)
    let workers = OrderedWorkers<DocumentSource.Numbered, (id: String, result: ExtractionResult)>(
      count: Session.workerCount(reports)
    ) { item in
      (item.document.id, run.extract(item))
    } emit: { item in
      results.withLock { results in
        results.events += item.result.events
        results.documents += 1
        if item.result.events.isEmpty { results.silent.append(item.id) }
        results.leftOut += item.result.issues
      }
      progress.advance()
    }
    let summary = try run.source.forEachDocument(workers.submit)
    try workers.finish()
    progress.clear()
    try summary.checkAnyDocument()
    let all = results.withLock { $0 }
    let events = run.pipeline.merge(all.events)
    try EventFile.write(events, gazetteer: gazetteer, corrections: run.corrections, to: output)
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
