import EventSQL
import Events

extension PostGISStore {
  /// The condition of a query but for its place among the nearest so many, decided to the end.
  func condition(_ query: EventQuery, in connection: Connection, and other: SQLCondition? = nil) throws -> SQLCondition
  {
    let selection = EventSelection(query, dialect, and: other)
    if Decision(query, selection.undecided).isEmpty { return SQLCondition(selection.clause, selection.arguments) }
    return condition(try found(query, in: connection, and: other).map(\.row))
  }

  /// That an event stands in one of the rows.
  func condition(_ rows: [Int64]) -> SQLCondition {
    SQLCondition("events.fid = ANY(?::bigint[])", [.texts(rows.map { String($0) })])
  }

  /// The events that a query finds, of those near a place the nearest so many, in no order.
  func found(_ query: EventQuery, in connection: Connection, and other: SQLCondition? = nil) throws -> [Decision.Found]
  {
    guard let near = query.near, let count = near.count else {
      return try found(query, nil, in: connection, and: other)
    }
    if count <= 0 { return [] }
    var matches: [Decision.Found] = []
    // In ever larger circles, so that the index spares the rest. (It gives the nearest in order, too, but ends with an error where
    // its order on a sphere and that on the ellipsoid are not the same.)
    var reach = 2000.0
    while true {
      let isWhole = reach >= near.radiusMeters ?? 20_100_000
      matches = try found(query, isWhole ? near.radiusMeters : reach, in: connection, and: other)
      if isWhole || matches.count >= count { break }
      reach *= 4
    }
    matches.sort { EventCursor.isOrdered($0.distance, $0.id, $1.distance, $1.id) }
    return Array(matches.prefix(count))
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
