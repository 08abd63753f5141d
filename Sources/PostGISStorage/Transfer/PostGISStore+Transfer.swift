public import EventStorage
import Events

extension PostGISStore {
  /// The highest row of a kind of records; nil where there is none.
  /// - Throws: ``PostGISError``.
  public func lastRow(of kind: StoreRecord.Kind) throws -> Int64? {
    let table = TransferTable(kind)
    return try read { try $0.query("SELECT max(\(table.row)) FROM \(table.name)")[0].integer(0) }
  }

  /// The records of a kind behind a row, in the order of their rows; at most so many.
  /// - Throws: ``PostGISError``.
  public func records(of kind: StoreRecord.Kind, after row: Int64, limit: Int) throws -> [StoreRecord] {
    let table = TransferTable(kind)
    return try read { connection in
      var flat = FlatEvent()
      return try connection.query(
        """
        SELECT \(table.name).\(table.row), \(table.columns) FROM \(table.name)\(table.joins)
          WHERE \(table.name).\(table.row) > ? ORDER BY \(table.name).\(table.row) LIMIT ?
        """, [Argument(row), Argument(max(0, limit))]
      ).map { StoreRecord(row: $0.integer(0) ?? 0, content: try table.content(of: $0, &flat)) }
    }
  }

  /// Puts records in under the numbers of their rows: all of them or, on an error, none.
  /// - Throws: ``PostGISError``.
  public func insert(_ records: [StoreRecord]) throws {
    // Once: what is there already would be refused, and whoever transfers looks how far it came.
    try writeOnce { writer in
      var events: [(row: Int64, stored: StoreRecord.StoredEvent)] = []
      for record in records {
        if case .event(let stored) = record.content {
          events.append((record.row, stored))
        } else {
          try writer.insert(record)
        }
      }
      try writer.insert(events)
      try writer.connection.query(StateSchema.notePublished, [Argument("transfer")])
    }
  }

  /// Ends a transfer: what is put in later gets rows behind those that came with it.
  /// - Throws: ``PostGISError``.
  public func finishTransfer(isPublished: Bool) throws {
    try write { writer in
      let connection = writer.connection
      for (table, column) in [
        ("runs", "id"), ("events", "fid"), ("event_versions", "id"), ("reports", "id"), ("report_events", "id"),
        ("input_files", "id"),
      ] {
        try connection.query(
          """
          SELECT setval(pg_get_serial_sequence('\(table)', '\(column)'), greatest(max(\(column)), 1), max(\(column)) IS NOT NULL)
            FROM \(table)
          """)
      }
      let present = try connection.query(StateSchema.tellings)[0].text(0)
      _ = try connection.query(StateSchema.notePublished, [Argument(isPublished ? present : "transfer")])
    }
  }
}

/// The table of a kind of records, and what is read of it.
private struct TransferTable {
  let kind: StoreRecord.Kind
  var name: String
  var row = "id"
  var columns: String
  var joins = ""

  init(_ kind: StoreRecord.Kind) {
    self.kind = kind
    switch kind {
    case .runs:
      name = "runs"
      columns = "started_at, finished_at, program, gazetteer, settings, inputs, corrections.source, corrections.text"
      joins = " LEFT JOIN corrections ON corrections.run = runs.id"
    case .events:
      (name, row) = ("events", "fid")
      columns = """
        publications.event_id IS NOT NULL, tombstones.merged_into, input_files.source, input_events.line, input_files.run,
          input_events.hash, \(EventRow.selection())
        """
      joins = """
         LEFT JOIN publications ON publications.event_id = events.event_id
          LEFT JOIN tombstones ON tombstones.event_id = events.event_id
          LEFT JOIN input_events ON input_events.event = events.fid
          LEFT JOIN input_files ON input_files.id = input_events.file
        """
    case .versions: (name, columns) = ("event_versions", "feature, valid_from, valid_until")
    case .reports:
      name = "reports"
      columns = "text, revision, superseded, run, doc_id, title, publisher, url, published_at, sha256"
    case .tellings: (name, columns) = ("report_events", "report, number, feature, is_doubtful, published_as")
    }
  }

