import Dispatch
import EventPipeline
import EventStorage
import EventTables
import Events
import Gazetteers
import GeoJSON

/// Tables of events on their way into a store: one thread reads and prepares rows, another one writes them.
struct TableIntake {
  let files: [TableFile]
  let options: TableOptions
  let store: any EventIntake
  let run: IngestRun
  let messages: MessageOptions
  private(set) var counts = IngestCounts()
  /// How many rows could not be used.
  private(set) var rejected = 0
  /// How many rows lost what, by what was lost.
  private var lossCounts: [String: Int] = [:]
  private var lossFile: OutputFile?

  /// From this size on a store without events takes all tables at once.
  private static let loadedSize = 1 << 20
  private static let batch = 500

  init(
    files: [TableFile], options: TableOptions, store: any EventIntake, run: IngestRun, messages: MessageOptions
  ) {
    self.files = files
    self.options = options
    self.store = store
    self.run = run
    self.messages = messages
  }

  /// Some rows of one file, in its order.
  private struct Batch: Sendable {
    var path: String
    var events: [(input: InputEvent, losses: [CodingLoss])] = []
    var issues: [String] = []
    var notes: [String] = []

    var isEmpty: Bool { events.isEmpty && issues.isEmpty && notes.isEmpty }
  }

  /// Reads the files and puts their events in.
  mutating func take(gazetteer: any PlaceLookup) throws {
    let mapping = try options.tableMapping()
    lossFile = try options.losses.map { try OutputFile(path: $0) }
    let total = files.reduce(0) { $0 + $1.size }
    let progress = ProgressLine(isShown: messages.showsProgress, unit: "events", total: total)
    let handOver = HandOver<Batch>(limit: 16)
    let (files, options, store) = (files, options, store)
    let done = DispatchSemaphore(value: 0)
    DispatchQueue.global().async {
      for file in files {
        guard TableIntake.read(file, options, mapping, gazetteer, store, progress, handOver) else { break }
      }
      handOver.end()
      done.signal()
    }
    defer {
      handOver.cancel()
      done.wait()
      progress.clear()
    }
    if total >= TableIntake.loadedSize, try store.isEmpty() {
      try store.fill(run: run) { add in
        while let batch = handOver.take() {
          try settle(batch, batch.events.map { try add($0.input, batch.path) })
        }
      }
    } else {
      while let batch = handOver.take() {
        try settle(batch, batch.events.isEmpty ? [] : store.add(batch.events.map(\.input), from: batch.path, run: run))
      }
    }
    try lossFile?.finish()
    for (what, count) in lossCounts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
      messages.note("loss: \(what): \(counted(count, "row"))")
    }
  }

  /// Reads a file, on a thread of its own; what was read before a fault is handed on.
  /// - Returns: false where nobody takes any more.
  private static func read(
    _ file: TableFile, _ options: TableOptions, _ mapping: TableMapping, _ gazetteer: any PlaceLookup,
    _ store: any EventIntake, _ progress: ProgressLine, _ handOver: HandOver<Batch>
  ) -> Bool {
    var batch = Batch(path: file.path)
    do {
      var table = try file.opened(options, mapping: mapping, gazetteer: gazetteer) { progress.read($0) }
      while let item = try table.next() {
        switch item {
        case .event(let row):
          batch.events.append((try store.prepared(InputEvent(row.event, line: row.line)), row.losses))
        case .issue(let issue): batch.issues.append("\(issue)")
        }
        guard batch.events.count + batch.issues.count >= TableIntake.batch else { continue }
        progress.advance(by: batch.events.count)
        guard handOver.give(batch) else { return false }
        batch = Batch(path: file.path)
      }
      let unread = table.unreadColumns
      if !unread.isEmpty { batch.notes.append("\(file.path): columns not read: \(unread.joined(separator: ", "))") }
    } catch {
      batch.issues.append("\(error)")
    }
    return batch.isEmpty || handOver.give(batch)
  }

  /// Counts what became of rows, and tells of those that could not be used.
  private mutating func settle(_ batch: Batch, _ outcomes: [InputOutcome]) throws {
    for (row, outcome) in zip(batch.events, outcomes) {
      let event = row.input.event
      switch outcome {
      case .added: counts.added += 1
      case .changed: counts.changed += 1
      case .unchanged: counts.unchanged += 1
      case .heldFromReports:
        reject("\(batch.path):\(row.input.line ?? 0): the store has \(event.id) from reports (held_from_reports)")
      }
      for loss in row.losses {
        lossCounts["\(loss.code.rawValue) \(loss.field)", default: 0] += 1
        try lossFile?.write(
          line: JSONValue.object([
            "file": .string(batch.path), "line": .whole(row.input.line), "event_id": .string(event.id),
            "code": .string(loss.code.rawValue), "field": .string(loss.field), "message": .string(loss.message),
          ]).jsonText)
      }
    }
    for issue in batch.issues { reject(issue) }
    for note in batch.notes { messages.note(note) }
  }

  private mutating func reject(_ reason: String) {
    rejected += 1
    Messages.plain("rejected: \(reason)")
  }
}
