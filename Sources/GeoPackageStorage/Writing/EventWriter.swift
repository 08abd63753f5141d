import EventStorage
import Events
import GRDB
import GRDBSQLite
import GeoJSON

/// Puts events into the tables, within a transaction of the caller's.
struct EventWriter {
  private let database: Database
  private var regions: [RegionRow: Int64] = [:]
  private var envelopes: [String: GeoPackageGeometry.Envelope] = [:]

  // Kept here, since looking long statements up by their text takes as long as running them.
  private let insertion: Statement
  private let recordInsertion: Statement
  private let wordInsertion: Statement

  init(_ database: Database) throws {
    self.database = database
    insertion = try database.makeStatement(sql: EventWriter.insert)
    recordInsertion = try database.makeStatement(
      sql: "INSERT OR REPLACE INTO event_records (event, record) VALUES (?, ?)")
    wordInsertion = try database.makeStatement(
      sql: "INSERT INTO event_words (rowid, actors, others) VALUES (?, ?, ?)")
  }

  /// Puts an event in, in place of the one with its identifier.
  mutating func put(_ event: Event) throws {
    let prepared = try PreparedEvent(event)
    if let row = try row(of: event.id) { try replace(row, by: prepared) } else { try insert(prepared) }
  }

  /// The row of an identifier; nil where there is no such event.
  func row(of id: String) throws -> Int64? {
    let statement = try database.cachedStatement(sql: "SELECT fid FROM events WHERE event_id = ?")
    return try Int64.fetchOne(statement, arguments: [id])
  }

  /// Puts a new event in.
  /// - Parameter number: The row that it is to have; nil for the next one.
  /// - Returns: Its row; nil where there is one of its identifier, and nothing was done.
  @discardableResult mutating func insert(_ prepared: PreparedEvent, as number: Int64? = nil) throws -> Int64? {
    let region = try region(of: prepared.event.place)
    let insertion =
      try number == nil ? insertion : database.cachedStatement(sql: EventWriter.insertWithRow)
    let code = prepared.row.run(insertion.sqliteStatement, first: number, last: region)
    if code & 0xFF == SQLITE_CONSTRAINT, try row(of: prepared.event.id) != nil { return nil }
    try check(code)
    let row = database.lastInsertedRowID
    try putRecord(row, prepared)
    try putRest(of: prepared.event)
    return row
  }

  /// Puts an event in place of the one in a row, which has its identifier.
  mutating func replace(_ row: Int64, by prepared: PreparedEvent) throws {
    let event = prepared.event
    let region = try region(of: event.place)
    try EventVersion.keep(replacedBy: event, in: database)
    let update = try database.cachedStatement(sql: EventWriter.update(hasRegion: region != nil)).sqliteStatement
    // The region has a name of its own in the statement, the row comes behind the values.
    if let region { sqlite3_bind_int64(update, Int32(EventRow.columns.count + 3), region) }
    try check(prepared.row.run(update, last: row))
    try execute("DELETE FROM event_words WHERE rowid = ?", [row])
    try execute("DELETE FROM event_areas WHERE event_id = ?", [event.id])
    try execute("DELETE FROM tombstones WHERE event_id = ?", [event.id])
    try putRecord(row, prepared)
    try putRest(of: event)
  }

  /// What only some events have rows for.
  private mutating func putRest(of event: Event) throws {
    if let deletedAt = event.deletedAt {
      try execute(
        "INSERT INTO tombstones (event_id, deleted_at, merged_into, reason) VALUES (?, ?, NULL, ?)",
        [event.id, deletedAt, event.history.last?.change ?? ""])
    }
    if let position = event.place.position {
      widen(
        "events",
        by: .init(
          west: position.longitude, east: position.longitude, south: position.latitude, north: position.latitude))
    }
    try putArea(of: event)
  }

  private func putRecord(_ row: Int64, _ prepared: PreparedEvent) throws {
    try check(prepared.record.run(recordInsertion.sqliteStatement, first: row))
    try check(prepared.words.run(wordInsertion.sqliteStatement, first: row))
  }

