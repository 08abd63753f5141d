public import EventStorage
public import Events
import Synchronization

extension PostGISStore {
  /// Whether the store has this report with this text as its current version.
  /// - Throws: ``PostGISError``.
  public func holds(_ report: Report, text: String) throws -> Bool {
    let hash = StoredReport.hash(of: report, text: text)
    return try read { connection in
      try connection.query(
        "SELECT FROM reports WHERE doc_id = ? AND NOT superseded AND hash = ?", [Argument(report.id), Argument(hash)]
      ).count > 0
    }
  }

  /// Puts reports in, each with its events, all of them or, on an error, none.
  ///
  /// A report that is there already changes nothing; one whose text or source has changed takes the place of its former self,
  /// which is kept. The events are on the map after ``publish(_:run:)``.
  /// - Parameter replacesEvents: whether the events of a report that is there already are put in place of its former ones.
  /// - Throws: ``PostGISError``.
  public func add(_ reports: [StoredReport], run: IngestRun, replacesEvents: Bool = false) throws -> IngestCounts {
    try write { writer in
      try writer.lock(reports.map(\.report.id))
      var counts = IngestCounts()
      for report in reports { try writer.add(report, run: run, replacesEvents: replacesEvents, counts: &counts) }
      return counts
    }
  }

  /// Hands every current report with its text to a closure, in the order in which they were put in. The closure may write to the
  /// store.
  /// - Throws: ``PostGISError``, and what the closure throws.
  public func forEachReport(_ body: (_ report: Report, _ text: String) throws -> Void) throws {
    var last: Int64 = 0
    while true {
      let rows = try read { connection in
        try connection.query(
          """
          SELECT id, text, doc_id, title, publisher, url, published_at, sha256 FROM reports
            WHERE NOT superseded AND id > ? ORDER BY id LIMIT 100
          """, [Argument(last)])
      }
      for row in rows {
        last = row.integer(0) ?? last
        try body(ReportRow.report(of: row, first: 2), row.text(1) ?? "")
      }
      if rows.count == 0 { return }
    }
  }

  /// Whether there are reports whose events were not merged and published yet, as after a run that was cut short.
  /// - Throws: ``PostGISError``.
  public func hasUnpublishedReports() throws -> Bool {
    try read { connection in
      let present = try connection.query(StateSchema.tellings)[0].text(0)
      return try connection.query("SELECT tellings FROM report_state")[0].text(0) != present
    }
  }

  /// The events of all current reports, each as its report alone tells it, in the order in which they were put in.
  /// - Throws: ``PostGISError``.
  public func unmergedEvents() throws -> [Event] { try tellings(areDoubtful: false) }

  /// What all current reports tell doubtfully, in the order in which they were put in: no events by themselves, but some may join
  /// ``unmergedEvents()``.
  /// - Throws: ``PostGISError``.
  public func doubtfulEvents() throws -> [Event] { try tellings(areDoubtful: true) }

  private func tellings(areDoubtful: Bool) throws -> [Event] {
    try read { connection in
      let present = try connection.query(StateSchema.tellings)[0].text(0)
      readTellings.withLock { known in
        // Doubtful ones come second; where something came between, none of it is to be published.
        known = !areDoubtful || known == present ? present : "several"
      }
      var events: [Event] = []
      try connection.walk(
        "SELECT feature FROM report_events WHERE is_doubtful = ?::boolean ORDER BY report, number", [Argument(areDoubtful)]
      ) { row in
        if let text = row.text(0) { events.append(try EventText.event(of: text)) }
      }
      return events
    }
  }
}

extension StoreWriter {
  fileprivate func add(
    _ stored: StoredReport, run: IngestRun, replacesEvents: Bool, counts: inout IngestCounts
  ) throws {
    let report = stored.report
    let hash = StoredReport.hash(of: report, text: stored.text)
    let current = try connection.query(
      "SELECT id, revision, hash FROM reports WHERE doc_id = ? AND NOT superseded", [Argument(report.id)])
    let former = current.count == 0 ? nil : current[0]
    if let former, let id = former.integer(0), former.text(2) == hash {
      guard replacesEvents, try !tells(id, stored.tellings) else { return counts.unchanged += 1 }
      _ = try row(of: run)
      try connection.query("DELETE FROM report_events WHERE report = ?", [Argument(id)])
      try add(stored.tellings, of: id)
      return counts.changed += 1
    }
    if let former, let id = former.integer(0) {
      try connection.query("UPDATE reports SET superseded = true WHERE id = ?", [Argument(id)])
      try connection.query("DELETE FROM report_events WHERE report = ?", [Argument(id)])
    }
    let made = try connection.query(
      """
      INSERT INTO reports (doc_id, revision, hash, title, publisher, url, published_at, sha256, text, run)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
      """,
      [
        Argument(report.id), Argument((former?.integer(1) ?? 0) + 1), Argument(hash), Argument(report.title),
        Argument(report.publisher), Argument(report.url), Argument(report.published?.description),
        Argument(SHA256.hexadecimal(stored.text)), Argument(stored.text), Argument(try row(of: run)),
      ])
    try add(stored.tellings, of: made[0].integer(0) ?? 0)
    if former == nil { counts.added += 1 } else { counts.changed += 1 }
  }

  /// Whether a report is known to tell just of these events.
  private func tells(_ report: Int64, _ tellings: [(event: Event, isDoubtful: Bool)]) throws -> Bool {
    let known = try connection.query(
      "SELECT feature, is_doubtful FROM report_events WHERE report = ? ORDER BY number", [Argument(report)])
    return try known.count == tellings.count
      && zip(known, tellings).allSatisfy { row, telling in
        try row.text(0) == EventText.text(of: telling.event) && row.boolean(1) == telling.isDoubtful
      }
  }

  private func add(_ tellings: [(event: Event, isDoubtful: Bool)], of report: Int64) throws {
    for (number, telling) in tellings.enumerated() {
      try connection.query(
        "INSERT INTO report_events (report, number, event_id, feature, is_doubtful) VALUES (?, ?, ?, ?, ?)",
        [
          Argument(report), Argument(number), Argument(telling.event.id), Argument(try EventText.text(of: telling.event)),
          Argument(telling.isDoubtful),
        ])
    }
  }
}
