import GRDB

extension GeoPackageStore {
  /// What is wrong with the file, a fault a line; empty for a sound one.
  ///
  /// The database's own check, foreign keys, the R*Trees against their layers, and that each event has its record.
  /// - Throws: ``GeoPackageError``.
  /// - Complexity: O(*n*) in the size of the file.
  public func check() throws -> [String] {
    try perform {
      try queue.read { database in
        var faults = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        faults += try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { "foreign key: \($0)" }
        for table in ["events", "event_areas"] {
          let answer = try String.fetchOne(database, sql: "SELECT rtreecheck('rtree_\(table)_geom')")
          if let answer, answer != "ok" { faults.append(answer) }
          let counts = try Row.fetchOne(
            database,
            sql:
              "SELECT (SELECT count(*) FROM \(table) WHERE geom NOT NULL), (SELECT count(*) FROM rtree_\(table)_geom)")
          if let counts, counts[0] as Int != counts[1] as Int { faults.append("rtree_\(table)_geom: \(counts)") }
        }
        let bare = try Int.fetchOne(
          database,
          sql: "SELECT count(*) FROM events LEFT JOIN event_records ON event = fid WHERE event_records.event IS NULL")
        if let bare, bare > 0 { faults.append("\(bare) events without a record") }
        let unsearchable = try Int.fetchOne(
          database, sql: "SELECT (SELECT count(*) FROM events) - (SELECT count(*) FROM event_words)")
        if let unsearchable, unsearchable != 0 { faults.append("event_words lacks \(unsearchable) events") }
        return faults
      }
    }
  }
}