  /// - Throws: the database's error where a statement did not run to its end.
  func check(_ code: Int32) throws {
    if code == SQLITE_DONE { return }
    throw DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: database.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) })
  }

  /// Writes down what the layers cover now, and when that was.
  func finish(at time: String) throws {
    let change = time.hasSuffix("Z") ? "\(time.dropLast()).000Z" : time
    for table in ["events", "event_areas"] {
      guard let envelope = envelopes[table] else { continue }
      try database.execute(
        sql: """
          UPDATE gpkg_contents SET last_change = ?1, min_x = min(ifnull(min_x, ?2), ?2), min_y = min(ifnull(min_y, ?3), ?3),
            max_x = max(ifnull(max_x, ?4), ?4), max_y = max(ifnull(max_y, ?5), ?5) WHERE table_name = ?6
          """,
        arguments: [change, envelope.west, envelope.south, envelope.east, envelope.north, table])
    }
  }

  private mutating func putArea(of event: Event) throws {
    guard event.deletedAt == nil, let polygons = UncertaintyArea.polygons(of: event.place) else { return }
    let geometry = GeoPackageGeometry.multiPolygon(polygons)
    try execute(
      """
      INSERT INTO event_areas (geom, event_id, date_start, date_end, title, event_type, location, place_precision, radius_m,
        radius_p) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        geometry, event.id, event.date?.start?.description, event.date?.end?.description, event.title,
        event.type.rawValue, event.place.name, event.place.precision.rawValue, event.place.radiusMeters,
        event.place.radiusProbability,
      ])
    if let envelope = GeoPackageGeometry.envelope(of: geometry) { widen("event_areas", by: envelope) }
  }

  private mutating func widen(_ table: String, by other: GeoPackageGeometry.Envelope) {
    guard let mine = envelopes[table] else { return envelopes[table] = other }
    envelopes[table] = .init(
      west: min(mine.west, other.west), east: max(mine.east, other.east), south: min(mine.south, other.south),
      north: max(mine.north, other.north))
  }

  /// The row of the regions of a place; nil where none is known.
  private mutating func region(of place: EventPlace) throws -> Int64? {
    let row = RegionRow(place)
    if row.isEmpty { return nil }
    if let known = regions[row] { return known }
    let find = try database.cachedStatement(
      sql: """
        SELECT id FROM regions WHERE country_code = ? AND iso3 = ? AND country = ? AND admin1 = ? AND admin1_code = ?
          AND admin2 = ? AND admin2_code = ?
        """)
    if let id = try Int64.fetchOne(find, arguments: StatementArguments(row.values)) {
      regions[row] = id
      return id
    }
    try execute(
      """
      INSERT INTO regions (country_code, iso3, country, admin1, admin1_code, admin2, admin2_code)
        VALUES (?, ?, ?, ?, ?, ?, ?)
      """, StatementArguments(row.values))
    let id = database.lastInsertedRowID
    let keys = RegionKeys(place)
    for (kind, names) in [(0, keys.countries), (1, keys.admin1s), (2, keys.regions)] {
      for name in names.sorted() {
        try execute("INSERT INTO region_names (kind, name, region) VALUES (?, ?, ?)", [kind, name, id])
      }
    }
    regions[row] = id
    return id
  }

  private func execute(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  private static let columns = ["geom"] + EventRow.columns + ["region_id"]
  private static let insert = insert(columns)
  private static let insertWithRow = insert(["fid"] + columns)

  private static func insert(_ columns: [String]) -> String {
    "INSERT INTO events (" + columns.map { "\"\($0)\"" }.joined(separator: ", ") + ") VALUES ("
      + columns.map { _ in "?" }.joined(separator: ", ") + ")"
  }
  /// The columns in order are the arguments 1 and on, the row the one behind them, the region the last.
  private static func update(hasRegion: Bool) -> String { hasRegion ? updateWithRegion : updateWithoutRegion }
  private static let updateWithRegion = update("?\(EventRow.columns.count + 3)")
  private static let updateWithoutRegion = update("NULL")

  private static func update(_ region: String) -> String {
    let values = columns.dropLast().enumerated().map { "\"\($0.element)\" = ?\($0.offset + 1)" }
    return "UPDATE events SET " + (values + ["region_id = \(region)"]).joined(separator: ", ")
      + " WHERE fid = ?\(columns.count)"
  }
}

/// What a row of `regions` holds.
private struct RegionRow: Hashable {
  var values: [String]
  var isEmpty: Bool { values.allSatisfy(\.isEmpty) }

  init(_ place: EventPlace) {
    values = [
      place.countryCode, place.iso3, place.country, place.admin1, place.admin1Code, place.admin2, place.admin2Code,
    ]
  }
}
