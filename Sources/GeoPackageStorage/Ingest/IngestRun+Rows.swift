public import EventStorage
import Events
import GRDB
import Synchronization

extension IngestRun {
  /// The row of the run, which is made where there is none.
  func row(in database: Database, time: String) throws -> Int64 {
    try row.withLock { row in
      // The transaction that made the row may have been undone.
      if let row,
        try Int.fetchOne(
          database.cachedStatement(sql: "SELECT count(*) FROM runs WHERE id = ?"), arguments: [row]) == 1
      {
        return row
      }
      try database.execute(
        sql: "INSERT INTO runs (started_at, program, gazetteer, settings, inputs) VALUES (?, ?, ?, ?, ?)",
        arguments: [time, program, gazetteer, settings, inputs.joined(separator: "\n")])
      row = database.lastInsertedRowID
      return database.lastInsertedRowID
    }
  }

  /// Writes down what the run was told by hand, if it changed anything.
  func note(corrections text: String, of source: String, in database: Database) throws {
    try row.withLock { row in
      guard let row else { return }
      try database.execute(
        sql: "INSERT OR REPLACE INTO corrections (run, source, sha256, text) VALUES (?, ?, ?, ?)",
        arguments: [row, source, SHA256.hexadecimal(text), text])
    }
  }

  /// Writes down that the run came to its end, if it changed anything.
  func finish(in database: Database, time: String) throws {
    try row.withLock { row in
      guard let row else { return }
      try database.execute(sql: "UPDATE runs SET finished_at = ? WHERE id = ?", arguments: [time, row])
    }
  }
}

extension GeoPackageStore {
  /// Keeps the corrections that a run was made with, if it changed anything.
  /// - Throws: ``GeoPackageError``.
  public func note(corrections text: String, of source: String, run: IngestRun) throws {
    try perform { try queue.write { try run.note(corrections: text, of: source, in: $0) } }
  }

  /// Writes down that a run came to its end, if it changed anything.
  /// - Throws: ``GeoPackageError``.
  public func finish(_ run: IngestRun) throws {
    try perform { try queue.write { try run.finish(in: $0, time: time) } }
  }
}
