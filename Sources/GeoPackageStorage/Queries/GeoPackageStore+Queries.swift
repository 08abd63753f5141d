import EventSQL
public import Events
import GRDB
import GeoJSON

extension GeoPackageStore {
  /// A page of the events that the query finds, in its order, as ``InMemoryEventStore`` gives it with geodesic distances on
  /// WGS 84.
  /// - Throws: ``EventsError`` with code `invalid_query` or `invalid_cursor`; ``GeoPackageError``.
  /// - Complexity: in the number of events that the index in use finds; the events of the page alone are read whole.
  public func events(matching query: EventQuery) throws -> EventPage {
    try query.check()
    return try perform { try queue.read { try page(of: query, knownAt: nil, in: $0) } }
  }

  /// A page of the events as they are, or as they were and are no more since a time.
  /// - Parameter time: nothing that has changed after it; nil for all.
  func page(of query: EventQuery, knownAt time: String?, in database: Database) throws -> EventPage {
    database.addFunctions(of: query)
    guard let near = query.near else { return try plainPage(of: query, knownAt: time, in: database) }
    return try page(of: query, near: near, knownAt: time, in: database)
  }

  /// Identifiers that begin with a text, in order; at most so many.
  /// - Throws: ``GeoPackageError``.
  public func identifiers(beginningWith prefix: String, limit: Int) throws -> [String] {
    try perform {
      try queue.read { database in
        // The last code point there is ends the range.
        try String.fetchAll(
          database,
          sql:
            "SELECT event_id FROM events WHERE event_id >= ?1 AND event_id < ?1 || char(1114111) ORDER BY event_id LIMIT ?2",
          arguments: [prefix, limit])
      }
    }
  }

  /// How the database goes about the query, a step a line.
  func plan(of query: EventQuery) throws -> [String] {
    try explain { database in
      database.addFunctions(of: query)
      return pageStatement(query, EventSelection(query))
    }
  }

  /// How the database goes about a statement, a step a line.
  func explain(_ statement: (Database) throws -> (sql: String, arguments: [DatabaseValue])) throws -> [String] {
    try perform {
      try queue.read { database in
        let (sql, arguments) = try statement(database)
        return try Row.fetchAll(
          database, sql: "EXPLAIN QUERY PLAN " + sql, arguments: StatementArguments(arguments)
        ).map { $0["detail"] }
      }
    }
  }

  private func plainPage(of query: EventQuery, knownAt time: String?, in database: Database) throws -> EventPage {
    let selection = EventSelection(query, knownAt: time)
    let count =
      try Int.fetchOne(
        database, sql: "SELECT count(*) FROM events WHERE \(selection.clause)",
        arguments: StatementArguments(selection.databaseValues)) ?? 0
    if let limit = query.limit, limit <= 0 { return EventPage(matches: [], numberMatched: count, next: nil) }
    let (sql, arguments) = pageStatement(query, selection)
    var events: [Event] = []
    let rows = try Row.fetchCursor(database, sql: sql, arguments: StatementArguments(arguments))
    var next: EventCursor?
    while let row = try rows.next() {
      if events.count == query.limit, let last = events.last {
        next = EventCursor(sort: query.sort, key: query.key(of: last, distance: nil), id: last.id)
        break
      }
      events.append(try EventRow.event(of: row))
    }
    return EventPage(matches: events.map { EventMatch(event: $0) }, numberMatched: count, next: next)
  }

  /// The rows of a page, and one more to tell whether there is a next.
  private func pageStatement(_ query: EventQuery, _ selection: EventSelection<SQLiteDialect>) -> (String, [DatabaseValue]) {
    let ordering = EventOrdering(query.sort)
    let page = selection.page(after: query.after, sort: query.sort)
    var sql = "SELECT \(EventRow.selection) FROM \(EventRow.tables) WHERE \(page.sql) ORDER BY \(ordering.clause)"
    if let limit = query.limit { sql += " LIMIT \(limit == .max ? limit : limit + 1)" }
    return (sql, page.arguments.map(\.databaseValue))
  }

  /// A row that is near enough, without what it takes to read it whole.
  private struct Neighbor {
    var row: Int64
    var id: String
    var distance: Double
  }

  private func page(
    of query: EventQuery, near: EventQuery.Near, knownAt time: String?, in database: Database
  ) throws -> EventPage {
    var found = try neighbors(query, near, knownAt: time, in: database)
    if let count = near.count, found.count > count {
      found.sort { EventCursor.isOrdered($0.distance, $0.id, $1.distance, $1.id) }
      found.removeLast(found.count - max(0, count))
    }
    let keyed: [(key: Double?, neighbor: Neighbor)]
    if query.sort == .distance {
      keyed = found.map { ($0.distance, $0) }
    } else if query.sort == .id {
      keyed = found.map { (nil, $0) }
    } else {
      keyed = try found.map { neighbor in
        (query.key(of: try event(neighbor.row, in: database), distance: neighbor.distance), neighbor)
      }
    }
    let sorted = keyed.sorted { EventCursor.isOrdered($0.key, $0.neighbor.id, $1.key, $1.neighbor.id) }
    let rest = sorted.filter { query.after?.precedes(key: $0.key, id: $0.neighbor.id) ?? true }
    let page = rest.prefix(max(0, query.limit ?? rest.count))
    let last = page.count < rest.count ? page.last : nil
    return EventPage(
      matches: try page.map {
        EventMatch(event: try event($0.neighbor.row, in: database), distanceMeters: $0.neighbor.distance)
      },
      numberMatched: found.count,
      next: last.map { EventCursor(sort: query.sort, key: $0.key, id: $0.neighbor.id) })
  }

  /// The rows within the radius; where only the nearest are wanted, looked for in ever larger circles, so that the index
  /// spares the rest.
  private func neighbors(
    _ query: EventQuery, _ near: EventQuery.Near, knownAt time: String?, in database: Database
  ) throws -> [Neighbor] {
    var radius: Double? = near.radiusMeters
    if let count = near.count {
      var reach = 2000.0
      while reach < near.radiusMeters ?? 20_100_000 {
        let found = try neighbors(query, near, within: reach, knownAt: time, in: database)
        if found.count >= count { return found }
        // Where there are a few already, the next circle is to hold some times as many.
        reach *= 4
      }
      radius = near.radiusMeters
    }
    return try neighbors(query, near, within: radius, knownAt: time, in: database)
  }

  private func neighbors(
    _ query: EventQuery, _ near: EventQuery.Near, within radius: Double?, knownAt time: String?, in database: Database
  ) throws -> [Neighbor] {
    let selection = EventSelection(query, radiusMeters: radius, knownAt: time)
    let sql = """
      SELECT events.fid, events.event_id, dateline_distance(events.longitude, events.latitude, ?, ?) FROM events
        WHERE \(selection.clause)
      """
    let origin = [near.position.longitude.databaseValue, near.position.latitude.databaseValue]
    return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(origin + selection.databaseValues)).map {
      row in
      Neighbor(row: row[0], id: row[1], distance: row[2])
    }
  }

  private func event(_ row: Int64, in database: Database) throws -> Event {
    let statement = try database.cachedStatement(
      sql: "SELECT \(EventRow.selection) FROM \(EventRow.tables) WHERE events.fid = ?")
    guard let found = try Row.fetchOne(statement, arguments: [row]) else {
      throw GeoPackageError(code: .damaged, message: "the row \(row) of events has no record", path: path)
    }
    return try EventRow.event(of: found)
  }
}
