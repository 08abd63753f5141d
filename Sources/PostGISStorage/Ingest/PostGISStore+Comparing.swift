public import EventStorage

extension PostGISStore {
  /// The event that a withdrawn one was merged into; nil for none.
  /// - Throws: ``PostGISError``.
  public func heir(of id: String) throws -> String? {
    try first("SELECT merged_into FROM tombstones WHERE event_id = ?", id) { $0.text(0) }
  }

  /// What tells whether a report is the same as before; nil where there is no such report now.
  /// - Throws: ``PostGISError``.
  public func hash(ofReport id: String) throws -> String? {
    try first("SELECT hash FROM reports WHERE doc_id = ? AND NOT superseded", id) { $0.text(0) }
  }

  /// The file that an event comes from, with a hash of what it said; nil for an event of reports.
  /// - Throws: ``PostGISError``.
  public func input(of id: String) throws -> (hash: Int64, source: String)? {
    let sql = """
      SELECT input_events.hash, input_files.source FROM events JOIN input_events ON input_events.event = events.fid
        JOIN input_files ON input_files.id = input_events.file WHERE events.event_id = ?
      """
    return try first(sql, id) { ($0.integer(0) ?? 0, $0.text(1) ?? "") }
  }

  /// The last run that changed something; nil where there was none.
  /// - Throws: ``PostGISError``.
  public func lastRun() throws -> IngestRun? {
    try read { connection in
      let rows = try connection.query(
        "SELECT program, gazetteer, settings, inputs FROM runs ORDER BY id DESC LIMIT 1")
      guard rows.count == 1 else { return nil }
      return IngestRun(
        program: rows[0].text(0) ?? "", gazetteer: rows[0].text(1), settings: rows[0].text(2) ?? "",
        inputs: (rows[0].text(3) ?? "").split(separator: "\n").map(String.init))
    }
  }

  private func first<Value>(_ sql: String, _ id: String, _ value: (Row) -> Value?) throws -> Value? {
    try read { connection in
      let rows = try connection.query(sql, [Argument(id)])
      return rows.count == 0 ? nil : value(rows[0])
    }
  }
}
