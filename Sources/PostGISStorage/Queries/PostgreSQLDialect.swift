import CQL2
import EventSQL
import Events
import GeoJSON

/// How the tables of a store on PostGIS are asked: by GiST and GIN, and without functions of this program, so that the rest is
/// decided after the server has found what may be meant.
struct PostgreSQLDialect: SQLDialect {
  func placeholder(for value: SQLValue) -> String {
    switch value {
    case .integer: "?::bigint"
    case .double: "?::double precision"
    case .text: "?::text COLLATE \"C\""
    case .day: "?::date"
    case .texts: "?::text[]"
    }
  }

  func holds(_ column: String, oneOf words: [String]) -> SQLCondition {
    SQLCondition("\(column) = ANY(?::text[])", [.texts(words)])
  }

  func lies(in boxes: [SearchBoxes.Box]) -> SQLCondition {
    let parts = boxes.map { _ in "events.geom && ST_MakeEnvelope(?, ?, ?, ?, 4326)" }
    return SQLCondition(
      "(\(parts.joined(separator: " OR ")))",
      boxes.flatMap { [$0.west, $0.south, $0.east, $0.north] }.map(SQLValue.double))
  }

  var liesInArea: SQLCondition? { nil }

  func lies(within radius: Double, of position: Position) -> SQLCondition {
    // PostGIS measures on the same ellipsoid; the margin is for the last digits, about which the program decides.
    SQLCondition(
      "ST_DWithin(events.geog, \(PostgreSQLDialect.point), ?)",
      [.double(position.longitude), .double(position.latitude), .double(radius * 1.000_001 + 0.01)])
  }

  /// A point of two arguments.
  static let point = "ST_SetSRID(ST_MakePoint(?, ?), 4326)::geography"

  func holds(_ kind: RegionKind, oneOf keys: [String]) -> SQLCondition {
    let keys = keys.filter { !$0.isEmpty }
    if keys.isEmpty { return SQLCondition("FALSE") }
    return SQLCondition("events.search_keys @@ ?::tsquery", [.text(SearchKeys.query(kind, keys))])
  }

  func holds(_ words: [[String]], ofActors: Bool) -> SQLCondition {
    SQLCondition("events.search_keys @@ ?::tsquery", [.text(SearchKeys.query(words, ofActors: ofActors))])
  }

  func isChanged(since time: String) -> SQLCondition {
    // Events of files have no time of their own until they change; their run has.
    SQLCondition(
      """
      (events.updated_at >= ? OR events.updated_at IS NULL AND events.fid IN (SELECT input_events.event FROM runs \
      JOIN input_files ON input_files.run = runs.id JOIN input_events ON input_events.file = input_files.id \
      WHERE runs.started_at >= ?))
      """, [.text(time), .text(time)])
  }

  /// Comparisons of columns and values, lists of them, `LIKE`, and what joins those. Calculations are not: PostgreSQL ends a
  /// statement at a division by zero. Nor are times, whose texts may have fractions, folded texts, and relations in space.
  func decides(_ part: FilterExpression) -> Bool {
    switch part {
    case .value(let value): return decides(value)
    case .property(let name):
      guard let type = EventQueryables.properties.type(of: name) else { return false }
      return type != .timestamp
    case .interval(let start, let end): return [start, end].allSatisfy { $0.map(decides) ?? true }
    case .call(let name, let operands):
      switch name {
      case .and, .or, .not, .isNull: return operands.allSatisfy(decides)
      case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .between, .in:
        // It ends a statement at values of different types, too.
        return operands.allSatisfy(decides) && Set(operands.map(PostgreSQLDialect.type)).count == 1
      case .like:
        // A backslash at the end of a pattern is an error there.
        guard case .value(.text(let pattern))? = operands.last, !pattern.contains("\\") else { return false }
        return operands.allSatisfy(decides)
      case .spatialIntersects:
        let boxes = operands.filter { if case .value(.box) = $0 { true } else { false } }
        return boxes.count == 1 && operands.contains(.property(EventQueryables.geometry))
      default: return name.rawValue.hasPrefix("t_") && operands.allSatisfy(decides)
      }
    }
  }

  private static func type(of part: FilterExpression) -> FilterType {
    switch part {
    case .value(.boolean), .call: .boolean
    case .value(.number): .number
    case .value(.text): .text
    case .value(.instant): .date
    case .property(let name): EventQueryables.properties.type(of: name) ?? .any
    case .value, .interval: .any
    }
  }

  private func decides(_ value: FilterValue) -> Bool {
    switch value {
    case .boolean, .box: true
    case .number(let number): number.isFinite
    case .text(let text): !text.utf8.contains(0)
    case .instant(let instant): instant.isDate
    case .null, .geometry: false
    }
  }

  func real(_ column: String) -> String { "\(column)::double precision" }

  func instant(_ column: String) -> String { column }

  func function(_ name: FilterOperator, _ operands: [String]) -> String { "(\(operands.joined(separator: " LIKE ")))" }

  func relates(_ number: Int) -> String { "NULL" }
}
