public import EventStorage
public import Events
import GRDB

extension GeoPackageStore {
  /// Puts merged events of the reports on the map, in place of what was there from reports before: all of it or, on an
  /// error, nothing.
  ///
  /// Identifiers stay: an event that holds one of the tellings of an event published before keeps that one's identifier. Where
  /// two published events turn out to be one, the later one is withdrawn with a tombstone that names the other; so is one that
  /// no report tells of any more. An event that is as it was is not touched; another one gets a revision and a line of history,
  /// and keeps what a person has said of it.
  /// - Parameter merged: What the merger makes of ``unmergedEvents()`` and ``doubtfulEvents()``.
  /// - Throws: ``GeoPackageError``.
  /// - Complexity: O(*n* log *n*) in the events of all reports.
  public func publish(_ merged: [Event], run: IngestRun) throws -> IngestCounts {
    try perform {
      try queue.write { database in
        try Publication(merged, in: database).write(to: database, run: run, time: time)
      }
    }
  }
}

extension Publication {
  fileprivate init(_ merged: [Event], in database: Database) throws {
    let published = try String.fetchAll(
      database,
      sql: """
        SELECT events.event_id FROM publications JOIN events USING (event_id) WHERE deleted_at IS NULL ORDER BY fid
        """)
    var former: [String: String] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT event_id, published_as FROM report_events WHERE published_as NOT NULL")
    while let row = try rows.next() { former[row[0]] = row[1] as String }
    self.init(merged, published: published, former: former)
  }

  fileprivate func write(to database: Database, run: IngestRun, time: String) throws -> IngestCounts {
    var counts = IngestCounts()
    var writer = try EventWriter(database)
    for (event, tellings) in zip(events, members) {
      switch event.published(inPlaceOf: try EventRow.fetch(event.id, in: database), at: time) {
      case nil: counts.unchanged += 1
      case let version?:
        if version.revision == 1 { counts.added += 1 } else { counts.changed += 1 }
        _ = try run.row(in: database, time: time)
        try writer.put(version)
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO publications VALUES (?)").execute(arguments: [event.id]
        )
      }
      for telling in tellings {
        try database.cachedStatement(
          sql: "UPDATE report_events SET published_as = ?1 WHERE event_id = ?2 AND published_as IS NOT ?1"
        ).execute(arguments: [event.id, telling])
      }
    }
    for (id, heir) in withdrawn {
      guard let event = try EventRow.fetch(id, in: database)?.withdrawn(heir: heir, at: time) else { continue }
      try writer.put(event)
      try database.execute(sql: "UPDATE tombstones SET merged_into = ? WHERE event_id = ?", arguments: [heir, id])
      counts.withdrawn += 1
      _ = try run.row(in: database, time: time)
    }
    try writer.finish(at: time)
    try database.execute(sql: "UPDATE report_state SET is_published = 1 WHERE is_published = 0")
    return counts
  }
}
