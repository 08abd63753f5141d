import EventExport
import EventStorage
import Events
import GeoJSON
import GeoPackageStorage
import Glibc

/// Takes the events of an export, one by one.
protocol ExportSink: AnyObject {
  func write(_ event: FlatEvent) throws
  /// Writes what is left and puts the files in their places.
  func finish() throws
}

/// One file of one form.
final class FileSink<Writer: EventFormatWriter & ~Copyable>: ExportSink {
  private let output: OutputFile
  private var writer: Writer

  /// - Parameter makeWriter: Makes what writes, with what takes its bytes.
  init(path: String?, _ makeWriter: (@escaping (UnsafeRawBufferPointer) throws -> Void) throws -> Writer) throws {
    let output = try OutputFile(path: path)
    self.output = output
    writer = try makeWriter(output.write)
  }

  func write(_ event: FlatEvent) throws { try writer.write(event) }

  func finish() throws {
    try writer.finish()
    try output.finish()
  }
}

/// Comma-separated values; several files where a tool takes none that large: `events.csv`, `events-2.csv`, … .
final class TableSink: ExportSink {
  private let path: String?
  private let columns: [ExportColumn]
  private let hasByteOrderMark: Bool
  private let largest: Int?
  private var output: OutputFile
  private var writer: EventTableWriter
  /// The files, in their order.
  private(set) var paths: [String]

  init(path: String?, columns: [ExportColumn], hasByteOrderMark: Bool, largest: Int?) throws {
    self.path = path
    self.columns = columns
    self.hasByteOrderMark = hasByteOrderMark
    // Standard output cannot be divided.
    self.largest = path == nil || path == "-" ? nil : largest
    let output = try OutputFile(path: path)
    self.output = output
    writer = EventTableWriter(columns: columns, hasByteOrderMark: hasByteOrderMark, sink: output.write)
    paths = [path ?? "-"]
  }

  func write(_ event: FlatEvent) throws {
    if let largest, writer.length >= largest {
      try writer.finish()
      try output.finish()
      let next = numbered(paths.count + 1)
      let output = try OutputFile(path: next)
      self.output = output
      writer = EventTableWriter(columns: columns, hasByteOrderMark: hasByteOrderMark, sink: output.write)
      paths.append(next)
    }
    try writer.write(event)
  }

  private func numbered(_ number: Int) -> String {
    let (stem, ending) = (path ?? "").dividedAtEnding
    return "\(stem)-\(number)\(ending)"
  }

  func finish() throws {
    try writer.finish()
    try output.finish()
  }
}

/// Rows of another vocabulary.
final class CodedSink: ExportSink {
  private let vocabulary: EventVocabulary
  private let output: OutputFile
  private let losses: LossReport
  private(set) var rows = 0

  init(path: String?, vocabulary: EventVocabulary, losses: LossReport) throws {
    self.vocabulary = vocabulary
    self.losses = losses
    output = try OutputFile(path: path)
    try output.write(line: DelimitedLine.text(vocabulary.columns.map(JSONValue.string)))
  }

  func write(_ event: FlatEvent) throws { try write(try Event(feature: event.feature())) }

  func write(_ event: Event) throws {
    let coded = vocabulary.code(event)
    if let values = coded.values {
      rows += 1
      try output.write(line: DelimitedLine.text(values))
    }
    for loss in coded.losses { try losses.add(loss, of: coded.eventID) }
  }

  func finish() throws { try output.finish() }
}

/// A GeoPackage of some of the events, with their records; and perhaps a project of QGIS over it.
final class GeoPackageSink: ExportSink {
  private let path: String
  private let temporaryPath: String
  private let projectPath: String?
  private let store: GeoPackageStore
  private let filling: StoreFilling
  private var isFilled = false
  private var waiting: [PreparedEvent] = []
  private var box = BoundingBoxBuilder()
  private var days: ClosedRange<CalendarDate>?
  private var isFinished = false
  private static let batch = 1000

  /// - Parameters:
  ///   - path: The GeoPackage, which takes the place of a file of that name.
  ///   - projectPath: The project, or nil for none.
  init(path: String, projectPath: String? = nil) throws {
    self.path = path
    self.projectPath = projectPath
    let temporary = "\(path).\(getpid()).partial"
    temporaryPath = temporary
    unlink(temporary)
    store = try StoreAddress.failing { try GeoPackageStore(path: temporary, access: .writing) }
    Interruption.removeOnInterrupt(temporary)
    filling = StoreFilling(store)
  }

  deinit {
    guard !isFinished else { return }
    if !isFilled { try? filling.finish() }
    try? store.close()
    for suffix in ["", "-wal", "-shm"] { unlink(temporaryPath + suffix) }
    Interruption.forget(temporaryPath)
  }

  func write(_ event: FlatEvent) throws {
    if let position = event.position { box.add(position) }
    if let start = event.text("date_start").flatMap({ CalendarDate($0) }),
      let end = event.text("date_end").flatMap({ CalendarDate($0) }), start <= end
    {
      days = min(days?.lowerBound ?? start, start)...max(days?.upperBound ?? end, end)
    }
    waiting.append(try PreparedEvent(Event(feature: event.feature())))
    if waiting.count >= Self.batch { try flush() }
  }

  private func flush() throws {
    try StoreAddress.failing { try filling.add(waiting) }
    waiting = []
  }

  func finish() throws {
    try flush()
    isFilled = true
    try StoreAddress.failing {
      try filling.finish()
      try store.close()
    }
    for suffix in ["-wal", "-shm"] { unlink(temporaryPath + suffix) }
    guard rename(temporaryPath, path) == 0 else {
      throw CommandFailure.environment("cannot replace \(path): \(lastSystemError())")
    }
    isFinished = true
    Interruption.forget(temporaryPath)
    guard let projectPath else { return }
    let project = QGISProject(
      title: projectPath.fileName.dividedAtEnding.stem, path: path.fileName, extent: box.box, days: days)
    let output = try OutputFile(path: projectPath)
    try output.write(project.text.utf8)
    try output.finish()
  }
}

extension String {
  /// What stands behind the last stroke of a path; all of it where there is none.
  var fileName: String { String(self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...]) }

  /// A file's path without its ending, and the ending with its dot; the ending is empty where there is none.
  var dividedAtEnding: (stem: String, ending: String) {
    guard let dot = lastIndex(of: "."), !self[dot...].contains("/"), dot != startIndex else { return (self, "") }
    return (String(self[..<dot]), String(self[dot...]))
  }
}
