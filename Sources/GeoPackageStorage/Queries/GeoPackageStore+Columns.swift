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
    let numbers = Self.numbers(of: columns)
    var event = FlatEvent()
    try step(Self.names(numbers), matching: query) { statement in
      event.removeAll()
      StatementRow(statement, columns: numbers).fill(&event)
      try body(event)
    }
  }

  private static func numbers(of columns: [String]) -> [Int] {
    columns.compactMap { EventRow.columns.firstIndex(of: $0) }
  }

  private static func names(_ numbers: [Int]) -> String {
    numbers.map { "events.\"\(EventRow.columns[$0])\"" }.joined(separator: ", ")
  }

  private func step(
    _ selected: String, matching query: EventQuery, _ body: (OpaquePointer) throws -> Void
  ) throws {
    guard query.near?.count == nil else {
      throw EventsError(code: .invalidQuery, message: "The nearest so many are not streamed.")
    }
    try perform {
      try queue.read { database in
        database.addFunctions(of: query)
        let selection = EventSelection(query)
        let statement = try database.makeStatement(
          sql: "SELECT \(selected) FROM events WHERE \(selection.clause)")
        statement.arguments = StatementArguments(selection.arguments)
        while true {
          switch sqlite3_step(statement.sqliteStatement) {
          case SQLITE_ROW: try body(statement.sqliteStatement)
          case SQLITE_DONE: return
          case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
          }
        }
      }
    }
  }
}
