import EventPipeline
import Events
import GeoJSON
import GeoPackageStorage
import Glibc

/// A GeoJSON file of events on its way into a store.
struct EventInput {
  let path: String
  let store: GeoPackageStore
  let run: IngestRun
  private(set) var counts = IngestCounts()
  /// How many features could not be used.
  private(set) var rejected = 0
  private var waiting: [(event: Event, line: Int)] = []
  private static let batch = 1000

  init(path: String, store: GeoPackageStore, run: IngestRun) {
    self.path = path
    self.store = store
    self.run = run
  }

  /// Reads the file, and puts its events in some thousands at a time.
  mutating func read() throws {
    var reader = FeatureReader(format: FeatureFile.format(ofName: path))
    do {
      try InputFile(path: path).forEachChunk { chunk in
        reader.append(chunk)
        try take(from: &reader)
      }
    } catch let issue as InputIssue {
      return reject("\(issue)")
    }
    reader.finish()
    try take(from: &reader)
    try flush()
  }

  private mutating func take(from reader: inout FeatureReader) throws {
    while true {
      let feature: Feature?
      do throws(GeoJSONError) {
        feature = try reader.next()
      } catch {
        reject(FeatureFile.located(error, path: path))
        continue
      }
      guard let feature else { return }
      do {
        waiting.append((try Event(feature: feature), reader.line))
      } catch {
        reject("\(path):\(reader.line): \(error)")
        continue
      }
      if waiting.count >= Self.batch { try flush() }
    }
  }

  private mutating func flush() throws {
    guard !waiting.isEmpty else { return }
    let outcomes = try store.add(waiting.map(\.event), from: path, run: run)
    for (item, outcome) in zip(waiting, outcomes) {
      switch outcome {
      case .added: counts.added += 1
      case .changed: counts.changed += 1
      case .unchanged: counts.unchanged += 1
      case .heldFromReports:
        reject("\(path):\(item.line): the store has \(item.event.id) from reports (held_from_reports)")
      }
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private mutating func reject(_ reason: String) {
    rejected += 1
    Messages.plain("rejected: \(reason)")
  }

  /// The files that hold events, and those that hold reports, each in the order given.
  static func divided(_ paths: [String]) -> (events: [String], reports: [String]) {
    var (events, reports): ([String], [String]) = ([], [])
    for path in paths { if holdsEvents(path) { events.append(path) } else { reports.append(path) } }
    return (events, reports)
  }

  private static func holdsEvents(_ path: String) -> Bool {
    let name = path.lowercased()
    if [".geojson", ".geojsonl", ".geojsons"].contains(where: name.hasSuffix) { return true }
    guard [".json", ".jsonl", ".ndjson"].contains(where: name.hasSuffix) else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    let start = String(decoding: bytes.prefix(max(0, count)).filter { $0 > 0x20 }, as: UTF8.self)
    return start.hasPrefix("{\"type\":\"Feature")
  }
}
