import EventSQL
import EventStorage
public import Events
import GRDB
import GRDBSQLite
import GeoJSON

extension GeoPackageStore {
  /// Hands over what maps show of events that stand and have a position, in the order of their rows.
  /// - Parameters:
  ///   - row: The row after which they begin.
  ///   - limit: The most of them, so that none of several questions takes long.
  ///   - body: Gets the number of the row, the event, of which ``LocatedColumns/names`` alone are filled, and the ISO 3166-1
  ///     alpha-2 code of its country, empty where there is none.
  /// - Returns: The last row handed over; nil where there was none left.
  /// - Throws: ``GeoPackageError``; what `body` throws.
  /// - Complexity: O(*k*) in the events handed over.
  public func forEachLocatedEvent(
    after row: Int64 = .min, limit: Int,
    _ body: (_ row: Int64, _ event: borrowing FlatEvent, _ countryCode: String) throws -> Void
  ) throws -> Int64? {
    var last: Int64?
    let numbers = LocatedColumns.names.compactMap { FlatEvent.number(of: $0) }
    try perform {
      try queue.read { database in
        var countries: [Int64: String] = [:]
        try walk(database, "SELECT id, country_code FROM regions") { statement in
          countries[sqlite3_column_int64(statement, 0)] = sqlite3_column_text(statement, 1).map { String(cString: $0) }
        }
        var event = FlatEvent()
        try walk(
          database,
          """
          SELECT fid, region_id, \(LocatedColumns.names.joined(separator: ", ")) FROM events
          WHERE fid > ? AND deleted_at IS NULL AND longitude NOT NULL AND latitude NOT NULL ORDER BY fid LIMIT ?
          """, [row.databaseValue, limit.databaseValue]
        ) { statement in
          event.removeAll()
          for (place, number) in numbers.enumerated() {
            let column = Int32(place + 2)
            switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER: event.set(number, .integer(sqlite3_column_int64(statement, column)))
            case SQLITE_FLOAT: event.set(number, .double(sqlite3_column_double(statement, column)))
            case SQLITE_TEXT:
              event.set(
                number,
                UnsafeBufferPointer(
                  start: sqlite3_column_text(statement, column), count: Int(sqlite3_column_bytes(statement, column))))
            default: break
            }
          }
          let row = sqlite3_column_int64(statement, 0)
          last = row
          try body(row, event, countries[sqlite3_column_int64(statement, 1)] ?? "")
        }
      }
    }
    return last
  }

  /// The rows of the events that a query finds, ascending.
  /// - Parameter query: Its order, limit and page do not count.
  /// - Throws: ``EventsError`` with code `invalid_query`; ``GeoPackageError``.
  /// - Complexity: O(*n*) in the rows that the index in use finds.
  public func rows(matching query: EventQuery) throws -> [Int64] {
    try query.check()
    return try perform {
      try queue.read { database in
        database.addFunctions(of: query)
        let selection = EventSelection(query)
        var sql = "SELECT fid FROM events WHERE \(selection.clause)"
        var arguments = selection.databaseValues
        if let near = query.near, let count = near.count {
          sql += " ORDER BY dateline_distance(longitude, latitude, ?, ?), event_id LIMIT \(max(0, count))"
          arguments += [near.position.longitude.databaseValue, near.position.latitude.databaseValue]
        }
        var rows: [Int64] = []
        try walk(database, sql, arguments) { rows.append(sqlite3_column_int64($0, 0)) }
        return rows.sorted()
      }
    }
  }

  /// Hands over the rows of a statement.
  func walk(
    _ database: Database, _ sql: String, _ arguments: [DatabaseValue] = [], _ body: (OpaquePointer) throws -> Void
  ) throws {
    let statement = try database.makeStatement(sql: sql)
    statement.arguments = StatementArguments(arguments)
    while true {
      switch sqlite3_step(statement.sqliteStatement) {
      case SQLITE_ROW: try body(statement.sqliteStatement)
      case SQLITE_DONE: return
      case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
      }
    }
  }
}
