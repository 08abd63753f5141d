public import EventStorage
public import Events
import Synchronization

extension PostGISStore {
  /// Puts merged events of the reports on the map, in place of what was there from reports before: all of it or, on an error,
  /// nothing.
  ///
  /// Identifiers stay, as a `Publication` gives them; an event that is as it was is not touched. Of several writers one publishes
  /// at a time. Where another one has put reports in since ``unmergedEvents()`` were read, nothing is done: that one publishes
  /// all of them, or, should it be killed, the next run does.
  /// - Parameter merged: What the merger makes of ``unmergedEvents()`` and ``doubtfulEvents()``.
  /// - Throws: ``PostGISError``.
  /// - Complexity: O(*n* log *n*) in the events of all reports.
  public func publish(_ merged: [Event], run: IngestRun) throws -> IngestCounts {
    try write { writer in
      try writer.connection.query("SELECT pg_advisory_xact_lock(?)", [Argument(StoreLocks.publishing)])
      let present = try writer.connection.query(StateSchema.tellings)[0].text(0)
      if let read = readTellings.withLock({ $0 }), read != present { return IngestCounts() }
      let publication = try writer.publication(of: merged)
      let counts = try writer.write(publication, run: run)
      try writer.connection.query(StateSchema.notePublished, [Argument(present)])
      return counts
    }
  }

  /// Keeps the corrections that a run was made with, if it changed anything.
  /// - Throws: ``PostGISError``.
  public func note(corrections text: String, of source: String, run: IngestRun) throws {
    guard let row = run.row.withLock({ $0 }) else { return }
    try write { writer in
      _ = try writer.connection.query(
        """
        INSERT INTO corrections (run, source, sha256, text) VALUES (?, ?, ?, ?)
          ON CONFLICT (run) DO UPDATE SET source = excluded.source, sha256 = excluded.sha256, text = excluded.text
        """, [Argument(row), Argument(source), Argument(SHA256.hexadecimal(text)), Argument(text)])
    }
  }

  /// Writes down that a run came to its end, if it changed anything.
  /// - Throws: ``PostGISError``.
  public func finish(_ run: IngestRun) throws {
    guard let row = run.row.withLock({ $0 }) else { return }
    try write { writer in
      _ = try writer.connection.query("UPDATE runs SET finished_at = ? WHERE id = ?", [Argument(writer.time), Argument(row)])
    }
  }
}

extension StoreWriter {
  fileprivate func publication(of merged: [Event]) throws -> Publication {
    let published = try connection.query(
      "SELECT event_id FROM publications JOIN events USING (event_id) WHERE deleted_at IS NULL ORDER BY fid"
    ).compactMap { $0.text(0) }
    var former: [String: String] = [:]
    for row in try connection.query(
      "SELECT event_id, published_as FROM report_events WHERE published_as IS NOT NULL ORDER BY report, number")
    {
      former[row.text(0) ?? ""] = row.text(1)
    }
    return Publication(merged, published: published, former: former)
  }

  fileprivate func write(_ publication: Publication, run: IngestRun) throws -> IngestCounts {
    var counts = IngestCounts()
    let withdrawn = publication.withdrawn
    try lock(publication.events.map(\.id) + withdrawn.map(\.id))
    for start in stride(from: 0, to: publication.events.count, by: 500) {
      let events = publication.events[start..<min(start + 500, publication.events.count)]
      let former = try self.events(events.map(\.id))
      var written: [(event: Event, row: CopyRow)] = []
      for event in events {
        guard let version = event.published(inPlaceOf: former[event.id], at: time) else {
          counts.unchanged += 1
          continue
        }
        if version.revision == 1 { counts.added += 1 } else { counts.changed += 1 }
        written.append((version, try CopyRow(version)))
      }
      if written.isEmpty { continue }
      _ = try row(of: run)
      try put(written, inPlaceOf: former)
      try connection.query(
        "INSERT INTO publications SELECT unnest(?::text[]) ON CONFLICT DO NOTHING", [Argument(written.map(\.event.id))])
    }
    try nameTellings(publication)
    try withdraw(withdrawn, run: run, counts: &counts)
    return counts
  }

  /// Writes down as which event each telling is published.
  private func nameTellings(_ publication: Publication) throws {
    let names = zip(publication.events, publication.members).flatMap { event, tellings in
      tellings.map { (event.id, $0) }
    }
    try connection.query(
      """
      UPDATE report_events SET published_as = named.event_id FROM unnest(?::text[], ?::text[]) AS named (event_id, telling)
        WHERE report_events.event_id = named.telling AND published_as IS DISTINCT FROM named.event_id
      """, [Argument(names.map(\.0)), Argument(names.map(\.1))])
  }

  private func withdraw(
    _ withdrawn: [(id: String, heir: String?)], run: IngestRun, counts: inout IngestCounts
  ) throws {
    let former = try events(withdrawn.map(\.id))
    var written: [(event: Event, row: CopyRow)] = []
    for (id, heir) in withdrawn {
      guard let event = former[id]?.withdrawn(heir: heir, at: time) else { continue }
      written.append((event, try CopyRow(event)))
      counts.withdrawn += 1
    }
    if written.isEmpty { return }
    _ = try row(of: run)
    try put(written, inPlaceOf: former)
    try connection.query(
      """
      UPDATE tombstones SET merged_into = gone.heir FROM unnest(?::text[], ?::text[]) AS gone (id, heir)
        WHERE tombstones.event_id = gone.id
      """, [Argument(withdrawn.map(\.id)), Argument(withdrawn.map(\.heir))])
  }
}
