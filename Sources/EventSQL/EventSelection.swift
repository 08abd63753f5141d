package import CQL2
package import Events
package import GeoJSON

/// The conditions of a query as SQL over `events`: exactly those that ``Events/EventQuery/matches(_:)`` and
/// ``Events/EventQuery/near`` with a radius set, but for what is ``undecided``.
package struct EventSelection<Dialect: SQLDialect> {
  /// What the database finds too much of, to be decided on each event that it finds.
  package struct Undecided: Hashable, Sendable {
    /// The query's area.
    package var area: Geometry?
    /// Parts of the query's filter, all of which must hold.
    package var parts: [FilterExpression] = []

    /// Whether there is nothing to decide.
    package var isEmpty: Bool { area == nil && parts.isEmpty }
  }

  package private(set) var conditions: [String] = []
  package private(set) var arguments: [SQLValue] = []
  package private(set) var undecided = Undecided()
  private let dialect: Dialect

  /// All conditions joined; true for none.
  package var clause: String { conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ") }

  /// The conditions and that a row comes after a cursor.
  package func page(after cursor: EventCursor?, sort: EventQuery.Sort) -> SQLCondition {
    guard let cursor else { return SQLCondition(clause, arguments) }
    let later = EventOrdering(sort).after(cursor, dialect)
    return SQLCondition("\(clause) AND \(later.sql)", arguments + later.arguments)
  }

  /// - Parameters:
  ///   - radiusMeters: what takes the place of the radius in the query.
  ///   - other: what must hold besides.
  package init(_ query: EventQuery, _ dialect: Dialect, radiusMeters: Double? = nil, and other: SQLCondition? = nil) {
    self.dialect = dialect
    if let other { add(other) }
    if !query.includesDeleted { add(SQLCondition("events.deleted_at IS NULL")) }
    if let since = query.changedSince { add(dialect.isChanged(since: since)) }
    add("event_id", oneOf: query.ids)
    addPlace(of: query)
    if let span = query.span {
      for (column, day) in [("date_start <=", span.upperBound), ("date_end >=", span.lowerBound)] {
        let value = SQLValue.day(day.description)
        add(SQLCondition("events.\(column) \(dialect.placeholder(for: value))", [value]))
      }
    }
    add("event_class", oneOf: Set(query.eventClasses.map(\.rawValue)))
    add("event_type", oneOf: Set(query.types.map(\.rawValue)))
    add("sub_event_type", oneOf: Set(query.subTypes.map(\.rawValue)))
    add("assertion", oneOf: Set(query.assertions.map(\.rawValue)))
    add("status", oneOf: Set(query.statuses.map(\.rawValue)))
    add("place_precision", oneOf: Set(query.precisions.map(\.rawValue)))
    for (kind, names) in [(RegionKind.country, query.countries), (.admin1, query.admin1s), (.any, query.regions)]
    where !names.isEmpty {
      add(dialect.holds(kind, oneOf: names.map { RegionKeys.key($0) }.sorted()))
    }
    if let least = query.minimumConfidence {
      add(SQLCondition("(events.event_confidence IS NULL OR events.event_confidence >= ?)", [.double(least)]))
    }
    if let filter = query.filter { add(filter) }
    addWords(of: query)
    if let near = query.near {
      add(SQLCondition("events.longitude IS NOT NULL"))
      if let radius = radiusMeters ?? near.radiusMeters { add(dialect.lies(within: radius, of: near.position)) }
    }
  }

  private mutating func addPlace(of query: EventQuery) {
    if let box = query.boundingBox {
      add(boxes: SearchBoxes(box))
      add(SQLCondition(box))
    }
    if let area = query.area {
      add(boxes: SearchBoxes(area))
      if let decided = dialect.liesInArea { add(decided) } else { undecided.area = area }
    }
  }

  private mutating func addWords(of query: EventQuery) {
    if !query.actors.isEmpty {
      let named = query.actors.sorted().map { SearchWords.words(of: $0) }.filter { !$0.isEmpty }
      add(named.isEmpty ? SQLCondition("FALSE") : dialect.holds(named, ofActors: true))
    }
    if let text = query.text {
      let words = SearchWords.words(of: text)
      if !words.isEmpty { add(dialect.holds([words], ofActors: false)) }
    }
  }

  private mutating func add(_ filter: FilterExpression) {
    for condition in FilterStatement(filter, dialect).conditions {
      if let boxes = condition.boxes { add(boxes: boxes) }
      if let statement = condition.statement { add(statement) } else { undecided.parts.append(condition.part) }
    }
  }

  private mutating func add(boxes: SearchBoxes) {
    add(boxes.boxes.isEmpty ? SQLCondition("FALSE") : dialect.lies(in: boxes.boxes))
  }

  private mutating func add(_ column: String, oneOf words: Set<String>) {
    if !words.isEmpty { add(dialect.holds("events.\(column)", oneOf: words.sorted())) }
  }

  private mutating func add(_ condition: SQLCondition) {
    conditions.append(condition.sql)
    arguments += condition.arguments
  }
}
