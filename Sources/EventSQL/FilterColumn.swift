import CQL2
import Events

/// A property of a filter as SQL over `events`.
struct FilterColumn {
  /// Null for a name that there is no property of.
  let sql: String

  init(_ name: String, _ dialect: some SQLDialect) {
    guard let property = FilterColumn.properties[name] else {
      sql = "NULL"
      return
    }
    let column = "events.\"\(property.name)\""
    sql =
      switch property.type {
      // Where there is a longitude, there is a point.
      case .geometry: "events.longitude"
      // Numbers are doubles in filters: 5 / 2 is 2.5.
      case .number: property.isWhole ? dialect.real(column) : column
      case .timestamp: dialect.instant(column)
      case .boolean, .text, .date, .interval, .any: column
      }
  }

  private static let properties = Dictionary(uniqueKeysWithValues: EventQueryables.all.map { ($0.name, $0) })
}