  /// The content of a row whose first column is its number.
  func content(of row: Row, _ flat: inout FlatEvent) throws -> StoreRecord.Content {
    func text(_ column: Int) -> String { row.text(column) ?? "" }
    switch kind {
    case .runs:
      return .run(
        .init(
          startedAt: text(1), finishedAt: row.text(2), program: text(3), gazetteer: row.text(4), settings: text(5),
          inputs: text(6), corrections: row.text(7).map { .init(source: $0, text: text(8)) }))
    case .events:
      let input = row.text(3).map { source in
        StoreRecord.Input(
          source: source, line: row.integer(4).map { Int($0) }, run: row.integer(5) ?? 0, hash: row.integer(6) ?? 0)
      }
      return .event(
        .init(
          event: try EventRow.event(of: row, first: 7, into: &flat), isPublished: row.boolean(1) ?? false,
          mergedInto: row.text(2), input: input))
    case .versions:
      return .version(.init(event: try EventText.event(of: text(1)), validFrom: text(2), validUntil: text(3)))
    case .reports:
      return .report(
        .init(
          report: ReportRow.report(of: row, first: 5), text: text(1), revision: Int(row.integer(2) ?? 0),
          isSuperseded: row.boolean(3) ?? false, run: row.integer(4) ?? 0))
    case .tellings:
      return .telling(
        .init(
          report: row.integer(1) ?? 0, number: Int(row.integer(2) ?? 0), event: try EventText.event(of: text(3)),
          isDoubtful: row.boolean(4) ?? false, publishedAs: row.text(5)))
    }
  }
}

extension StoreWriter {
  /// Puts a record in that is no event.
  fileprivate func insert(_ record: StoreRecord) throws {
    let row = Argument(record.row)
    switch record.content {
    case .event: return
    case .run(let run):
      try connection.query(
        """
        INSERT INTO runs (id, started_at, finished_at, program, gazetteer, settings, inputs) VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          row, Argument(run.startedAt), Argument(run.finishedAt), Argument(run.program), Argument(run.gazetteer),
          Argument(run.settings), Argument(run.inputs),
        ])
      guard let corrections = run.corrections else { return }
      try connection.query(
        "INSERT INTO corrections (run, source, sha256, text) VALUES (?, ?, ?, ?)",
        [row, Argument(corrections.source), Argument(SHA256.hexadecimal(corrections.text)), Argument(corrections.text)])
    case .version(let version):
      try connection.query(
        "INSERT INTO event_versions (id, event_id, valid_from, valid_until, feature) VALUES (?, ?, ?, ?, ?)",
        [
          row, Argument(version.event.id), Argument(version.validFrom), Argument(version.validUntil),
          Argument(try EventText.text(ofVersion: version.event)),
        ])
    case .report(let stored):
      let report = stored.report
      try connection.query(
        """
        INSERT INTO reports (id, doc_id, revision, superseded, hash, title, publisher, url, published_at, sha256, text, run)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          row, Argument(report.id), Argument(stored.revision), Argument(stored.isSuperseded),
          Argument(StoredReport.hash(of: report, text: stored.text)), Argument(report.title),
          Argument(report.publisher),
          Argument(report.url), Argument(report.published?.description), Argument(SHA256.hexadecimal(stored.text)),
          Argument(stored.text), Argument(stored.run),
        ])
    case .telling(let telling):
      try connection.query(
        """
        INSERT INTO report_events (id, report, number, event_id, feature, published_as, is_doubtful)
          VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [
          row, Argument(telling.report), Argument(telling.number), Argument(telling.event.id),
          Argument(try EventText.text(of: telling.event)), Argument(telling.publishedAs), Argument(telling.isDoubtful),
        ])
    }
  }

  /// Puts events in under the numbers of their rows.
  fileprivate func insert(_ events: [(row: Int64, stored: StoreRecord.StoredEvent)]) throws {
    if events.isEmpty { return }
    try connection.copy(StoreWriter.copy(into: "events", withRow: true)) {
      for (row, stored) in events {
        try connection.send(Array("\(row)\t".utf8) + CopyRow(stored.event).bytes)
      }
    }
    try bury(events.map(\.stored.event).filter { $0.deletedAt != nil })
    let heirs = events.filter { $0.stored.mergedInto != nil }
    try setHeirs(heirs.map { ($0.stored.event.id, $0.stored.mergedInto) })
    let published = events.filter(\.stored.isPublished).map(\.stored.event.id)
    try connection.query("INSERT INTO publications SELECT unnest(?::text[])", [Argument(published)])
    for (row, stored) in events {
      guard let input = stored.input else { continue }
      try connection.query(
        "INSERT INTO input_files (source, run) VALUES (?, ?) ON CONFLICT DO NOTHING",
        [Argument(input.source), Argument(input.run)])
      try connection.query(
        """
        INSERT INTO input_events (event, hash, file, line)
          SELECT ?::bigint, ?::bigint, id, ?::bigint FROM input_files WHERE source = ? AND run = ?
        """, [Argument(row), Argument(input.hash), Argument(input.line), Argument(input.source), Argument(input.run)])
    }
  }
}
