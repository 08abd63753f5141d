public import Events
import GRDB
import GRDBSQLite

extension GeoPackageStore {
  /// What ``forEachLocatedEvent(_:)`` reads.
  private static let locatedColumns = [
    "event_id", "event_type", "event_date", "title", "assertion", "place_precision", "geometry_kind", "longitude",
    "latitude", "radius_m", "killed_best", "event_confidence", "admin1_code",
  ]

  /// Hands over what maps show of every event that stands and has a position, as they stand in the file: `event_id`,
  /// `event_type`, `event_date`, `title`, `assertion`, `place_precision`, `geometry_kind`, `longitude`, `latitude`, `radius_m`,
  /// `killed_best`, `event_confidence` and `admin1_code`; other columns are empty.
  /// - Parameter body: Gets the number of the row, the event, and the ISO 3166-1 alpha-2 code of its country, empty where there
  ///   is none.
  /// - Throws: ``GeoPackageError``; what `body` throws.
  /// - Complexity: O(*n*).
  public func forEachLocatedEvent(
    _ body: (_ row: Int64, _ event: borrowing FlatEvent, _ countryCode: String) throws -> Void
  ) throws {
    let columns = Self.locatedColumns.compactMap { name in FlatEvent.number(of: name).map { (name, $0) } }
    let row = SelectedColumns(columns.map(\.1), first: 2)
    try perform {
      try queue.read { database in
        let countries = try Row.fetchAll(database, sql: "SELECT id, country_code FROM regions").reduce(
          into: [Int64: String]()
        ) { $0[$1[0]] = $1[1] }
        var event = FlatEvent()
        try step(
          database,
          """
          SELECT fid, region_id, \(columns.map(\.0).joined(separator: ", ")) FROM events
          WHERE deleted_at IS NULL AND longitude NOT NULL AND latitude NOT NULL
          """
        ) { statement in
          event.removeAll()
          row.fill(&event, from: statement)
          let region = sqlite3_column_int64(statement, 1)
          try body(sqlite3_column_int64(statement, 0), event, countries[region] ?? "")
        }
      }
    }
  }

  /// The rows of the events that a query finds and that have a position, ascending.
  /// - Parameter query: ``EventQuery/limit``, ``EventQuery/after`` and the order do not count.
  /// - Throws: ``EventsError`` with code `invalid_query`; ``GeoPackageError``.
  /// - Complexity: O(*n*) in the rows that the index in use finds.
  public func rows(matching query: EventQuery) throws -> [Int64] {
    try query.check()
    return try perform {
      try queue.read { database in
        if let area = query.area { database.add(function: AreaFunction.function(area)) }
        let selection = EventSelection(query)
        var rows: [Int64] = []
        try step(
          database, "SELECT events.fid FROM events WHERE \(selection.clause) AND events.longitude NOT NULL ORDER BY events.fid",
          selection.arguments
        ) { rows.append(sqlite3_column_int64($0, 0)) }
        return rows
      }
    }
  }
}
