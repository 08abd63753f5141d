import EventSQL
import EventStorage
public import Events
import GeoJSON

extension PostGISStore {
  /// A page of the events that the query finds, in its order, as ``Events/InMemoryEventStore`` gives it with geodesic distances
  /// on WGS 84.
  /// - Throws: ``Events/EventsError`` with code `invalid_query` or `invalid_cursor`; ``PostGISError``.
  /// - Complexity: in the number of events that the index in use finds; the events of the page alone are read whole.
  public func events(matching query: EventQuery) throws -> EventPage {
    try query.check()
    return try read { try page(of: query, in: $0) }
  }

  /// A page of the events that the query finds, as the store knew them at a time.
  /// - Parameter time: `YYYY-MM-DDTHH:MM:SSZ`.
  /// - Throws: ``Events/EventsError`` with code `invalid_query` or `invalid_cursor`; ``PostGISError``.
  public func events(matching query: EventQuery, asOf time: String) throws -> EventPage {
    try query.check()
    return try read { connection in
      let former = try connection.query(
        """
        SELECT feature FROM event_versions WHERE valid_until > ? AND valid_from <= ? ORDER BY event_id, valid_until
        """, [Argument(time), Argument(time)]
      ).compactMap { try $0.text(0).map(EventText.event) }
      let known = SQLCondition("\(EventSchema.knownSince) <= ?", [.text(time)])
      return try EventPage(of: query, former: former) { try page(of: $0, in: connection, and: known) }
    }
  }

  /// Identifiers that begin with a text, in order; at most so many.
  /// - Throws: ``PostGISError``.
  public func identifiers(beginningWith prefix: String, limit: Int) throws -> [String] {
    try read { connection in
      // The last code point there is ends the range.
      try connection.query(
        "SELECT event_id FROM events WHERE event_id >= ? AND event_id < ? ORDER BY event_id LIMIT ?",
        [Argument(prefix), Argument(prefix + "\u{10FFFF}"), Argument(max(0, limit))]
      ).compactMap { $0.text(0) }
    }
  }

  private func page(of query: EventQuery, in connection: Connection, and other: SQLCondition? = nil) throws -> EventPage {
    if query.near != nil { return try nearPage(of: query, in: connection, and: other) }
    let condition = try condition(query, in: connection, and: other)
    let count = try connection.query(
      "SELECT count(*) FROM events WHERE \(condition.sql)", condition.arguments.map { Argument($0) })[0].integer(0)
    let total = Int(count ?? 0)
    if let limit = query.limit, limit <= 0 { return EventPage(matches: [], numberMatched: total, next: nil) }
    let statement = pageStatement(query, condition)
    var events: [Event] = []
    var flat = FlatEvent()
    var hasMore = false
    try connection.walk(statement.sql, statement.arguments.map { Argument($0) }) { row in
      if events.count == query.limit { return hasMore = true }
      events.append(try EventRow.event(of: row, into: &flat))
    }
    let last = hasMore ? events.last : nil
    return EventPage(
      matches: events.map { EventMatch(event: $0) }, numberMatched: total,
      next: last.map { EventCursor(sort: query.sort, key: query.key(of: $0, distance: nil), id: $0.id) })
  }

  /// The rows of a page, and one more to tell whether there is a next.
  func pageStatement(_ query: EventQuery, _ condition: SQLCondition) -> SQLCondition {
    let ordering = EventOrdering(query.sort)
    var statement = SQLCondition(
      "SELECT \(EventRow.selection()) FROM events WHERE \(condition.sql)", condition.arguments)
    if let after = query.after {
      let later = ordering.after(after, dialect)
      statement.sql += " AND \(later.sql)"
      statement.arguments += later.arguments
    }
    statement.sql += " ORDER BY \(ordering.clause)"
    if let limit = query.limit, limit < .max { statement.sql += " LIMIT \(limit + 1)" }
    return statement
  }

  private func nearPage(of query: EventQuery, in connection: Connection, and other: SQLCondition?) throws -> EventPage {
    let found = try found(query, in: connection, and: other)
    let keys = try keys(of: found, query.sort, in: connection)
    let sorted = found.map { (key: keys($0), match: $0) }
      .sorted { EventCursor.isOrdered($0.key, $0.match.id, $1.key, $1.match.id) }
    let rest = sorted.filter { query.after?.precedes(key: $0.key, id: $0.match.id) ?? true }
    let shown = rest.prefix(max(0, query.limit ?? rest.count))
    let last = shown.count < rest.count ? shown.last : nil
    var events: [String: Event] = [:]
    var flat = FlatEvent()
    let asked = condition(shown.map(\.match.row))
    try connection.walk(
      "SELECT \(EventRow.selection()) FROM events WHERE \(asked.sql)", asked.arguments.map { Argument($0) }
    ) { row in
      let event = try EventRow.event(of: row, into: &flat)
      events[event.id] = event
    }
    return EventPage(
      matches: shown.compactMap { entry in
        events[entry.match.id].map { EventMatch(event: $0, distanceMeters: entry.match.distance) }
      },
      numberMatched: found.count,
      next: last.map { EventCursor(sort: query.sort, key: $0.key, id: $0.match.id) })
  }

  /// What gives the keys of rows in an order.
  private func keys(
    of found: [Decision.Found], _ sort: EventQuery.Sort, in connection: Connection
  ) throws -> (Decision.Found) -> Double? {
    let expression: String
    switch sort {
    case .distance: return { $0.distance }
    case .id: return { _ in nil }
    case .latest: expression = "-(date_start - DATE '1970-01-01')"
    case .earliest: expression = "date_start - DATE '1970-01-01'"
    case .confidence: expression = "-event_confidence"
    case .killed: expression = "-coalesce(killed_high, killed_best, killed_low)"
    }
    let asked = condition(found.map(\.row))
    var keys: [Int64: Double] = [:]
    try connection.walk("SELECT fid, \(expression) FROM events WHERE \(asked.sql)", asked.arguments.map { Argument($0) }) {
      row in
      keys[row.integer(0) ?? 0] = row.double(1)
    }
    return { keys[$0.row] }
  }
}
