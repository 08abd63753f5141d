public import Events
import GRDB
import GRDBSQLite

extension GeoPackageStore {
  /// Hands over some columns of all events that a query finds, as they stand in the file; all others are empty.
  /// - Parameters:
  ///   - columns: Names of ``EventColumns/all``.
  ///   - query: Which events; its order and page play no part, and ``EventQuery/Near/count`` must be nil.
  ///   - body: Gets each event. The same value is filled again for the next one.
  /// - Throws: ``EventsError`` with code `invalid_query`; ``GeoPackageError``; what `body` throws.
  /// - Complexity: O(*n*) in the rows that the index in use finds.
  public func forEachEvent(
    columns: [String], matching query: EventQuery, _ body: (borrowing FlatEvent) throws -> Void
  ) throws {
    guard query.near?.count == nil else {
      throw EventsError(code: .invalidQuery, message: "The nearest so many are not streamed.")
    }
    let numbers = columns.compactMap { EventRow.columns.firstIndex(of: $0) }
    let names = numbers.map { "events.\"\(EventRow.columns[$0])\"" }.joined(separator: ", ")
    try perform {
      try queue.read { database in
        if let area = query.area { database.add(function: AreaFunction.function(area)) }
        let selection = EventSelection(query)
        let statement = try database.makeStatement(sql: "SELECT \(names) FROM events WHERE \(selection.clause)")
        statement.arguments = StatementArguments(selection.arguments)
        let row = StatementRow(statement.sqliteStatement, columns: numbers)
        var event = FlatEvent()
        while true {
          switch sqlite3_step(statement.sqliteStatement) {
          case SQLITE_ROW:
            event.removeAll()
            row.fill(&event)
            try body(event)
          case SQLITE_DONE: return
          case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
          }
        }
      }
    }
  }
}
