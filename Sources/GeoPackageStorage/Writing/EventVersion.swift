import EventStorage
import Events
import GRDB

/// What events were before they changed: `event_versions` has each version with the times between which it held.
enum EventVersion {
  /// Keeps what an event is before another version takes its place; nothing where they are the same.
  static func keep(replacedBy event: Event, in database: Database) throws {
    guard let old = try EventRow.fetch(event.id, in: database), old != event else { return }
    try database.cachedStatement(sql: insert).execute(
      arguments: [event.id, event.updatedAt, EventText.text(ofVersion: old)])
  }

  private static let insert = """
    INSERT OR REPLACE INTO event_versions (event_id, valid_from, valid_until, feature)
      SELECT event_id, \(VersionSchema.knownSince), coalesce(?2, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')), ?3
        FROM events WHERE event_id = ?1
    """

  /// The versions that held at a time and hold no more, in the order of their identifiers.
  static func all(at time: String, in database: Database) throws -> [Event] {
    try String.fetchAll(database, sql: valid, arguments: [time]).map { try EventText.event(of: $0) }
  }

  static let valid =
    "SELECT feature FROM event_versions WHERE valid_until > ?1 AND valid_from <= ?1 ORDER BY event_id, valid_until"
}
