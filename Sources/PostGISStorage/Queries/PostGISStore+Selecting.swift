import EventSQL
import Events
import GeoJSON
import Geodesy

extension PostGISStore {
  /// The condition of a query but for its place among the nearest so many, decided to the end.
  func condition(_ query: EventQuery, in connection: Connection, and other: SQLCondition? = nil) throws -> SQLCondition {
    let selection = EventSelection(query, dialect, and: other)
    if Decision(query, selection.undecided).isEmpty { return SQLCondition(selection.clause, selection.arguments) }
    return condition(try found(query, in: connection, and: other).map(\.row))
  }

  /// That an event stands in one of the rows.
  func condition(_ rows: [Int64]) -> SQLCondition {
    SQLCondition("events.fid = ANY(?::bigint[])", [.texts(rows.map { String($0) })])
  }

  /// The events that a query finds, of those near a place the nearest so many, in no order.
  func found(_ query: EventQuery, in connection: Connection, and other: SQLCondition? = nil) throws -> [Decision.Found] {
    guard let near = query.near, let count = near.count else { return try found(query, nil, in: connection, and: other) }
    if count <= 0 { return [] }
    let reach = try reach(query, near, in: connection, and: other)
    var found = try found(query, reach, in: connection, and: other)
    found.sort { EventCursor.isOrdered($0.distance, $0.id, $1.distance, $1.id) }
    return Array(found.prefix(count))
  }

  private func found(
    _ query: EventQuery, _ radius: Double?, in connection: Connection, and other: SQLCondition?
  ) throws -> [Decision.Found] {
    let selection = EventSelection(query, dialect, radiusMeters: radius, and: other)
    let decision = Decision(query, selection.undecided, radiusMeters: radius)
    var found: [Decision.Found] = []
    var event = FlatEvent()
    try connection.walk(
      "SELECT \(decision.selection) FROM events WHERE \(selection.clause)", selection.arguments.map { Argument($0) }
    ) { row in
      if let match = decision.found(row, &event) { found.append(match) }
    }
    return found
  }

  /// A radius that holds the nearest so many; nil where there are no more in the query's own.
  ///
  /// The index gives events by their distances on a sphere, which are off by less than a hundredth: all of the nearest are
  /// within that of the farthest of as many that it gives first.
  private func reach(
    _ query: EventQuery, _ near: EventQuery.Near, in connection: Connection, and other: SQLCondition?
  ) throws -> Double? {
    let selection = EventSelection(query, dialect, and: other)
    guard selection.undecided.isEmpty, let count = near.count, count < 10_000 else { return near.radiusMeters }
    let rows = try connection.query(
      PostGISStore.nearest(selection.clause),
      selection.arguments.map { Argument($0) }
        + [Argument(SQLValue.double(near.position.longitude)), Argument(SQLValue.double(near.position.latitude)), Argument(count)])
    guard rows.count == count else { return near.radiusMeters }
    let farthest = rows.compactMap { row -> Double? in
      guard let longitude = row.double(0), let latitude = row.double(1) else { return nil }
      return Geodesic.wgs84.distance(from: near.position, to: Position(longitude: longitude, latitude: latitude)).meters
    }.max()
    guard let farthest else { return near.radiusMeters }
    return min(farthest * 1.02 + 1, near.radiusMeters ?? .greatestFiniteMagnitude)
  }

  /// The statement that asks the index for the nearest so many.
  static func nearest(_ clause: String) -> String {
    """
    SELECT events.longitude, events.latitude FROM events WHERE \(clause) \
    ORDER BY events.geog <-> \(PostgreSQLDialect.point) LIMIT ?
    """
  }
}

extension Connection {
  /// Hands over the rows of a statement, in bounded memory; within a transaction.
  func walk(_ sql: String, _ arguments: [Argument] = [], _ body: (Row) throws -> Void) throws {
    try query("DECLARE walk NO SCROLL CURSOR FOR \(sql)", arguments, isFrequent: false)
    while true {
      let rows = try query("FETCH 1000 FROM walk", isFrequent: false)
      for row in rows { try body(row) }
      if rows.count < 1000 { break }
    }
    try run("CLOSE walk")
  }
}
