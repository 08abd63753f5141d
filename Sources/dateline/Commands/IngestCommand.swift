import ArgumentParser
import EventExtraction
import EventPipeline
import Events
import Gazetteers
import GeoJSON
import GeoPackageStorage
import Geoparsing
import Synchronization

/// `dateline ingest`: reports and files of events into a store.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Put reports and files of events into a store, a GeoPackage that QGIS opens.",
    discussion: """
      Files named .geojson, .geojsonl or .geojsons, and JSON files that begin with a feature, hold events; all others hold \
      reports, whose events are found, merged with those of the reports that are there, and published with identifiers that \
      stay. The same input twice changes nothing; a report that has changed takes the place of its former self, which is \
      kept. A run that was cut short goes on where it stopped when it is started again.
      """)

  @OptionGroup var reports: ReportOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The store, which is made where it is not there yet, such as events.gpkg.", valueName: "file"))
  var store: String
  @Flag(help: "Read reports again that the store has already, as after a change of the gazetteer or of corrections.")
  var again = false
  @OptionGroup var resolving: ResolvingOptions
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var corrections: CorrectionOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    let files = try EventInput.divided(reports.files)
    let store = try StoreFile.open(store, .writing)
    let program = "dateline \(DatelineCommand.configuration.version)"
    var summary = Summary()
    if !files.events.isEmpty {
      let run = IngestRun(program: program, inputs: files.events)
      for path in files.events {
        var input = EventInput(path: path, store: store, run: run)
        try StoreFile.failing { try input.read() }
        summary.inputs += input.counts
        summary.rejected += input.rejected
      }
      try StoreFile.failing { try store.finish(run) }
    }
    if !files.reports.isEmpty {
      var options = reports
      options.files = files.reports
      try StoreFile.failing { try ingest(options, into: store, program: program, summary: &summary) }
    }
    try StoreFile.failing { try store.close() }
    summary.report(messages, path: self.store)
    guard summary.rejected == 0 else {
      throw CommandFailure(
        message: "\(counted(summary.rejected, "input")) rejected; see above", exitCode: .rejectedInput)
    }
  }

  private func ingest(
    _ options: ReportOptions, into store: GeoPackageStore, program: String, summary: inout Summary
  ) throws {
    let opened = try Session.opened(gazetteer, messages: messages)
    let corrections = try corrections.opened(in: opened)
    let pipeline = try Session.pipeline(
      gazetteer: opened.gazetteer, reports: options, options: resolving.resolverOfEvents,
      corrections: corrections?.corrections)
    let source = DocumentSource(options: options, readsTogether: true)
    let readings = try Session.readings(
      source, resolving, gazetteer: opened.gazetteer, corrections: corrections?.corrections)
    let run = IngestRun(
      program: program, gazetteer: opened.base.gazetteer.info.tablesHash, settings: settings, inputs: options.files)
    let batch = ReportBatch(store: store, run: run, replacesEvents: again)
    let progress = ProgressLine(isShown: !messages.quiet && Messages.isTerminal)
    let readsAgain = again
    let workers = OrderedWorkers<DocumentSource.Numbered, StoredReport?>(count: Session.workerCount(options)) { item in
      let document = item.document
      if !readsAgain, try store.holds(document.report, text: document.text) { return nil }
      let parsed = pipeline.parse(document, reading: readings(item))
      corrections?.count(parsed.toponyms)
      let events = pipeline.extract(document, parsed: parsed).events
      return StoredReport(report: document.report, text: document.text, events: events)
    } emit: { report in
      try batch.add(report)
      progress.advance()
    }
    let read = try source.forEachDocument(workers.submit)
    try workers.finish()
    progress.clear()
    try batch.flush()
    summary.reports += batch.counts
    summary.rejected += read.rejected
    try read.checkAnyDocument()
    if try store.hasUnpublishedReports() {
      let tellings = try store.unmergedEvents()
      let outcome = pipeline.merge(
        corrections?.kept(tellings) ?? tellings, decisions: corrections?.decisions.map(\.decision) ?? [])
      corrections?.count(matched: outcome.matched)
      summary.events += try store.publish(outcome.events, run: run)
    }
    corrections?.report(messages)
    try store.finish(run)
  }

  /// What the events depend on beside the text, as it is written down with the run.
  private var settings: String {
    var parts = ["worldview=\(gazetteer.worldview)"]
    if resolving.independent { parts.append("independent") }
    if let least = resolving.minConfidence { parts.append("min-confidence=\(least)") }
    if let path = corrections.path { parts.append("corrections=\(path)") }
    return parts.joined(separator: " ")
  }

  private struct Summary {
    var inputs = IngestCounts()
    var reports = IngestCounts()
    var events = IngestCounts()
    var rejected = 0

    func report(_ messages: MessageOptions, path: String) {
      func line(_ counts: IngestCounts, _ what: String) {
        guard counts != IngestCounts() else { return }
        var parts = ["\(counts.added) new", "\(counts.changed) changed", "\(counts.unchanged) as before"]
        if counts.withdrawn > 0 { parts.append("\(counts.withdrawn) withdrawn") }
        messages.note("\(path): \(what): \(parts.joined(separator: ", "))")
      }
      line(reports, "reports")
      line(events, "events of reports")
      line(inputs, "events of files")
    }
  }
}

/// Reports on their way into a store, some at a time; used under its lock.
private final class ReportBatch: Sendable {
  private struct State {
    var waiting: [StoredReport] = []
    var counts = IngestCounts()
  }

  private static let size = 32
  private let state = Mutex(State())
  private let store: GeoPackageStore
  private let run: IngestRun
  private let replacesEvents: Bool

  init(store: GeoPackageStore, run: IngestRun, replacesEvents: Bool) {
    self.store = store
    self.run = run
    self.replacesEvents = replacesEvents
  }

  var counts: IngestCounts { state.withLock { $0.counts } }

  /// Adds a report, or counts one that is there already.
  func add(_ report: StoredReport?) throws {
    let isFull = state.withLock { state in
      if let report { state.waiting.append(report) } else { state.counts.unchanged += 1 }
      return state.waiting.count >= Self.size
    }
    if isFull { try flush() }
  }

  func flush() throws {
    try state.withLock { state in
      guard !state.waiting.isEmpty else { return }
      state.counts += try store.add(state.waiting, run: run, replacesEvents: replacesEvents)
      state.waiting = []
    }
  }
}
