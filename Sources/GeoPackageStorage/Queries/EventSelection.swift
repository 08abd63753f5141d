import Events
import GRDB
import GeoJSON

/// The conditions of a query as SQL over `events`: exactly those that ``EventQuery/matches(_:)`` and
/// ``EventQuery/near`` with a radius set.
struct EventSelection {
  private(set) var conditions: [String] = []
  private(set) var arguments: [DatabaseValue] = []

  /// All conditions joined; true for none.
  var clause: String { conditions.isEmpty ? "1" : conditions.joined(separator: " AND ") }

  /// The conditions and that a row comes after a cursor, with their arguments.
  func page(after cursor: EventCursor?, sort: EventQuery.Sort) -> (clause: String, arguments: [DatabaseValue]) {
    guard let cursor else { return (clause, arguments) }
    let later = EventOrdering(sort).after(cursor)
    return ("\(clause) AND \(later.condition)", arguments + later.arguments)
  }

  /// - Parameters:
  ///   - radiusMeters: what takes the place of the radius in the query.
  ///   - time: nothing that has changed after it.
  init(_ query: EventQuery, radiusMeters: Double? = nil, knownAt time: String? = nil) {
    if let time { add("\(VersionSchema.knownSince) <= ?", time) }
    if !query.includesDeleted { add("events.deleted_at IS NULL") }
    if let since = query.changedSince {
      // Events of files have no time of their own until they change; their run has.
      add(
        """
        events.fid IN (SELECT fid FROM events WHERE updated_at >= ? UNION ALL SELECT item.fid FROM runs \
        JOIN inputs ON inputs.run = runs.id JOIN events AS item ON item.event_id = inputs.event_id \
        WHERE runs.started_at >= ? AND item.updated_at IS NULL)
        """, since, since)
    }
    add("events.event_id", in: query.ids)
    if let box = query.boundingBox {
      add(boxes: SearchBoxes(box))
      let condition = BoxCondition(box)
      add(condition.sql, condition.arguments)
    }
    if let area = query.area {
      add(boxes: SearchBoxes(area))
      add("\(AreaFunction.name)(events.longitude, events.latitude)")
    }
    if let span = query.span {
      add("events.date_start <= ?", span.upperBound.description)
      add("events.date_end >= ?", span.lowerBound.description)
    }
    add("events.event_class", in: Set(query.eventClasses.map(\.rawValue)))
    add("events.event_type", in: Set(query.types.map(\.rawValue)))
    add("events.sub_event_type", in: Set(query.subTypes.map(\.rawValue)))
    add("events.assertion", in: Set(query.assertions.map(\.rawValue)))
    add("events.status", in: Set(query.statuses.map(\.rawValue)))
    add("events.place_precision", in: Set(query.precisions.map(\.rawValue)))
    for (kind, names) in [query.countries, query.admin1s, query.regions].enumerated() where !names.isEmpty {
      let keys = names.map { RegionKeys.key($0) }.sorted()
      add(
        "events.region_id IN (SELECT region FROM region_names WHERE kind = \(kind) AND name IN (\(marks(keys.count))))",
        keys)
    }
    if let least = query.minimumConfidence {
      add("(events.event_confidence IS NULL OR events.event_confidence >= ?)", least)
    }
    if let filter = query.filter {
      for condition in FilterStatement(filter).conditions {
        if let boxes = condition.boxes { add(boxes: boxes) }
        add(condition.sql, condition.arguments)
      }
    }
    if !query.actors.isEmpty {
      let named = query.actors.map { SearchWords.words(of: $0) }.filter { !$0.isEmpty }.map { EventSelection.all($0) }
      if named.isEmpty { add("0") } else { add(words: "{actors} : (\(named.sorted().joined(separator: " OR ")))") }
    }
    if let text = query.text {
      let words = SearchWords.words(of: text)
      if !words.isEmpty { add(words: EventSelection.all(words)) }
    }
    if let near = query.near {
      add("events.longitude IS NOT NULL")
      if let radius = radiusMeters ?? near.radiusMeters {
        add(boxes: SearchBoxes(around: near.position, radiusMeters: radius))
        add(
          "dateline_distance(events.longitude, events.latitude, ?, ?) <= ?", near.position.longitude,
          near.position.latitude, radius)
      }
    }
  }

  /// An expression of FTS5 for texts that have, for each of the words, a word that begins with it. Words hold neither quotes
  /// nor anything else that means something there.
  private static func all(_ words: [String]) -> String {
    "(" + words.map { "\"\($0)\" *" }.joined(separator: " AND ") + ")"
  }

  private mutating func add(words expression: String) {
    add("events.fid IN (SELECT rowid FROM event_words WHERE event_words MATCH ?)", expression)
  }

  private mutating func add(boxes: SearchBoxes) {
    guard !boxes.boxes.isEmpty else { return add("0") }
    let parts = boxes.boxes.map { _ in
      "SELECT id FROM rtree_events_geom WHERE maxx >= ? AND minx <= ? AND maxy >= ? AND miny <= ?"
    }
    add(
      "events.fid IN (\(parts.joined(separator: " UNION ALL ")))",
      boxes.boxes.flatMap { [$0.west, $0.east, $0.south, $0.north] })
  }

  private mutating func add(_ column: String, in words: Set<String>) {
    guard !words.isEmpty else { return }
    // Many identifiers would be more than a statement may have arguments.
    if words.count <= 200 { return add("\(column) IN (\(marks(words.count)))", words.sorted()) }
    let list = try? JSONValue.array(words.sorted().map(JSONValue.string)).jsonText
    add("\(column) IN (SELECT value FROM json_each(?))", list ?? "[]")
  }

  private func marks(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ", ") }

  private mutating func add<each Argument: DatabaseValueConvertible>(
    _ condition: String, _ argument: repeat each Argument
  ) {
    conditions.append(condition)
    for argument in repeat each argument { arguments.append(argument.databaseValue) }
  }

  private mutating func add(_ condition: String, _ list: [some DatabaseValueConvertible]) {
    conditions.append(condition)
    arguments += list.map(\.databaseValue)
  }
}
