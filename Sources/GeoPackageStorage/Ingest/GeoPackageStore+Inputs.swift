public import EventStorage
import Events
import GRDB

extension InputEvent {
  /// The event as the rows that it is written in.
  var rows: PreparedEvent {
    get throws { try preparation as? PreparedEvent ?? PreparedEvent(event) }
  }
}

extension GeoPackageStore {
  /// The same event with the rows that it is written in.
  /// - Throws: `GeoJSONError` for an event that JSON cannot spell.
  public func prepared(_ event: InputEvent) throws -> InputEvent {
    var event = event
    event.preparation = try PreparedEvent(event.event)
    return event
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

  mutating func add(_ input: InputEvent, from source: String) throws -> InputOutcome {
    let rows = try input.rows
    if let row = try events.row(of: input.event.id) { return try replace(row, by: rows, of: input, from: source) }
    try insert(rows, of: input, from: source)
    return .added
  }

  /// Puts a new event in.
  /// - Returns: Its row; nil where there is one of its identifier, and nothing was done.
  @discardableResult mutating func insert(
    _ rows: PreparedEvent, of input: InputEvent, from source: String
  ) throws -> Int64? {
    guard let row = try events.insert(rows) else { return nil }
    try note(rows.hash, input.line, row, from: source)
    return row
  }

  /// Puts an event in place of its former version, or finds that it is the same.
  mutating func replace(
    _ row: Int64, by rows: PreparedEvent, of input: InputEvent, from source: String
  ) throws -> InputOutcome {
    let event = input.event
    let known = try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT hash FROM input_events WHERE event = ?"), arguments: [row])
    if known == rows.hash { return .unchanged }
    let published = try database.cachedStatement(sql: "SELECT 1 FROM publications WHERE event_id = ?")
    if try Int.fetchOne(published, arguments: [event.id]) != nil { return .heldFromReports }
    guard let old = try EventRow.fetch(event.id, in: database) else { return .unchanged }
    // Nothing differs where the hash was made otherwise, by an older version of the program.
    let version = event.input(inPlaceOf: old, at: time)
    if let version { try events.replace(row, by: PreparedEvent(version)) }
    try note(rows.hash, input.line, row, from: source)
    return version == nil ? .unchanged : .changed
  }

  /// Writes down which row of which file an event comes from, and what that said.
  private mutating func note(_ hash: Int64, _ line: Int?, _ row: Int64, from source: String) throws {
    var values = BoundRow(capacity: 3)
    values.append(hash)
    values.append(try file(source))
    values.append(line.map { Int64($0) })
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
