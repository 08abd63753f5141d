import CQL2
import EventSQL
import Events
import GRDB
import GeoJSON

/// How the tables of a GeoPackage are asked: by R\*Tree, full-text index, and functions of this program.
struct SQLiteDialect: SQLDialect {
  func placeholder(for value: SQLValue) -> String { "?" }

  func holds(_ column: String, oneOf words: [String]) -> SQLCondition {
    // Many identifiers would be more than a statement may have arguments.
    if words.count <= 200 {
      return SQLCondition("\(column) IN (\(marks(words.count)))", words.map(SQLValue.text))
    }
    return SQLCondition("\(column) IN (SELECT value FROM json_each(?))", [.texts(words)])
  }

  func lies(in boxes: [SearchBoxes.Box]) -> SQLCondition {
    let parts = boxes.map { _ in
      "SELECT id FROM rtree_events_geom WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?"
    }
    return SQLCondition(
      "events.fid IN (\(parts.joined(separator: " UNION ALL ")))",
      boxes.flatMap { [$0.west, $0.east, $0.south, $0.north] }.map(SQLValue.double))
  }

  var liesInArea: SQLCondition? { SQLCondition("\(AreaFunction.name)(events.longitude, events.latitude)") }

  func lies(within radius: Double, of position: Position) -> SQLCondition {
    let boxes = lies(in: SearchBoxes(around: position, radiusMeters: radius).boxes)
    return SQLCondition(
      "\(boxes.sql) AND dateline_distance(events.longitude, events.latitude, ?, ?) <= ?",
      boxes.arguments + [.double(position.longitude), .double(position.latitude), .double(radius)])
  }

  func holds(_ kind: RegionKind, oneOf keys: [String]) -> SQLCondition {
    SQLCondition(
      """
      events.region_id IN (SELECT region FROM region_names WHERE kind = \(kind.rawValue) AND name IN (\(marks(keys.count))))
      """, keys.map(SQLValue.text))
  }

  func holds(_ words: [[String]], ofActors: Bool) -> SQLCondition {
    // An expression of FTS5; words hold neither quotes nor anything else that means something there.
    let alternatives = words.map { "(" + $0.map { "\"\($0)\" *" }.joined(separator: " AND ") + ")" }
    let expression = alternatives.joined(separator: " OR ")
    return SQLCondition(
      "events.fid IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)",
      [.text(ofActors ? "{actors} : (\(expression))" : expression)])
  }

  func isChanged(since time: String) -> SQLCondition {
    // Events of files have no time of their own until they change; their run has.
    SQLCondition(
      """
      events.fid IN (SELECT fid FROM events WHERE updated_at >= ? UNION ALL SELECT item.fid FROM runs \
      JOIN inputs ON inputs.run = runs.id JOIN events AS item ON item.event_id = inputs.event_id \
      WHERE runs.started_at >= ? AND item.updated_at IS NULL)
      """, [.text(time), .text(time)])
  }

  func decides(_ part: FilterExpression) -> Bool { true }

  func real(_ column: String) -> String { "CAST(\(column) AS REAL)" }

  func instant(_ column: String) -> String { "\(FilterFunctions.instant)(\(column))" }

  func function(_ name: FilterOperator, _ operands: [String]) -> String {
    "\(FilterFunctions.names[name] ?? "")(\(operands.joined(separator: ", ")))"
  }

  func relates(_ number: Int) -> String {
    "\(FilterFunctions.relates)(\(number), events.longitude, events.latitude)"
  }

  private func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }
}

extension EventSelection<SQLiteDialect> {
  /// The conditions of a query.
  /// - Parameters:
  ///   - radiusMeters: what takes the place of the radius in the query.
  ///   - time: nothing that has changed after it.
  init(_ query: EventQuery, radiusMeters: Double? = nil, knownAt time: String? = nil) {
    self.init(
      query, SQLiteDialect(), radiusMeters: radiusMeters,
      and: time.map { SQLCondition("\(VersionSchema.knownSince) <= ?", [.text($0)]) })
  }

  /// The values of the conditions, as they are bound.
  var databaseValues: [DatabaseValue] { arguments.map(\.databaseValue) }
}

extension SQLValue {
  /// As it is bound.
  var databaseValue: DatabaseValue {
    switch self {
    case .integer(let value): value.databaseValue
    case .double(let value): value.databaseValue
    case .text(let value), .day(let value): value.databaseValue
    case .texts(let values): ((try? JSONValue.array(values.map(JSONValue.string)).jsonText) ?? "[]").databaseValue
    }
  }
}
