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
  @Flag(
    help: "With --per-document: write whole records, and what is doubtful as well; merge reads such lines.")
  var full = false
  @Option(
    help: ArgumentHelp(
      "Also write every act and name that did not get onto the map to this file, with the reason, as JSON lines.",
      valueName: "file"))
  var rejected: String?
  @Option(
    help: ArgumentHelp(
      "Also write every event with its whole record to this file, an event a line, as JSON lines.", valueName: "file"))
  var records: String?
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    if full, !perDocument { throw ValidationError("--full goes with --per-document") }
    let outputs = [output ?? "-", rejected, records].compactMap { $0 }
    if Set(outputs).count < outputs.count {
      throw ValidationError("-o, --rejected and --records each need a file of their own")
    }
  }

  func run() throws {
    let opened = try Session.opened(gazetteer, messages: messages)
    let corrections = try corrections.opened(in: opened)
    let pipeline = try Session.pipeline(
      gazetteer: opened.gazetteer, reports: reports, options: resolving.resolverOfEvents,
      corrections: corrections?.corrections)
    let source = DocumentSource(options: reports, readsTogether: !perDocument)
    let output = try OutputFile(path: output)
    let side = try SideOutputs(rejected: rejected, records: records)
    let readings = try Session.readings(
      source, resolving, gazetteer: opened.gazetteer, corrections: corrections?.corrections)
    let run = Run(pipeline: pipeline, source: source, readings: readings, corrections: corrections, side: side)
    let summary =
      perDocument
      ? try mapEachDocument(run, output: output) : try mapTogether(run, gazetteer: opened, output: output)
    try output.finish()
    try side.finish(messages)
    corrections?.report(messages)
    try summary.checkRejected()
  }

  /// What both ways of mapping read with.
  private struct Run: Sendable {
    var pipeline: EventPipeline
    var source: DocumentSource
    var readings: Readings
    var corrections: CorrectionFile?
    var side: SideOutputs

    func extract(_ item: DocumentSource.Numbered) throws -> (result: ExtractionResult, rejections: Rejections?) {
      let parsed = pipeline.parse(item.document, reading: readings.reading(item))
      corrections?.count(parsed.toponyms)
      var result = pipeline.extract(item.document, parsed: parsed)
      if let corrections {
        (result.events, result.doubtful) = (corrections.kept(result.events), corrections.kept(result.doubtful))
      }
      let rejections =
        side.takesRejections ? try Rejections(of: item.document, parsed: parsed, result: result) : nil
      return (result, rejections)
    }
  }

  private func mapEachDocument(_ run: Run, output: OutputFile) throws -> DocumentSource.Summary {
    let writer = LineWriter(output)
    let full = full
    let workers = OrderedWorkers<DocumentSource.Numbered, (line: String, records: [String], rejections: Rejections?)>(
      count: Session.workerCount(reports)
    ) { item in
      let (result, rejections) = try run.extract(item)
      func list(_ events: [Event]) -> JSONValue {
        .array(events.map { .object(full ? $0.flatRecord : $0.properties) })
      }
      var line: JSONObject = [
        "id": .string(item.document.id), "worldview": .string(run.pipeline.gazetteer.worldviewName),
        "events": list(result.events),
      ]
      if full { line["doubtful"] = list(result.doubtful) }
      return (
        try JSONValue.object(line).jsonText, run.side.takesRecords ? try result.events.map(SideOutputs.record) : [],
        rejections
      )
    } emit: { item in
      try writer.write(item.line)
      try run.side.write(records: item.records)
      if let rejections = item.rejections { try run.side.write(rejections) }
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
    let progress = ProgressLine(isShown: messages.showsProgress, total: run.readings.count)
    let workers = OrderedWorkers<
      DocumentSource.Numbered, (id: String, result: ExtractionResult, rejections: Rejections?)
    >(
      count: Session.workerCount(reports)
    ) { item in
      let (result, rejections) = try run.extract(item)
      return (item.document.id, result, rejections)
    } emit: { item in
      results.withLock { results in
        results.events += item.result.events
        results.doubtful += item.result.doubtful
        results.documents += 1
        if item.result.events.isEmpty { results.silent.append(item.id) }
        for issue in item.result.issues { results.leftOut.add(issue) }
      }
      if let rejections = item.rejections { try run.side.write(rejections) }
      progress.advance(isPart: true)
    }
    let summary = try run.source.forEachDocument(workers.submit)
    try workers.finish()
    progress.clear()
    try summary.checkAnyDocument()
    let all = results.withLock { results in
      defer { results = Results() }
      return results
    }
    let outcome = run.pipeline.merge(
      all.events, doubtful: all.doubtful, decisions: run.corrections?.decisions.map(\.decision) ?? [])
    run.corrections?.count(matched: outcome.matched)
    let events = outcome.events
    if run.side.takesRejections { try run.side.write(Rejections(merged: events)) }
    if run.side.takesRecords { try run.side.write(records: events.map(SideOutputs.record)) }
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
    var doubtful: [Event] = []
    var documents = 0
    var silent: [String] = []
    var leftOut = Omissions()
  }
}
