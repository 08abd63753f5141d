public import Events
import GRDB

extension GeoPackageStore {
  /// What became of an event from a file of events.
  public enum InputOutcome: Hashable, Sendable {
    /// It is new.
    case added
    /// It took the place of its former version, with a new revision.
    case changed
    /// It is there already.
    case unchanged
    /// It was left out: the store has an event of that identifier from reports.
    case heldFromReports
  }

  /// Puts events of a file in: all of them or, on an error, none.
  ///
  /// An event that is there already, byte for byte, changes nothing; one that has changed in the file gets a revision and a line
  /// of history, and what was said of it stays where the file says nothing.
  /// - Parameter source: The file.
  /// - Returns: What became of each, in order.
  /// - Throws: ``GeoPackageError``.
  public func add(_ events: [Event], from source: String, run: IngestRun) throws -> [InputOutcome] {
    try perform {
      try queue.write { database in
        var writer = EventWriter(database)
        let outcomes = try events.map { try add($0, from: source, run: run, writer: &writer, in: database) }
        try writer.finish(at: time)
        return outcomes
      }
    }
  }

  private func add(
    _ event: Event, from source: String, run: IngestRun, writer: inout EventWriter, in database: Database
  ) throws -> InputOutcome {
    let hash = try SHA256.hexadecimal(EventText.text(of: event))
    let known = try String.fetchOne(
      database.cachedStatement(sql: "SELECT hash FROM inputs WHERE event_id = ?"), arguments: [event.id])
    if known == hash { return .unchanged }
    var version = event
    let old = try EventRow.fetch(event.id, in: database)
    if let old {
      let isPublished = try database.cachedStatement(sql: "SELECT 1 FROM publications WHERE event_id = ?")
      if try Int.fetchOne(isPublished, arguments: [event.id]) != nil { return .heldFromReports }
      version.revision = max(event.revision, old.revision + 1)
      version.updatedAt = time
      version.history = old.history
      let change = EventChange(from: old, to: version).sentence
      version.history.append(.init(revision: version.revision, at: time, by: nil, change: change))
    }
    try writer.put(version)
    try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO inputs (event_id, hash, source, run) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [event.id, hash, source, run.row(in: database, time: time)])
    return old == nil ? .added : .changed
  }
}
