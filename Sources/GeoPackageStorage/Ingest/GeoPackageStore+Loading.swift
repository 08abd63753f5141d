public import EventStorage
import Events
import GRDB
import GeoJSON

extension GeoPackageStore {
  /// Whether there is no event at all, so that ``load(run:_:)`` can be used.
  /// - Throws: ``GeoPackageError``.
  public func isEmpty() throws -> Bool {
    try perform { try queue.read { try Int.fetchOne($0, sql: "SELECT 1 FROM events LIMIT 1") == nil } }
  }

  /// Puts many events of files into a store that has none: all of them or, on an error, none.
  ///
  /// What keeps the indexes up to date is put aside meanwhile; they are made at the end from what is there, and the R\*Tree is
  /// packed, which takes a fraction of the time. Until it is done, readers find the store as it was, and a run that is killed
  /// leaves it so.
  /// - Parameter body: Adds the events, on the thread it is called on.
  /// - Throws: ``GeoPackageError``, and what the closure throws.
  /// - Precondition: ``isEmpty()``.
  public func load(run: IngestRun, _ body: (EventLoader) throws -> Void) throws {
    try perform {
      try queue.writeWithoutTransaction { database in
        // Rows of events go in before those that refer to them, which need not be looked up one by one.
        try database.execute(sql: "PRAGMA cache_size = -131072; PRAGMA threads = 2; PRAGMA foreign_keys = OFF")
        defer {
          try? database.execute(sql: "PRAGMA cache_size = -65536; PRAGMA threads = 0; PRAGMA foreign_keys = ON")
        }
        try database.inTransaction(.immediate) {
          let loader = try EventLoader(database, run: run, time: time)
          try body(loader)
          try loader.finish()
          return .commit
        }
      }
    }
  }

  /// Puts many events of files into a store that has none, as ``load(run:_:)`` does.
  /// - Throws: ``GeoPackageError``, and what the closure throws.
  /// - Precondition: ``isEmpty()``.
  public func fill(
    run: IngestRun, _ body: (_ add: (_ event: InputEvent, _ source: String) throws -> InputOutcome) throws -> Void
  ) throws {
    try load(run: run) { loader in try body { try loader.add($0, from: $1) } }
  }
}

/// Takes the events of ``GeoPackageStore/load(run:_:)``; of use only while that runs, on its thread.
public final class EventLoader {
  private let database: Database
  private let time: String
  private var writer: InputWriter
  private var tree = PackedTree()
  /// The statements that make what was put aside.
  private let aside: [String]
  private static let layer = "rtree_events_geom"

  init(_ database: Database, run: IngestRun, time: String) throws {
    (self.database, self.time) = (database, time)
    writer = try InputWriter(database, run: run, time: time)
    let parts = try Row.fetchAll(
      database,
      sql: """
        SELECT type, name, sql FROM sqlite_schema
          WHERE tbl_name = 'events' AND sql NOT NULL AND (type = 'index' OR type = 'trigger' AND name LIKE 'rtree\\_%' ESCAPE '\\')
          ORDER BY rowid
        """)
    aside = parts.map { $0["sql"] }
    for part in parts { try database.execute(sql: "DROP \(part["type"] as String) \"\(part["name"] as String)\"") }
    // Words are gathered in memory as long as there is room, and put together at the end.
    try database.execute(
      sql: """
        INSERT INTO event_words (event_words, rank) VALUES ('hashsize', 33554432);
        INSERT INTO event_words (event_words, rank) VALUES ('automerge', 0);
        """)
  }

  /// Puts an event in that comes from no file and has an identifier of its own.
  /// - Throws: what the database does.
  public func add(_ event: PreparedEvent) throws {
    guard let row = try writer.events.insert(event) else { return }
    setPosition(of: event.event, in: row)
  }

  /// Puts an event of a file in, as ``GeoPackageStore/add(_:from:run:)`` does.
  /// - Throws: what the database does.
  public func add(_ input: InputEvent, from source: String) throws -> InputOutcome {
    let rows = try input.rows
    if let row = try writer.insert(rows, of: input, from: source) {
      setPosition(of: input.event, in: row)
      return .added
    }
    guard let row = try writer.events.row(of: input.event.id) else { return .unchanged }
    let outcome = try writer.replace(row, by: rows, of: input, from: source)
    if outcome == .changed { setPosition(of: input.event, in: row) }
    return outcome
  }

  private func setPosition(of event: Event, in row: Int64) {
    if let position = event.place.position {
      tree.set(row, longitude: position.longitude, latitude: position.latitude)
    } else {
      tree.remove(row)
    }
  }

  func finish() throws {
    try writer.events.finish(at: time)
    try tree.write(table: EventLoader.layer, in: database)
    try database.execute(
      sql: """
        INSERT INTO event_words (event_words, rank) VALUES ('automerge', 4);
        INSERT INTO event_words (event_words, rank) VALUES ('hashsize', 1048576);
        """)
    for statement in aside { try database.execute(sql: statement) }
  }
}
