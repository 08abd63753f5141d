import CQL2
import Events

/// A property of a filter as SQL over `events`.
struct FilterColumn {
  /// Null for a name that there is no property of.
  let sql: String

  init(_ name: String) {
    guard let column = FilterColumn.columns[name] else {
      sql = "NULL"
      return
    }
    sql = column
  }

  private static let columns: [String: String] = Dictionary(
    uniqueKeysWithValues: EventQueryables.all.map { property in
      let column = "events.\"\(property.name)\""
      let sql =
        switch property.type {
        // Where there is a longitude, there is a point.
        case .geometry: "events.longitude"
        // Numbers are doubles in filters: 5 / 2 is 2.5.
        case .number: property.isWhole ? "CAST(\(column) AS REAL)" : column
        case .timestamp: "\(FilterFunctions.instant)(\(column))"
        case .boolean, .text, .date, .interval, .any: column
        }
      return (property.name, sql)
    })
}
