public import Events
import GRDB
import GRDBSQLite

extension GeoPackageStore {
  /// Hands over the columns of the events of some rows, in the order given; rows that are no more are passed over.
  /// - Parameters:
  ///   - rows: Numbers of rows, as ``forEachPosition(_:)`` gives them.
  ///   - body: Gets each event with its place in `rows`; it may change it.
  /// - Throws: ``GeoPackageError``; what `body` throws.
  /// - Complexity: O(*k* log *n*) for *k* rows.
  public func forEachEvent(inRows rows: [Int64], _ body: (_ place: Int, inout FlatEvent) throws -> Void) throws {
    try perform {
      try queue.read { database in
        let statement = try database.cachedStatement(
          sql: "SELECT \(EventRow.selection(withRecord: false)) FROM events WHERE fid = ?"
        ).sqliteStatement
        // The cache keeps the statement, and a later use begins anew.
        defer { sqlite3_reset(statement) }
        let row = StatementRow(statement, withRecord: false)
        var event = FlatEvent()
        for (place, number) in rows.enumerated() {
          sqlite3_reset(statement)
          sqlite3_bind_int64(statement, 1, number)
          switch sqlite3_step(statement) {
          case SQLITE_ROW:
            event.removeAll()
            row.fill(&event)
            try body(place, &event)
          case SQLITE_DONE: continue
          case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
          }
        }
      }
    }
  }

  /// Hands over the row and the position of every event that stands and has one, as they stand in the file, with its place in
  /// the order of identifiers.
  /// - Parameter body: Gets the number of the row, the place, counted from 0 over all events, longitude and latitude.
  /// - Throws: ``GeoPackageError``.
  /// - Complexity: O(*n*).
  public func forEachPosition(_ body: (_ row: Int64, _ place: Int, _ longitude: Double, _ latitude: Double) -> Void)
    throws
  {
    try perform {
      try queue.read { database in
        // The index alone is read, in its order.
        var places: [Int32] = []
        var count: Int32 = 0
        try walk(database, "SELECT fid FROM events ORDER BY event_id") { statement in
          let row = Int(sqlite3_column_int64(statement, 0))
          while places.count <= row {
            places.append(contentsOf: repeatElement(0, count: max(1024, row + 1 - places.count)))
          }
          places[row] = count
          count += 1
        }
        try walk(
          database, "SELECT fid, longitude, latitude FROM events WHERE deleted_at IS NULL AND longitude NOT NULL"
        ) { statement in
          let row = sqlite3_column_int64(statement, 0)
          body(row, Int(places[Int(row)]), sqlite3_column_double(statement, 1), sqlite3_column_double(statement, 2))
        }
      }
    }
  }

  /// The identifier of the event of a row, or nil.
  /// - Throws: ``GeoPackageError``.
  public func identifier(ofRow row: Int64) throws -> String? {
    try perform {
      try queue.read { database in
        try String.fetchOne(
          database.cachedStatement(sql: "SELECT event_id FROM events WHERE fid = ?"), arguments: [row])
      }
    }
  }

  /// The first and the last day of all events; nil where none has a day.
  /// - Throws: ``GeoPackageError``.
  public func days() throws -> ClosedRange<CalendarDate>? {
    try perform {
      try queue.read { database in
        let first = try String.fetchOne(database, sql: "SELECT min(date_start) FROM events").flatMap {
          CalendarDate($0)
        }
        let last = try String.fetchOne(database, sql: "SELECT max(date_end) FROM events").flatMap { CalendarDate($0) }
        guard let first, let last, first <= last else { return nil }
        return first...last
      }
    }
  }

  /// A number that changes whenever another connection has changed the file since this one was opened.
  /// - Throws: ``GeoPackageError``.
  public func dataVersion() throws -> Int {
    try perform { try queue.read { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 } }
  }
}
