public import EventStorage
import Events
import GRDB

extension GeoPackageStore {
  /// The highest row of a kind of records; nil where there is none.
  /// - Throws: ``GeoPackageError``.
  public func lastRow(of kind: StoreRecord.Kind) throws -> Int64? {
    try perform { try queue.read { try Int64.fetchOne($0, sql: TransferStatements.lastRow(of: kind)) } }
  }

  /// The records of a kind behind a row, in the order of their rows; at most so many.
  /// - Throws: ``GeoPackageError``.
  public func records(of kind: StoreRecord.Kind, after row: Int64, limit: Int) throws -> [StoreRecord] {
    try perform {
      try queue.read { database in
        let statement = try database.cachedStatement(sql: TransferStatements.records(of: kind))
        return try Row.fetchAll(statement, arguments: [row, limit]).map { row in
          StoreRecord(row: row["transfer_row"], content: try TransferStatements.content(of: row, kind))
        }
      }
    }
  }

  /// Puts records in under the numbers of their rows: all of them or, on an error, none.
  /// - Throws: ``GeoPackageError``.
  public func insert(_ records: [StoreRecord]) throws {
    try perform {
      try queue.write { database in
        var writer = try TransferWriter(database)
        for record in records { try writer.insert(record) }
        try writer.events.finish(at: time)
        try database.execute(sql: "UPDATE report_state SET is_published = 0 WHERE is_published = 1")
      }
    }
  }

  /// Ends a transfer.
  /// - Throws: ``GeoPackageError``.
  public func finishTransfer(isPublished: Bool) throws {
    try perform {
      try queue.write { try $0.execute(sql: "UPDATE report_state SET is_published = ?", arguments: [isPublished]) }
    }
  }
}

/// How records are read.
private enum TransferStatements {
  private static func table(_ kind: StoreRecord.Kind) -> (name: String, row: String) {
    switch kind {
    case .runs: ("runs", "id")
    case .events: ("events", "fid")
    case .versions: ("event_versions", "id")
    case .reports: ("reports", "id")
    case .tellings: ("report_events", "id")
    }
  }

  static func lastRow(of kind: StoreRecord.Kind) -> String { "SELECT max(\(table(kind).row)) FROM \(table(kind).name)" }

  static func records(of kind: StoreRecord.Kind) -> String {
    let (table, row) = table(kind)
    let (columns, joins) =
      switch kind {
      case .runs:
        (
          "runs.*, corrections.source AS correction_source, corrections.text AS correction_text",
          " LEFT JOIN corrections ON corrections.run = runs.id"
        )
      case .events: (eventColumns, eventJoins)
      case .versions, .reports, .tellings: ("*", "")
      }
    return """
      SELECT \(columns), \(table).\(row) AS transfer_row FROM \(table)\(joins)
        WHERE \(table).\(row) > ? ORDER BY \(table).\(row) LIMIT ?
      """
  }

  /// The columns of an event come first, as it is read by their numbers.
  private static let eventColumns = """
    \(EventRow.selection), publications.event_id IS NOT NULL AS is_published, tombstones.merged_into,
      input_files.source AS input_source, input_events.line AS input_line, input_files.run AS input_run,
      input_events.hash AS input_hash
    """
  private static let eventJoins = """
     JOIN event_records ON event_records.event = events.fid
      LEFT JOIN publications ON publications.event_id = events.event_id
      LEFT JOIN tombstones ON tombstones.event_id = events.event_id
      LEFT JOIN input_events ON input_events.event = events.fid
      LEFT JOIN input_files ON input_files.id = input_events.file
    """

