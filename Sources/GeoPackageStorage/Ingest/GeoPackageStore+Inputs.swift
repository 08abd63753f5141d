public import Events
import GRDB

/// An event of a file, and where it stands there.
public struct InputEvent: Sendable {
  /// The event, as its rows are written.
  public var prepared: PreparedEvent
  /// The line or row, counted from 1; nil where none is known.
  public var line: Int?

  /// Prepares an event of a file.
  public init(_ event: Event, line: Int? = nil) throws {
    prepared = try PreparedEvent(event)
    self.line = line
  }
}

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
  public func add(_ events: [InputEvent], from source: String, run: IngestRun) throws -> [InputOutcome] {
    try perform {
      try queue.write { database in
        var writer = try InputWriter(database, run: run, time: time)
        let outcomes = try events.map { try writer.add($0, from: source) }
        try writer.events.finish(at: time)
        return outcomes
      }
    }
  }
}

/// Puts events of files in, within a transaction of the caller's.
struct InputWriter {
  var events: EventWriter
  private let database: Database
  private let run: IngestRun
  private let time: String
  private let notation: Statement
  private var files: [String: Int64] = [:]

  init(_ database: Database, run: IngestRun, time: String) throws {
    (self.database, self.run, self.time) = (database, run, time)
    events = try EventWriter(database)
    notation = try database.makeStatement(
      sql: "INSERT OR REPLACE INTO input_events (event, hash, file, line) VALUES (?, ?, ?, ?)")
  }

  mutating func add(_ input: InputEvent, from source: String) throws -> GeoPackageStore.InputOutcome {
    if let row = try events.row(of: input.prepared.event.id) { return try replace(row, by: input, from: source) }
    try insert(input, from: source)
    return .added
  }

  /// Puts a new event in.
  /// - Returns: Its row; nil where there is one of its identifier, and nothing was done.
  @discardableResult mutating func insert(_ input: InputEvent, from source: String) throws -> Int64? {
    guard let row = try events.insert(input.prepared) else { return nil }
    try note(input, row, from: source)
    return row
  }

  /// Puts an event in place of its former version, or finds that it is the same.
  mutating func replace(
    _ row: Int64, by input: InputEvent, from source: String
  ) throws -> GeoPackageStore.InputOutcome {
    let event = input.prepared.event
    let known = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT hash FROM input_events WHERE event = ?"), arguments: [row])
    if known == input.prepared.hash { return .unchanged }
    let published = try database.cachedStatement(sql: "SELECT 1 FROM publications WHERE event_id = ?")
    if try Int.fetchOne(published, arguments: [event.id]) != nil { return .heldFromReports }
    guard let old = try EventRow.fetch(event.id, in: database) else { return .unchanged }
    var version = event
    (version.revision, version.updatedAt, version.history) = (old.revision, old.updatedAt, old.history)
    if version == old {
      // The hash was made otherwise, by an older version of the program.
      try note(input, row, from: source)
      return .unchanged
    }
    let change = EventChange(from: old, to: version).sentence
    version.revision = max(event.revision, old.revision + 1)
    version.updatedAt = time
    version.history.append(.init(revision: version.revision, at: time, by: nil, change: change))
    try events.replace(row, by: PreparedEvent(version))
    try note(input, row, from: source)
    return .changed
  }

  /// Writes down which row of which file an event comes from, and what that said.
  private mutating func note(_ input: InputEvent, _ row: Int64, from source: String) throws {
    var values = BoundRow(capacity: 3)
    values.append(input.prepared.hash)
    values.append(try file(source))
    values.append(input.line.map { Int64($0) })
    try events.check(values.run(notation.sqliteStatement, first: row))
  }

  private mutating func file(_ source: String) throws -> Int64 {
    if let known = files[source] { return known }
    let run = try run.row(in: database, time: time)
    try database.execute(
      sql: "INSERT OR IGNORE INTO input_files (source, run) VALUES (?, ?)", arguments: [source, run])
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM input_files WHERE source = ? AND run = ?", arguments: [source, run])
    files[source] = id
    return id ?? 0
  }
}
