import EventStorage
import Events
import Synchronization

/// Puts things into the tables, within a transaction.
final class StoreWriter {
  let connection: Connection
  let time: String

  init(_ connection: Connection, time: String) {
    (self.connection, self.time) = (connection, time)
  }

  /// Waits for those who write events with these identifiers.
  func lock(_ ids: [String]) throws {
    try connection.query(StoreLocks.keys, [Argument(ids)])
  }

  /// The events of identifiers, as far as they are there.
  func events(_ ids: [String]) throws -> [String: Event] {
    var found: [String: Event] = [:]
    var flat = FlatEvent()
    for row in try connection.query(
      "SELECT \(EventRow.selection()) FROM events WHERE event_id = ANY(?::text[])", [Argument(ids)])
    {
      let event = try EventRow.event(of: row, into: &flat)
      found[event.id] = event
    }
    return found
  }

  /// Puts events in, in place of those with the same identifiers, which become former versions.
  /// - Parameters:
  ///   - events: No two of them have the same identifier, and all of them are locked.
  ///   - former: What is there under their identifiers; nil to have it looked up.
  func put(_ events: [(event: Event, row: CopyRow)], inPlaceOf former: [String: Event]? = nil) throws {
    if events.isEmpty { return }
    let sorted = events.sorted { $0.event.id.utf8.lexicographicallyPrecedes($1.event.id.utf8) }
    let ids = sorted.map(\.event.id)
    let former = try former ?? self.events(ids)
    try keepVersions(of: former, replacedBy: sorted.map(\.event))
    try connection.run(StoreWriter.makeIncoming)
    try connection.copy(StoreWriter.copy(into: "incoming_events")) {
      for (_, row) in sorted { try connection.send(row.bytes) }
    }
    try connection.query(StoreWriter.merge)
    if !former.isEmpty {
      try connection.query("DELETE FROM tombstones WHERE event_id = ANY(?::text[])", [Argument(ids)])
    }
    try bury(sorted.map(\.event).filter { $0.deletedAt != nil })
  }

  /// What a statement of `COPY` says before rows of ``CopyRow``.
  static func copy(into table: String) -> String {
    "COPY \(table) (\(CopyRow.columns.map { "\"\($0)\"" }.joined(separator: ", "))) FROM STDIN"
  }

  // A table of the connection's own, which the transaction's end empties.
  private static let makeIncoming = """
    CREATE TEMPORARY TABLE IF NOT EXISTS incoming_events ON COMMIT DELETE ROWS AS
      SELECT \(CopyRow.columns.map { "\"\($0)\"" }.joined(separator: ", ")) FROM events WITH NO DATA
    """

  private static let merge: String = {
    let columns = CopyRow.columns.map { "\"\($0)\"" }
    let list = columns.joined(separator: ", ")
    let values = columns.filter { $0 != "\"event_id\"" }.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO events (\(list)) SELECT \(list) FROM incoming_events ORDER BY event_id
        ON CONFLICT (event_id) DO UPDATE SET \(values)
      """
  }()

  private func keepVersions(of former: [String: Event], replacedBy events: [Event]) throws {
    var (ids, ends, features): ([String?], [String?], [String?]) = ([], [], [])
    for event in events {
      guard let old = former[event.id], old != event else { continue }
      ids.append(event.id)
      ends.append(event.updatedAt ?? time)
      features.append(try EventText.text(ofVersion: old))
    }
    if ids.isEmpty { return }
    try connection.query(
      """
      INSERT INTO event_versions (event_id, valid_from, valid_until, feature)
        SELECT events.event_id, \(EventSchema.knownSince), former.valid_until, former.feature
          FROM unnest(?::text[], ?::text[], ?::text[]) AS former (event_id, valid_until, feature)
          JOIN events ON events.event_id = former.event_id
        ON CONFLICT (event_id, valid_until, valid_from) DO UPDATE SET feature = excluded.feature
      """, [Argument(ids), Argument(ends), Argument(features)])
  }

  private func bury(_ events: [Event]) throws {
    if events.isEmpty { return }
    try connection.query(
      """
      INSERT INTO tombstones (event_id, deleted_at, merged_into, reason)
        SELECT id, deleted_at, NULL, reason FROM unnest(?::text[], ?::text[], ?::text[]) AS gone (id, deleted_at, reason)
        ON CONFLICT (event_id) DO UPDATE SET deleted_at = excluded.deleted_at, merged_into = NULL, reason = excluded.reason
      """,
      [
        Argument(events.map(\.id)), Argument(events.map(\.deletedAt)), Argument(events.map { $0.history.last?.change ?? "" }),
      ])
  }

  /// The number of the run's row, which is made where there is none.
  func row(of run: IngestRun) throws -> Int64 {
    try run.row.withLock { row in
      // The transaction that made the row may have been undone.
      if let known = row, try connection.query("SELECT FROM runs WHERE id = ?", [Argument(known)]).count == 1 {
        return known
      }
      let made = try connection.query(
        "INSERT INTO runs (started_at, program, gazetteer, settings, inputs) VALUES (?, ?, ?, ?, ?) RETURNING id",
        [
          Argument(time), Argument(run.program), Argument(run.gazetteer), Argument(run.settings),
          Argument(run.inputs.joined(separator: "\n")),
        ])
      let id = made[0].integer(0) ?? 0
      row = id
      return id
    }
  }
}
