import Events
import GRDB

/// The order of a query as SQL over `events`.
struct EventOrdering {
  private let sort: EventQuery.Sort

  init(_ sort: EventQuery.Sort) { self.sort = sort }

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
  var clause: String {
    guard let key else { return "events.event_id" }
    // With the largest first, null comes last anyway.
    return "\(key.expression) \(key.isDescending ? "DESC" : "ASC NULLS LAST"), events.event_id"
  }

  /// The condition that a row comes after a cursor, with its arguments.
  func after(_ cursor: EventCursor) -> (condition: String, arguments: [DatabaseValue]) {
    let id = cursor.id.databaseValue
    guard let key else { return ("events.event_id > ?", [id]) }
    guard let place = cursor.key else { return ("\(key.expression) IS NULL AND events.event_id > ?", [id]) }
    let value: DatabaseValue
    switch sort {
    case .latest: value = CalendarDate(dayNumber: Int(exactly: -place) ?? 0).description.databaseValue
    case .earliest: value = CalendarDate(dayNumber: Int(exactly: place) ?? 0).description.databaseValue
    default: value = (-place).databaseValue
    }
    let isLater = "\(key.expression) \(key.isDescending ? "<" : ">") ?"
    return (
      "(\(isLater) OR \(key.expression) = ? AND events.event_id > ? OR \(key.expression) IS NULL)", [value, value, id]
    )
  }
}
