import Gazetteers

/// What a run tells while it goes on: counts, issues, progress.
struct ImportLog {
  var report: ImportReport
  private let progress: (ImportProgress) throws -> Void

  init(layer: GazetteerLayer, progress: @escaping (ImportProgress) throws -> Void = { _ in }) {
    report = ImportReport(layer: layer)
    self.progress = progress
  }

  /// Counts a row that cannot be used.
  mutating func issue(_ code: String, _ message: String, path: String, line: Int?, column: String? = nil) {
    report.issues.record(GazetteerIssue(code: code, message: message, path: path, line: line, column: column))
  }

  /// Counts a row that is not wanted.
  mutating func leaveOut(_ reason: String) { report.leftOut[reason, default: 0] += 1 }

  /// Starts a file's entry.
  mutating func begin(_ path: String, as kind: String) throws {
    report.files.append(.init(path: path, kind: kind, rows: 0))
    try tell(.init(stage: .reading, path: path, bytesRead: 0, byteCount: 0, rows: 0))
  }

  /// Sets the rows of the file begun last.
  mutating func end(rows: Int) { report.files[report.files.count - 1].rows = rows }

  /// Tells how far the reading of a file is.
  func advance(_ file: SourceFile, rows: Int) throws {
    try tell(
      .init(
        stage: .reading, path: file.path, bytesRead: file.filePosition, byteCount: file.fileSize, rows: rows))
  }

  /// Tells of progress.
  func tell(_ state: ImportProgress) throws { try progress(state) }

  /// Keeps the later one of the layer's date and the day, where the layer was given no date.
  mutating func note(date: String) {
    if date > latestDate { latestDate = date }
  }

  /// The latest day that a source told, or empty.
  private(set) var latestDate = ""

  /// A text cut for a message, control characters left out.
  static func excerpt(_ text: some StringProtocol) -> String {
    let scalars = text.unicodeScalars.prefix(41).map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars.prefix(40))
    return scalars.count > 40 ? text + "…" : text
  }

  /// Bytes as a text cut for a message.
  static func excerpt(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    excerpt(String(decoding: bytes.prefix(200), as: UTF8.self))
  }
}
