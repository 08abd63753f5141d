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
        var publication = try Publication(merged, in: database)
        return try publication.write(run: run, time: time)
      }
    }
  }
}

/// Merged events on their way to the map.
private struct Publication {
  private let database: Database
  private var events: [Event]
  /// The tellings of each event, by their identifiers.
  private var members: [[String]]
  /// The identifiers on the map that come from reports, in the order in which they came there.
  private let published: [String]

  init(_ merged: [Event], in database: Database) throws {
    self.database = database
    events = merged
    members = merged.map { event in
      Array(Set([event.id] + event.merge.flatMap { [$0.eventID, $0.otherEventID] })).sorted()
    }
    published = try String.fetchAll(
      database,
      sql: """
        SELECT events.event_id FROM publications JOIN events USING (event_id) WHERE deleted_at IS NULL ORDER BY fid
        """)
    try assignIdentifiers()
  }

  /// Gives each event the identifier that one of its tellings was published under: the one that began it, else the oldest.
  private mutating func assignIdentifiers() throws {
    let age = Dictionary(uniqueKeysWithValues: published.enumerated().map { ($0.element, $0.offset) })
    var former: [String: String] = [:]
    let rows = try Row.fetchCursor(
      database, sql: "SELECT event_id, published_as FROM report_events WHERE published_as NOT NULL")
    while let row = try rows.next() { former[row[0]] = row[1] as String }
    var taken: Set<String> = []
    // An identifier goes to the event that holds the telling it was made for, whatever else was merged with it once.
    for index in events.indices {
      let own = members[index].filter { age[$0] != nil }.min { age[$0, default: 0] < age[$1, default: 0] }
      guard let own, taken.insert(own).inserted else { continue }
      events[index].id = own
    }
    for index in events.indices where !taken.contains(events[index].id) {
      let names = Set(members[index].compactMap { former[$0] }).filter { age[$0] != nil && !taken.contains($0) }
      if let oldest = names.min(by: { age[$0, default: 0] < age[$1, default: 0] }) { events[index].id = oldest }
      taken.insert(events[index].id)
    }
  }

  mutating func write(run: IngestRun, time: String) throws -> IngestCounts {
    var counts = IngestCounts()
    var writer = try EventWriter(database)
    var known: Set<String> = []
    for (event, tellings) in zip(events, members) {
      known.insert(event.id)
      switch try version(of: event, time: time) {
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
    let gone = published.filter { !known.contains($0) }
    // The first event that took in the telling an identifier was made for.
    let heirs =
      gone.isEmpty
      ? [:]
      : Dictionary(
        zip(events, members).flatMap { event, tellings in tellings.map { ($0, event.id) } },
        uniquingKeysWith: { first, _ in first })
    for id in gone {
      guard try withdraw(id, heir: heirs[id], time: time, writer: &writer) else { continue }
      counts.withdrawn += 1
      _ = try run.row(in: database, time: time)
    }
    try writer.finish(at: time)
    try database.execute(sql: "UPDATE report_state SET is_published = 1 WHERE is_published = 0")
    return counts
  }

  /// The event as it is to be written; nil where it is there already.
  private func version(of event: Event, time: String) throws -> Event? {
    var event = event
    guard let old = try EventRow.fetch(event.id, in: database) else {
      event.updatedAt = time
      return event
    }
    (event.status, event.reviewer, event.tags) = (old.status, old.reviewer, old.tags)
    (event.revision, event.updatedAt, event.history) = (old.revision, old.updatedAt, old.history)
    if event == old { return nil }
    let change = EventChange(from: old, to: event).sentence
    event.revision += 1
    event.updatedAt = time
    event.history.append(.init(revision: event.revision, at: time, by: nil, change: change))
    return event
  }

  /// Takes an event off the map that no report tells of, or another one has become.
  private func withdraw(_ id: String, heir: String?, time: String, writer: inout EventWriter) throws -> Bool {
    guard var event = try EventRow.fetch(id, in: database), event.deletedAt == nil else { return false }
    let change = heir.map { "Merged into \($0)." } ?? "No report tells of it any more."
    event.revision += 1
    event.updatedAt = time
    event.deletedAt = time
    event.history.append(.init(revision: event.revision, at: time, by: nil, change: change))
    try writer.put(event)
    try database.execute(
      sql: "UPDATE tombstones SET merged_into = ? WHERE event_id = ?", arguments: [heir, id])
    return true
  }
}
