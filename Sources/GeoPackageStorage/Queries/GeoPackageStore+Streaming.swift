import EventSQL
public import EventStorage
public import Events
import GRDB
import GRDBSQLite
public import GeoJSON

extension GeoPackageStore {
  /// Hands over the columns of all events that a query finds, one by one, in bounded memory; the values are copied from the
  /// file and no ``Event`` is made of them.
  ///
  /// The file is read in one transaction: what another process writes meanwhile is not seen.
  /// - Parameters:
  ///   - query: Which events; without ``EventQuery/near``, for which ``events(matching:)`` is there.
  ///   - order: In which order; ``EventQuery/limit`` and ``EventQuery/after`` need `sorted`.
  ///   - withRecords: Whether the nested records are read too.
  ///   - body: Gets each event; it may change it. The same value is filled again for the next one.
  /// - Throws: ``EventsError`` with code `invalid_query` or `invalid_cursor`; ``GeoPackageError``; what `body` throws.
  /// - Complexity: O(*n*) in the rows that the index in use finds.
  public func forEachEvent(
    matching query: EventQuery = EventQuery(), order: StreamOrder = .stored, withRecords: Bool = false,
    _ body: (inout FlatEvent) throws -> Void
  ) throws {
    try query.check()
    guard query.near == nil, order == .sorted || query.limit == nil && query.after == nil else {
      throw EventsError(code: .invalidQuery, message: "Events near a place, and pages, are not streamed.")
    }
    try perform {
      try queue.read { database in
        database.addFunctions(of: query)
        let (sql, arguments) = streamStatement(query, order: order, withRecords: withRecords)
        try stream(sql, arguments, withRecords: withRecords, in: database, body)
      }
    }
  }

  /// Hands over all events that may have happened within a distance of a position, and perhaps some more: those whose point,
  /// or whose area, an index finds there. Withdrawn ones are left out.
  /// - Parameters:
  ///   - radius: Metres.
  ///   - position: From where.
  ///   - columns: The numbers of the columns to read; the others stay empty.
  ///   - body: Gets each event.
  /// - Throws: ``GeoPackageError``; what `body` throws.
  /// - Complexity: O(*k*) in the events around.
  public func forEachEvent(
    within radius: Double, of position: Position, columns: [Int] = Array(EventColumns.all.indices),
    _ body: (inout FlatEvent) throws -> Void
  ) throws {
    try perform {
      try queue.read { database in
        let widest = try Double.fetchOne(database, sql: ReachStatement.widestRadius) ?? 0
        let (sql, arguments) = ReachStatement(radius: radius, of: position, widestRadius: widest)
          .select(EventRow.selection(of: columns, withRecord: false), from: EventRow.tables(withRecord: false))
        try stream(sql, arguments, columns: columns, withRecords: false, in: database, body)
      }
    }
  }

  private func stream(
    _ sql: String, _ arguments: [DatabaseValue], columns: [Int] = Array(EventRow.columns.indices), withRecords: Bool,
    in database: Database, _ body: (inout FlatEvent) throws -> Void
  ) throws {
    let statement = try database.makeStatement(sql: sql)
    statement.arguments = StatementArguments(arguments)
    let row = StatementRow(statement.sqliteStatement, columns: columns, withRecord: withRecords)
    var event = FlatEvent()
    var code = sqlite3_step(statement.sqliteStatement)
    while code == SQLITE_ROW {
      event.removeAll()
      row.fill(&event)
      try body(&event)
      code = sqlite3_step(statement.sqliteStatement)
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
    }
  }

  /// How the database goes about a stream, a step a line.
  func streamPlan(of query: EventQuery, order: StreamOrder) throws -> [String] {
    try explain { database in
      database.addFunctions(of: query)
      return streamStatement(query, order: order, withRecords: false)
    }
  }

  private func streamStatement(
    _ query: EventQuery, order: StreamOrder, withRecords: Bool
  ) -> (sql: String, arguments: [DatabaseValue]) {
    let page = EventSelection(query).page(after: query.after, sort: query.sort)
    let order = order == .stored ? "events.fid" : EventOrdering(query.sort).clause
    var sql =
      "SELECT \(EventRow.selection(withRecord: withRecords)) FROM \(EventRow.tables(withRecord: withRecords))"
      + " WHERE \(page.sql) ORDER BY \(order)"
    if let limit = query.limit { sql += " LIMIT \(limit)" }
    return (sql, page.arguments.map(\.databaseValue))
  }
}

/// The row at which a statement stands that selects columns of ``EventRow/columns`` and, perhaps, the record behind them.
struct StatementRow {
  private let statement: OpaquePointer
  private let withRecord: Bool
  /// The numbers of the columns, in the order in which they are selected.
  private let columns: [Int]
  private let booleans = EventRow.booleanNumbers

  init(_ statement: OpaquePointer, columns: [Int] = Array(EventRow.columns.indices), withRecord: Bool = false) {
    (self.statement, self.columns) = (statement, columns)
    self.withRecord = withRecord
  }

  func fill(_ event: inout FlatEvent) {
    for (place, number) in columns.enumerated() {
      // Asked for once: each question to a column costs as much as the answer. A connection without locks, as these are,
      // allows it (https://sqlite.org/c3ref/value.html).
      let value = sqlite3_column_value(statement, Int32(truncatingIfNeeded: place))
      switch sqlite3_value_type(value) {
      case SQLITE_INTEGER:
        let whole = sqlite3_value_int64(value)
        event.set(number, booleans.contains(number) ? .bool(whole != 0) : .integer(whole))
      case SQLITE_FLOAT: event.set(number, .double(sqlite3_value_double(value)))
      case SQLITE_TEXT: event.set(number, text(value))
      default: break
      }
    }
    if withRecord {
      event.setRecord(text(sqlite3_column_value(statement, Int32(truncatingIfNeeded: columns.count))))
    }
  }

  private func text(_ value: OpaquePointer?) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: sqlite3_value_text(value), count: Int(sqlite3_value_bytes(value)))
  }
}
