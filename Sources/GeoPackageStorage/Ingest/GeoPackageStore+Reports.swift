public import EventStorage
public import Events
import GRDB

extension GeoPackageStore {
  /// Whether the store has this report with this text as its current version.
  /// - Throws: ``GeoPackageError``.
  public func holds(_ report: Report, text: String) throws -> Bool {
    let hash = StoredReport.hash(of: report, text: text)
    return try perform {
      try queue.read { database in
        let statement = try database.cachedStatement(
          sql: "SELECT 1 FROM reports WHERE doc_id = ? AND superseded = 0 AND hash = ?")
        return try Int.fetchOne(statement, arguments: [report.id, hash]) != nil
      }
    }
  }

  /// Puts reports in, each with its events, all of them or, on an error, none.
  ///
  /// A report that is there already changes nothing; one whose text or source has changed takes the place of its former self,
  /// which is kept. The events are on the map after ``publish(_:run:)``.
  /// - Parameter replacesEvents: whether the events of a report that is there already are put in place of its former ones.
  /// - Throws: ``GeoPackageError``.
  public func add(_ reports: [StoredReport], run: IngestRun, replacesEvents: Bool = false) throws -> IngestCounts {
    try perform {
      try queue.write { database in
        var counts = IngestCounts()
        for report in reports {
          try add(report, run: run, replacesEvents: replacesEvents, in: database, counts: &counts)
        }
        return counts
      }
    }
  }

  private func add(
    _ stored: StoredReport, run: IngestRun, replacesEvents: Bool, in database: Database, counts: inout IngestCounts
  ) throws {
    let report = stored.report
    let hash = StoredReport.hash(of: report, text: stored.text)
    let current = try Row.fetchOne(
      database, sql: "SELECT id, revision, hash FROM reports WHERE doc_id = ? AND superseded = 0",
      arguments: [report.id])
    let former: Int64? = current?[0]
    if let former, current?[2] == hash {
      guard replacesEvents, try !tells(former, stored.tellings, in: database) else { return counts.unchanged += 1 }
      _ = try run.row(in: database, time: time)
      try retire(former, in: database)
      try add(stored.tellings, of: former, in: database)
      return counts.changed += 1
    }
    if let former {
      try database.execute(sql: "UPDATE reports SET superseded = 1 WHERE id = ?", arguments: [former])
      try retire(former, in: database)
    }
    let revision: Int = current?[1] ?? 0
    try database.execute(
      sql: """
        INSERT INTO reports (doc_id, revision, hash, title, publisher, url, published_at, sha256, text, run)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        report.id, revision + 1, hash, report.title, report.publisher, report.url, report.published?.description,
        SHA256.hexadecimal(stored.text), stored.text, run.row(in: database, time: time),
      ])
    try add(stored.tellings, of: database.lastInsertedRowID, in: database)
    if former == nil { counts.added += 1 } else { counts.changed += 1 }
  }

  /// Takes a report's events away; those on the map stay until the next publishing.
  private func retire(_ report: Int64, in database: Database) throws {
    try database.execute(sql: "DELETE FROM report_events WHERE report = ?", arguments: [report])
    try database.execute(sql: "UPDATE report_state SET is_published = 0")
  }

  /// Whether a report is known to tell just of these events.
  private func tells(
    _ report: Int64, _ tellings: [(event: Event, isDoubtful: Bool)], in database: Database
  ) throws -> Bool {
    let known = try Row.fetchAll(
      database, sql: "SELECT feature, is_doubtful FROM report_events WHERE report = ? ORDER BY number",
      arguments: [report])
    return try known.count == tellings.count
      && zip(known, tellings).allSatisfy { row, telling in
        try row[0] == EventText.text(of: telling.event) && row[1] == telling.isDoubtful
      }
  }

  private func add(
    _ tellings: [(event: Event, isDoubtful: Bool)], of report: Int64, in database: Database
  ) throws {
    let insert = try database.cachedStatement(
      sql: "INSERT INTO report_events (report, number, event_id, feature, is_doubtful) VALUES (?, ?, ?, ?, ?)")
    for (number, telling) in tellings.enumerated() {
      let (event, isDoubtful) = telling
      try insert.execute(arguments: [report, number, event.id, EventText.text(of: event), isDoubtful])
    }
    try database.execute(sql: "UPDATE report_state SET is_published = 0")
  }

  /// Hands every current report with its text to a closure, in the order in which they were put in.
  ///
  /// The closure may write to the store.
  /// - Throws: ``GeoPackageError``, and what the closure throws.
  public func forEachReport(_ body: (_ report: Report, _ text: String) throws -> Void) throws {
    var last: Int64 = 0
    while true {
      let rows = try perform {
        try queue.read { database in
          try Row.fetchAll(
            database,
            sql: """
              SELECT id, doc_id, title, publisher, url, published_at, sha256, text FROM reports
                WHERE superseded = 0 AND id > ? ORDER BY id LIMIT 100
              """, arguments: [last])
        }
      }
      for row in rows {
        last = row["id"]
        let published: String? = row["published_at"]
        let report = Report(
          id: row["doc_id"], title: row["title"], publisher: row["publisher"], url: row["url"],
          published: published.flatMap { CalendarDate($0) }, sha256: row["sha256"])
        try body(report, row["text"])
      }
      if rows.isEmpty { return }
    }
  }

  /// Whether there are reports whose events were not merged and published yet, as after a run that was cut short.
  /// - Throws: ``GeoPackageError``.
  public func hasUnpublishedReports() throws -> Bool {
    try perform {
      try queue.read { try Int.fetchOne($0, sql: "SELECT is_published FROM report_state") == 0 }
    }
  }

  /// The events of all current reports, each as its report alone tells it, in the order in which they were put in.
  /// - Throws: ``GeoPackageError``.
  public func unmergedEvents() throws -> [Event] { try tellings(areDoubtful: false) }

  /// What all current reports tell doubtfully, in the order in which they were put in: no events by themselves, but some may join
  /// ``unmergedEvents()``.
  /// - Throws: ``GeoPackageError``.
  public func doubtfulEvents() throws -> [Event] { try tellings(areDoubtful: true) }

  private func tellings(areDoubtful: Bool) throws -> [Event] {
    try perform {
      try queue.read { database in
        try String.fetchAll(
          database, sql: "SELECT feature FROM report_events WHERE is_doubtful = ? ORDER BY id",
          arguments: [areDoubtful]
        ).map { try EventText.event(of: $0) }
      }
    }
  }
}
