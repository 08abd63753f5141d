import CSQLite

/// A database file that is read through SQLite.
///
/// A resource of one task.
final class SQLiteDatabase {
  private let path: String
  fileprivate let connection: OpaquePointer

  /// Opens the file; what it holds is looked at by the first query.
  ///
  /// - Throws: ``ImportError/Code/wrongFormat`` with SQLite's reason.
  init(reading path: String) throws(ImportError) {
    self.path = path
    var connection: OpaquePointer?
    let status = sqlite3_open_v2(path, &connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard status == SQLITE_OK, let connection else {
      let reason = String(cString: connection.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(status))
      sqlite3_close(connection)
      throw ImportError(code: .wrongFormat, message: "cannot be read as a database: \(reason)", path: path)
    }
    self.connection = connection
  }

  deinit { sqlite3_close_v2(connection) }

  /// The rows of a query, which are read as they are asked for.
  ///
  /// - Throws: ``ImportError/Code/wrongFormat`` with SQLite's reason.
  func rows(_ query: String) throws(ImportError) -> SQLiteRows {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, query, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw failure()
    }
    return SQLiteRows(database: self, statement: statement)
  }

  /// The names of a table's columns, in small letters; none where there is no such table.
  func columns(in table: String) throws(ImportError) -> Set<String> {
    let rows = try rows("SELECT name FROM pragma_table_info('\(table)')")
    var columns: Set<String> = []
    while try rows.next() { if let name = rows.text(0) { columns.insert(name.lowercased()) } }
    return columns
  }

  fileprivate func failure() -> ImportError {
    let reason = String(cString: sqlite3_errmsg(connection))
    return ImportError(code: .wrongFormat, message: "cannot be read as a database: \(reason)", path: path)
  }
}

/// The rows of a query; at each time one of them is at hand.
final class SQLiteRows {
  private let database: SQLiteDatabase
  private let statement: OpaquePointer

  fileprivate init(database: SQLiteDatabase, statement: OpaquePointer) {
    (self.database, self.statement) = (database, statement)
  }

  deinit { sqlite3_finalize(statement) }

  /// Goes on to the next row; false after the last.
  ///
  /// - Throws: ``ImportError/Code/wrongFormat`` with SQLite's reason.
  func next() throws(ImportError) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw database.failure()
    }
  }

  /// A whole number, or a text that is one; nil for anything else. Some distributions keep identifiers as text.
  func integer(_ column: Int) -> Int64? {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_INTEGER: sqlite3_column_int64(statement, Int32(column))
    case SQLITE_FLOAT: Int64(exactly: sqlite3_column_double(statement, Int32(column)))
    case SQLITE_TEXT: text(column).flatMap { Int64($0) }
    default: nil
    }
  }

  /// A number; nil for a text that is none, and for null.
  func double(_ column: Int) -> Double? {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_INTEGER, SQLITE_FLOAT: sqlite3_column_double(statement, Int32(column))
    case SQLITE_TEXT: text(column).flatMap { Double($0) }
    default: nil
    }
  }

  /// A text, or a number as one; nil for null and for bytes.
  func text(_ column: Int) -> String? {
    switch sqlite3_column_type(statement, Int32(column)) {
    case SQLITE_TEXT:
      let count = Int(sqlite3_column_bytes(statement, Int32(column)))
      guard let bytes = sqlite3_column_text(statement, Int32(column)) else { return nil }
      return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    case SQLITE_INTEGER: return String(sqlite3_column_int64(statement, Int32(column)))
    case SQLITE_FLOAT:
      let number = sqlite3_column_double(statement, Int32(column))
      return Int64(exactly: number).map { String($0) } ?? String(number)
    default: return nil
    }
  }
}
