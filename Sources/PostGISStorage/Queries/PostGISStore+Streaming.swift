import EventSQL
public import EventStorage
public import Events
public import GeoJSON

extension PostGISStore {
  /// Hands over the columns of all events that a query finds, one by one, in bounded memory; no ``Events/Event`` is made of them.
  ///
  /// They are read in one transaction: what others write meanwhile is not seen.
  /// - Throws: ``Events/EventsError`` with code `invalid_query` or `invalid_cursor`; ``PostGISError``; what `body` throws.
  /// - Complexity: O(*n*) in the rows that the index in use finds.
  public func forEachEvent(
    matching query: EventQuery = EventQuery(), order: StreamOrder = .stored, withRecords: Bool = false,
    _ body: (inout FlatEvent) throws -> Void
  ) throws {
    try query.check()
    guard query.near == nil, order == .sorted || query.limit == nil && query.after == nil else {
      throw EventsError(code: .invalidQuery, message: "Events near a place, and pages, are not streamed.")
    }
    let ordering = EventOrdering(query.sort)
    try stream { connection, isStarted in
      var condition = try condition(query, in: connection)
      if let after = query.after {
        let later = ordering.after(after, dialect)
        condition = SQLCondition("\(condition.sql) AND \(later.sql)", condition.arguments + later.arguments)
      }
      let limit = query.limit.map { " LIMIT \(max(0, $0))" } ?? ""
      condition.sql += " ORDER BY \(order == .stored ? "events.fid" : ordering.clause)\(limit)"
      try walk(connection, condition, withRecords: withRecords, &isStarted, body)
    }
  }

  /// Hands over all events that may have happened within a distance of a position, and perhaps some more. Withdrawn ones are left
  /// out.
  /// - Parameters:
  ///   - radius: Metres.
  ///   - position: From where.
  ///   - columns: The numbers of the columns to read; the others stay empty.
  ///   - body: Gets each event.
  /// - Throws: ``PostGISError``; what `body` throws.
  /// - Complexity: O(*k*) in the events around.
  public func forEachEvent(
    within radius: Double, of position: Position, columns: [Int] = Array(EventColumns.all.indices),
    _ body: (inout FlatEvent) throws -> Void
  ) throws {
    // The index knows no radius of an event: it is asked once for each class of them.
    let widths = [1000.0, 10_000, 100_000, 1_000_000, UncertaintyArea.largestRadius]
    let parts = zip([-1] + widths, widths).map { above, width in
      let near = dialect.lies(within: radius + width, of: position)
      let isOfClass = above < 0 ? "coalesce(events.radius_m, 0) <= \(width)" : "events.radius_m > \(above) AND events.radius_m <= \(width)"
      return SQLCondition("\(isOfClass) AND \(near.sql)", near.arguments)
    }
    let clauses = parts.map { "(\($0.sql))" } + ["events.radius_m > \(UncertaintyArea.largestRadius) AND events.longitude IS NOT NULL"]
    let condition = SQLCondition(
      "events.deleted_at IS NULL AND (\(clauses.joined(separator: " OR "))) ORDER BY events.fid", parts.flatMap(\.arguments))
    try stream { connection, isStarted in
      try walk(connection, condition, numbers: columns, withRecords: false, &isStarted, body)
    }
  }

  private func walk(
    _ connection: Connection, _ condition: SQLCondition, numbers: [Int] = EventRow.all, withRecords: Bool,
    _ isStarted: inout Bool, _ body: (inout FlatEvent) throws -> Void
  ) throws {
    var event = FlatEvent()
    try connection.walk(
      "SELECT events.fid, \(EventRow.selection(of: numbers, withRecord: withRecords)) FROM events WHERE \(condition.sql)",
      condition.arguments.map { Argument($0) }
    ) { row in
      isStarted = true
      EventRow.fill(&event, from: row, first: 1, numbers: numbers, withRecord: withRecords)
      try body(&event)
    }
  }
}
