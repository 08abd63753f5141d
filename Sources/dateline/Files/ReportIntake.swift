import EventExtraction
import EventPipeline
import EventStorage
import Events
import Geoparsing
import Synchronization

/// Reports on their way into a store: read on several threads, put in some at a time, merged and published at the end.
struct ReportIntake {
  let store: any EventIntake
  let run: IngestRun
  let pipeline: EventPipeline
  let corrections: CorrectionFile?
  /// Whether reports are read again that are there already.
  let readsAgain: Bool
  let jobs: Int
  let progress: ProgressLine

  /// Reads documents and puts them in with their events.
  ///
  /// - Parameters:
  ///   - readings: What is known of each document before it is read.
  ///   - documents: Hands each document to its closure.
  /// - Returns: What became of the reports, and what the closure gives.
  func take<Summary>(
    readings: @escaping @Sendable (DocumentSource.Numbered) -> DocumentReading,
    _ documents: ((DocumentSource.Numbered) throws -> Void) throws -> Summary
  ) throws -> (counts: IngestCounts, summary: Summary) {
    let batch = ReportBatch(store: store, run: run, replacesEvents: readsAgain)
    let (store, pipeline, corrections, readsAgain, progress) = (store, pipeline, corrections, readsAgain, progress)
    let workers = OrderedWorkers<DocumentSource.Numbered, StoredReport?>(count: jobs) { item in
      let document = item.document
      if !readsAgain, try store.holds(document.report, text: document.text) { return nil }
      let parsed = pipeline.parse(document, reading: readings(item))
      corrections?.count(parsed.toponyms)
      let result = pipeline.extract(document, parsed: parsed)
      return StoredReport(
        report: document.report, text: document.text, events: result.events, doubtful: result.doubtful)
    } emit: { report in
      try batch.add(report)
      progress.advance(isPart: true)
    }
    let summary = try documents(workers.submit)
    try workers.finish()
    progress.clear()
    try batch.flush()
    return (batch.counts, summary)
  }

  /// Merges the events of all reports anew and puts them on the map, where there is anything new.
  func publish() throws -> IngestCounts {
    guard try store.hasUnpublishedReports() else { return IngestCounts() }
    let tellings = try store.unmergedEvents()
    let doubtful = try store.doubtfulEvents()
    let outcome = pipeline.merge(
      corrections?.kept(tellings) ?? tellings, doubtful: corrections?.kept(doubtful) ?? doubtful,
      decisions: corrections?.decisions.map(\.decision) ?? [])
    corrections?.count(matched: outcome.matched)
    return try store.publish(outcome.events, run: run)
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
  private let store: any EventIntake
  private let run: IngestRun
  private let replacesEvents: Bool

  init(store: any EventIntake, run: IngestRun, replacesEvents: Bool) {
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
