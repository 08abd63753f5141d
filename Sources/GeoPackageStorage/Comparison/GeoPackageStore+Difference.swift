import Events
import GRDB
import GeoJSON
import Geodesy

extension GeoPackageStore {
  /// What is different in another store, event by event, in the order of their identifiers.
  ///
  /// The database compares the columns; only events that differ are read. Evidence alone, and when something was changed, are
  /// no differences.
  /// - Parameter other: The later store.
  /// - Throws: ``GeoPackageError``.
  /// - Complexity: O(*n* log *n*) in the events of both.
  public func differences(from other: GeoPackageStore) throws -> [EventDifference] {
    try perform {
      try queue.inDatabase { database in
        try database.execute(sql: "ATTACH DATABASE ? AS later", arguments: [other.path])
        defer { try? database.execute(sql: "DETACH DATABASE later") }
        let runs = try RunDifference(in: database)
        let ids = try String.fetchAll(database, sql: StoreComparison.differing)
        return try ids.map { try difference($0, other, runs, in: database) }
      }
    }
  }

  private func difference(
    _ id: String, _ other: GeoPackageStore, _ runs: RunDifference, in database: Database
  ) throws -> EventDifference {
    func standing(_ store: GeoPackageStore, _ schema: String) throws -> Event? {
      let event = try StoreComparison.event(id, in: schema, database)
      return event?.deletedAt == nil ? event : nil
    }
    let (old, new) = (try standing(self, "main"), try standing(other, "later"))
    var difference = EventDifference(kinds: [], old: old, new: new, columns: [], causes: [])
    if let old, let new {
      difference.columns = EventDifference.columns(old, new)
      if let a = old.place.position, let b = new.place.position {
        difference.distanceMeters = Geodesic.wgs84.distance(from: a, to: b).meters
      }
      difference.kinds = kinds(of: difference)
    } else {
      difference.kinds = [old == nil ? .appeared : .vanished]
      difference.mergedInto = try String.fetchOne(
        database, sql: "SELECT merged_into FROM later.tombstones WHERE event_id = ?", arguments: [id])
    }
    difference.causes = try causes(of: difference, runs, in: database)
    return difference
  }

  private func kinds(of difference: EventDifference) -> [EventDifference.Kind] {
    let names = Set(difference.columns.map(\.name))
    let hasMoved = difference.distanceMeters.map { $0 >= 1 } ?? !names.isDisjoint(with: ["latitude", "longitude"])
    let rest = names.subtracting(EventDifference.ofPosition).subtracting(EventDifference.ofTolls)
    return [
      (EventDifference.Kind.moved, hasMoved), (.tolls, !names.isDisjoint(with: EventDifference.ofTolls)),
      (.changed, !rest.isEmpty || !hasMoved && !names.isDisjoint(with: EventDifference.ofPosition)),
    ].compactMap { $0.1 ? $0.0 : nil }
  }

  /// Reports first; where none of them differs, the file; where that does not either, what differs between the runs.
  private func causes(
    of difference: EventDifference, _ runs: RunDifference, in database: Database
  ) throws -> [EventDifference.Cause] {
    let heir = try difference.mergedInto.flatMap { try StoreComparison.event($0, in: "later", database) }
    let reports = Set([difference.old, difference.new, heir].compactMap { $0 }.flatMap { $0.reports.map(\.id) })
    var causes: [EventDifference.Cause] = []
    for report in reports.sorted() {
      let (before, after) = (
        try StoreComparison.hash(ofReport: report, in: "main", database),
        try StoreComparison.hash(ofReport: report, in: "later", database)
      )
      guard before != after else { continue }
      let kind: EventDifference.Cause.Kind =
        before == nil ? .newReport : after == nil ? .missingReport : .changedReport
      causes.append(.init(kind: kind, subject: report))
    }
    if !causes.isEmpty { return causes }
    let (before, after) = (
      try StoreComparison.input(of: difference.id, in: "main", database),
      try StoreComparison.input(of: difference.id, in: "later", database)
    )
    if before?.hash != after?.hash, let source = after?.source ?? before?.source {
      return [.init(kind: .file, subject: source)]
    }
    return runs.parts.map { .init(kind: .run, subject: $0) }
  }
}

/// Statements over two stores, the later one attached as `later`.
private enum StoreComparison {
  private static let compared = EventRow.columns.filter { !EventDifference.passed.contains($0) && $0 != "event_id" }

  /// The identifiers of events that one of the stores alone has, or whose columns differ; withdrawn ones are not there.
  static let differing: String = {
    let old = compared.map { "main.events.\"\($0)\"" }.joined(separator: ", ")
    let new = compared.map { "item.\"\($0)\"" }.joined(separator: ", ")
    func missing(_ schema: String, in other: String) -> String {
      """
      SELECT event_id FROM \(schema).events WHERE deleted_at IS NULL AND NOT EXISTS \
      (SELECT 1 FROM \(other).events AS item WHERE item.event_id = \(schema).events.event_id AND item.deleted_at IS NULL)
      """
    }
    return """
      \(missing("main", in: "later")) UNION ALL \(missing("later", in: "main"))
      UNION ALL SELECT main.events.event_id FROM main.events JOIN later.events AS item
        ON item.event_id = main.events.event_id
        WHERE main.events.deleted_at IS NULL AND item.deleted_at IS NULL AND (\(old)) IS NOT (\(new))
      ORDER BY 1
      """
  }()

  static func event(_ id: String, in schema: String, _ database: Database) throws -> Event? {
    let columns = EventRow.columns.map { "item.\"\($0)\"" }.joined(separator: ", ")
    let sql = """
      SELECT \(columns), record.record FROM \(schema).events AS item \
      JOIN \(schema).event_records AS record ON record.event = item.fid WHERE item.event_id = ?
      """
    return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id]).map(EventRow.event)
  }

  static func hash(ofReport id: String, in schema: String, _ database: Database) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT hash FROM \(schema).reports WHERE doc_id = ? AND superseded = 0", arguments: [id])
  }

  static func input(of id: String, in schema: String, _ database: Database) throws -> (hash: String, source: String)? {
    try Row.fetchOne(
      database, sql: "SELECT CAST(hash AS TEXT), source FROM \(schema).inputs WHERE event_id = ?", arguments: [id]
    )
    .map { ($0[0], $0[1]) }
  }
}

/// In what the last runs of two stores differ.
private struct RunDifference {
  private(set) var parts: [String] = []

  init(in database: Database) throws {
    func last(_ schema: String) throws -> Row? {
      try Row.fetchOne(
        database, sql: "SELECT program, gazetteer, settings FROM \(schema).runs ORDER BY id DESC LIMIT 1")
    }
    guard let before = try last("main"), let after = try last("later") else { return }
    for name in ["program", "gazetteer", "settings"] {
      let (old, new): (String?, String?) = (before[name], after[name])
      if old != new { parts.append("\(name): \(old ?? "none") became \(new ?? "none")") }
    }
  }
}
