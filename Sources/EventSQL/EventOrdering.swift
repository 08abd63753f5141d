package import Events

/// The order of a query as SQL over `events`.
package struct EventOrdering {
  private let sort: EventQuery.Sort

  package init(_ sort: EventQuery.Sort) { self.sort = sort }

  private static let killed = "coalesce(events.killed_high, events.killed_best, events.killed_low)"

  /// What is ordered by, and whether the largest comes first; nil for an order by identifier alone.
  private var key: (expression: String, isDescending: Bool)? {
    switch sort {
    case .latest: ("events.date_start", true)
    case .earliest: ("events.date_start", false)
    case .confidence: ("events.event_confidence", true)
    case .killed: (EventOrdering.killed, true)
    // Distances are ordered without the database.
    case .id, .distance: nil
    }
  }

  /// For `ORDER BY`.
  package var clause: String {
    guard let key else { return "events.event_id" }
    return "\(key.expression) \(key.isDescending ? "DESC" : "ASC") NULLS LAST, events.event_id"
  }

  /// The condition that a row comes after a cursor.
  package func after(_ cursor: EventCursor, _ dialect: some SQLDialect) -> SQLCondition {
    let id = SQLValue.text(cursor.id)
    guard let key else { return SQLCondition("events.event_id > ?", [id]) }
    guard let place = cursor.key else { return SQLCondition("\(key.expression) IS NULL AND events.event_id > ?", [id]) }
    let value: SQLValue =
      switch sort {
      case .latest: .day(CalendarDate(dayNumber: Int(exactly: -place) ?? 0).description)
      case .earliest: .day(CalendarDate(dayNumber: Int(exactly: place) ?? 0).description)
      default: .double(-place)
      }
    let mark = dialect.placeholder(for: value)
    let isLater = "\(key.expression) \(key.isDescending ? "<" : ">") \(mark)"
    return SQLCondition(
      "(\(isLater) OR \(key.expression) = \(mark) AND events.event_id > ? OR \(key.expression) IS NULL)",
      [value, value, id])
  }
}
