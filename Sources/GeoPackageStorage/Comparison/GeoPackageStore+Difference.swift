public import EventStorage
import Events
import GRDB

extension GeoPackageStore {
  /// The identifiers of the events that differ in another store; the database compares the columns of two files.
  /// - Throws: ``GeoPackageError``; a `StoreFailure` of the other store.
  /// - Complexity: O(*n* log *n*) in the events of both.
  public func differingIdentifiers(from other: any ComparedEvents) throws -> [String] {
    guard let other = other as? GeoPackageStore else { return try differingIdentifiersByReading(from: other) }
    return try perform {
      try queue.inDatabase { database in
        try database.execute(sql: "ATTACH DATABASE ? AS later", arguments: [other.path])
        defer { try? database.execute(sql: "DETACH DATABASE later") }
        return try String.fetchAll(database, sql: GeoPackageStore.differing)
      }
    }
  }

  /// The event that a withdrawn one was merged into; nil for none.
  /// - Throws: ``GeoPackageError``.
  public func heir(of id: String) throws -> String? {
    try perform {
      try queue.read { database in
        try String.fetchOne(
          database.cachedStatement(sql: "SELECT merged_into FROM tombstones WHERE event_id = ?"), arguments: [id])
      }
    }
  }

  /// What tells whether a report is the same as before; nil where there is no such report now.
  /// - Throws: ``GeoPackageError``.
  public func hash(ofReport id: String) throws -> String? {
    try perform {
      try queue.read { database in
        try String.fetchOne(
          database.cachedStatement(sql: "SELECT hash FROM reports WHERE doc_id = ? AND superseded = 0"),
          arguments: [id])
      }
    }
  }

  /// The file that an event comes from, with a hash of what it said; nil for an event of reports.
  /// - Throws: ``GeoPackageError``.
  public func input(of id: String) throws -> (hash: Int64, source: String)? {
    try perform {
      try queue.read { database in
        try Row.fetchOne(
          database.cachedStatement(sql: "SELECT hash, source FROM inputs WHERE event_id = ?"), arguments: [id]
        ).map { ($0[0], $0[1]) }
      }
    }
  }

  /// The last run that changed something; nil where there was none.
  /// - Throws: ``GeoPackageError``.
  public func lastRun() throws -> IngestRun? {
    try perform {
      try queue.read { database in
        try Row.fetchOne(
          database, sql: "SELECT program, gazetteer, settings FROM runs ORDER BY id DESC LIMIT 1"
        ).map { IngestRun(program: $0[0], gazetteer: $0[1], settings: $0[2]) }
      }
    }
  }

  private static let compared = EventRow.columns.filter {
    !EventDifference.passedColumns.contains($0) && $0 != "event_id"
  }

  /// The identifiers of events that one of two stores alone has, the later one attached as `later`, or whose columns differ;
  /// withdrawn ones are not there.
  private static let differing: String = {
    let old = compared.map { "main.events.\"\($0)\"" }.joined(separator: ", ")
    let new = compared.map { "item.\"\($0)\"" }.joined(separator: ", ")
    func missing(_ schema: String, in other: String) -> String {
      """
      SELECT event_id FROM \(schema).events WHERE deleted_at IS NULL AND NOT EXISTS \
      (SELECT 1 FROM \(other).events AS item WHERE item.event_id = \(schema).events.event_id AND item.deleted_at IS NULL)
      """
    }
    return """
      \(missing("main", in: "later")) UNION ALL \(missing("later", in: "main"))
      UNION ALL SELECT main.events.event_id FROM main.events JOIN later.events AS item
        ON item.event_id = main.events.event_id
        WHERE main.events.deleted_at IS NULL AND item.deleted_at IS NULL AND (\(old)) IS NOT (\(new))
      ORDER BY 1
      """
  }()
}