  static func content(of row: Row, _ kind: StoreRecord.Kind) throws -> StoreRecord.Content {
    switch kind {
    case .runs:
      let source: String? = row["correction_source"]
      return .run(
        .init(
          startedAt: row["started_at"], finishedAt: row["finished_at"], program: row["program"],
          gazetteer: row["gazetteer"], settings: row["settings"], inputs: row["inputs"],
          corrections: source.map { .init(source: $0, text: row["correction_text"]) }))
    case .events:
      let source: String? = row["input_source"]
      return .event(
        .init(
          event: try EventRow.event(of: row), isPublished: row["is_published"], mergedInto: row["merged_into"],
          input: source.map {
            .init(source: $0, line: row["input_line"], run: row["input_run"], hash: row["input_hash"])
          }))
    case .versions:
      return .version(
        .init(
          event: try EventText.event(of: row["feature"]), validFrom: row["valid_from"], validUntil: row["valid_until"]))
    case .reports:
      let published: String? = row["published_at"]
      let report = Report(
        id: row["doc_id"], title: row["title"], publisher: row["publisher"], url: row["url"],
        published: published.flatMap { CalendarDate($0) }, sha256: row["sha256"])
      return .report(
        .init(
          report: report, text: row["text"], revision: row["revision"], isSuperseded: row["superseded"],
          run: row["run"]))
    case .tellings:
      return .telling(
        .init(
          report: row["report"], number: row["number"], event: try EventText.event(of: row["feature"]),
          isDoubtful: row["is_doubtful"], publishedAs: row["published_as"]))
    }
  }
}

/// Puts records in, within a transaction of the caller's.
private struct TransferWriter {
  var events: EventWriter
  private let database: Database

  init(_ database: Database) throws {
    self.database = database
    events = try EventWriter(database)
  }

  mutating func insert(_ record: StoreRecord) throws {
    let row = record.row
    switch record.content {
    case .run(let run):
      try execute(
        """
        INSERT INTO runs (id, started_at, finished_at, program, gazetteer, settings, inputs)
          VALUES (?, ?, ?, ?, ?, ?, ?)
        """, [row, run.startedAt, run.finishedAt, run.program, run.gazetteer, run.settings, run.inputs])
      if let corrections = run.corrections {
        try execute(
          "INSERT INTO corrections (run, source, sha256, text) VALUES (?, ?, ?, ?)",
          [row, corrections.source, SHA256.hexadecimal(corrections.text), corrections.text])
      }
    case .event(let stored): try insert(stored, row)
    case .version(let version):
      try execute(
        "INSERT INTO event_versions (id, event_id, valid_from, valid_until, feature) VALUES (?, ?, ?, ?, ?)",
        [
          row, version.event.id, version.validFrom, version.validUntil, try EventText.text(ofVersion: version.event),
        ])
    case .report(let stored):
      let report = stored.report
      try execute(
        """
        INSERT INTO reports (id, doc_id, revision, superseded, hash, title, publisher, url, published_at, sha256, text, run)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          row, report.id, stored.revision, stored.isSuperseded, StoredReport.hash(of: report, text: stored.text),
          report.title, report.publisher, report.url, report.published?.description, SHA256.hexadecimal(stored.text),
          stored.text, stored.run,
        ])
    case .telling(let telling):
      try execute(
        """
        INSERT INTO report_events (id, report, number, event_id, feature, published_as, is_doubtful)
          VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          row, telling.report, telling.number, telling.event.id, try EventText.text(of: telling.event),
          telling.publishedAs, telling.isDoubtful,
        ])
    }
  }

  private mutating func insert(_ stored: StoreRecord.StoredEvent, _ row: Int64) throws {
    let id = stored.event.id
    try events.insert(PreparedEvent(stored.event), as: row)
    if let mergedInto = stored.mergedInto {
      try execute("UPDATE tombstones SET merged_into = ? WHERE event_id = ?", [mergedInto, id])
    }
    if stored.isPublished { try execute("INSERT INTO publications VALUES (?)", [id]) }
    if let input = stored.input {
      try execute("INSERT OR IGNORE INTO input_files (source, run) VALUES (?, ?)", [input.source, input.run])
      try execute(
        """
        INSERT INTO input_events (event, hash, file, line)
          SELECT ?, ?, id, ? FROM input_files WHERE source = ? AND run = ?
        """, [row, input.hash, input.line, input.source, input.run])
    }
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
