import ArgumentParser
import EventExtraction
import EventPipeline
import EventStorage
import Events
import Gazetteers
import GeoJSON
import Geoparsing
import Synchronization

/// `dateline ingest`: reports and files of events into a store.
struct IngestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Put reports and files of events into a store, a GeoPackage that QGIS opens.",
    discussion: """
      Tables of events are CSV (.csv, .tsv), GeoJSON, and layers of points in GeoPackages (.gpkg); ACLED, UCDP GED and GDELT are \
      known by their columns, any other table by the names of its columns or a mapping. All other files hold reports, whose \
      events are found, merged with those of the reports that are there, and published with identifiers that stay. The same \
      input twice changes nothing; a report or row that has changed takes the place of its former self, which is kept. A run \
      that was cut short goes on where it stopped when it is started again.
      """)

  @OptionGroup var reports: ReportOptions
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The store, which is made where it is not there yet: a file such as events.gpkg, or postgresql://user@host/database.",
      valueName: "store"))
  var store: String
  @Flag(help: "Read reports again that the store has already, as after a change of the gazetteer or of corrections.")
  var again = false
  @OptionGroup var tables: TableOptions
  @OptionGroup var resolving: ResolvingOptions
  @OptionGroup var gazetteer: GazetteerOptions
  @OptionGroup var corrections: CorrectionOptions
  @OptionGroup var messages: MessageOptions

  func run() throws { try StoreAddress.failing { try ingestAll() } }

  private func ingestAll() throws {
    let files = TableFile.divided(reports.files)
    let store = try StoreAddress(store).open(.writing)
    let opened = try Session.opened(gazetteer, messages: messages)
    var summary = IngestSummary()
    if !files.tables.isEmpty {
      let run = run(of: files.tables.map(\.path), opened)
      var intake = TableIntake(files: files.tables, options: tables, store: store, run: run, messages: messages)
      try intake.take(gazetteer: opened.gazetteer)
      summary.inputs = intake.counts
      summary.rejected = intake.rejected
      try store.finish(run)
    }
    if !files.reports.isEmpty {
      var options = reports
      options.files = files.reports
      try ingest(options, into: store, gazetteer: opened, summary: &summary)
    }
    try store.close()
    summary.report(messages, path: StoreAddress(self.store).name)
    guard summary.rejected == 0 else {
      throw CommandFailure(
        message: "\(counted(summary.rejected, "input")) rejected; see above", exitCode: .rejectedInput)
    }
  }

  private func run(of files: [String], _ opened: GazetteerStack) -> IngestRun {
    IngestRun(
      program: "dateline \(DatelineCommand.configuration.version)", gazetteer: opened.base.gazetteer.info.tablesHash,
      settings: settings, inputs: files)
  }

  private func ingest(
    _ options: ReportOptions, into store: any EventIntake, gazetteer opened: GazetteerStack,
    summary: inout IngestSummary
  ) throws {
    let corrections = try corrections.opened(in: opened)
    let pipeline = try Session.pipeline(
      gazetteer: opened.gazetteer, reports: options, options: resolving.resolverOfEvents,
      corrections: corrections?.corrections)
    let source = DocumentSource(options: options, readsTogether: true)
    let readings = try Session.readings(
      source, resolving, gazetteer: opened.gazetteer, corrections: corrections?.corrections)
    let run = run(of: options.files, opened)
    let intake = ReportIntake(
      store: store, run: run, pipeline: pipeline, corrections: corrections, readsAgain: again,
      jobs: Session.workerCount(options),
      progress: ProgressLine(isShown: messages.showsProgress, total: readings.count))
    let (counts, read) = try intake.take(readings: readings.reading, source.forEachDocument)
    summary.reports += counts
    summary.rejected += read.rejected
    try read.checkAnyDocument()
    summary.events += try intake.publish()
    if let corrections { try store.note(corrections: corrections.text(), of: corrections.path, run: run) }
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
}
