import Events
internal import GRDB
import GeoJSON

/// An event as a row of `events` and its nested record, and back.
enum EventRow {
  /// The columns between `geom` and `region_id`.
  static let columns = EventColumns.all

  static let booleans: Set<String> = ["civilian_targeting"]

  /// The numbers of the columns of truth values.
  static let booleanNumbers = columns.indices.filter { booleans.contains(columns[$0]) }

  /// What an answer selects: the flat columns, then the record.
  static let selection = selection(withRecord: true)
  static let tables = tables(withRecord: true)

  /// - Parameter numbers: the numbers of the columns.
  static func selection(of numbers: [Int] = Array(columns.indices), withRecord: Bool) -> String {
    numbers.map { "events.\"\(columns[$0])\"" }.joined(separator: ", ") + (withRecord ? ", event_records.record" : "")
  }

  static func tables(withRecord: Bool) -> String {
    withRecord ? "events JOIN event_records ON event_records.event = events.fid" : "events"
  }

  /// The event of a row that selects ``selection``.
  static func event(of row: Row) throws -> Event {
    var properties: [(String, JSONValue)] = []
    properties.reserveCapacity(columns.count)
    for (index, name) in columns.enumerated() {
      let stored: DatabaseValue = row[index]
      let value: JSONValue
      switch stored.storage {
      case .null: value = .null
      case .int64(let number): value = booleans.contains(name) ? .bool(number != 0) : .integer(number)
      case .double(let number): value = .double(number)
      case .string(let text): value = .string(text)
      case .blob: value = .null
      }
      properties.append((name, value))
    }
    let text: String = row[columns.count]
    let record = try JSONValue(parsing: text)
    return try Event(
      feature: Feature(
        geometry: nil, properties: JSONObject(properties), foreignMembers: [Event.recordMember: record]))
  }

  /// The event of an identifier, or nil.
  static func fetch(_ id: String, in database: Database) throws -> Event? {
    let statement = try database.cachedStatement(
      sql: "SELECT \(selection) FROM \(tables) WHERE events.event_id = ?")
    return try Row.fetchOne(statement, arguments: [id]).map(event)
  }
}
