import EventSQL
public import Events
import GRDB

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
    let numbers = columns.compactMap { EventRow.columns.firstIndex(of: $0) }
    let names = numbers.map { "events.\"\(EventRow.columns[$0])\"" }.joined(separator: ", ")
    guard query.near?.count == nil else {
      throw EventsError(code: .invalidQuery, message: "The nearest so many are not streamed.")
    }
    var event = FlatEvent()
    try perform {
      try queue.read { database in
        database.addFunctions(of: query)
        let selection = EventSelection(query)
        try walk(database, "SELECT \(names) FROM events WHERE \(selection.clause)", selection.databaseValues) { statement in
          event.removeAll()
          StatementRow(statement, columns: numbers).fill(&event)
          try body(event)
        }
      }
    }
  }
}
