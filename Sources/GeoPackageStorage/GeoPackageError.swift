public import EventStorage
internal import GRDB

/// Why a store could not be opened, read or written.
public struct GeoPackageError: StoreFailure, Hashable {
  /// A stable code.
  public enum Code: String, Hashable, Sendable {
    /// There is no such file.
    case notFound = "store_not_found"
    /// The file is no GeoPackage of events: another program's, or no database at all.
    case notAStore = "not_a_store"
    /// A newer version of the program has written the file.
    case newerStore = "newer_store"
    /// An older version has written the file, and it was opened for reading only.
    case olderStore = "older_store"
    /// Another process is writing, and went on for longer than one waits.
    case busy = "store_busy"
    /// The file or its folder may not be written to.
    case readOnly = "store_read_only"
    /// There is no room left.
    case full = "store_full"
    /// The file is damaged.
    case damaged = "store_damaged"
    /// Any other failure of the database, in its words.
    case failed = "store_failed"
  }

  /// The stable code.
  public var code: Code
  /// One plain sentence.
  public var message: String
  /// The file.
  public var path: String

  /// Makes an error.
  public init(code: Code, message: String, path: String) {
    self.code = code
    self.message = message
    self.path = path
  }

  /// The word of the code.
  public var codeText: String { code.rawValue }

  /// The file, the message and the code.
  public var description: String { "\(path): \(message) (\(code.rawValue))" }

  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(code: .busy, message: "another process is writing to the store; try again when it is done", path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH:
      self.init(code: .readOnly, message: "the store cannot be opened or written to; nothing was changed", path: path)
    case .SQLITE_FULL:
      self.init(code: .full, message: "there is no room left; what was committed before is kept", path: path)
    case .SQLITE_NOTADB:
      self.init(code: .notAStore, message: "the file is no GeoPackage", path: path)
    case .SQLITE_CORRUPT:
      self.init(code: .damaged, message: "the file is damaged: \(error.message ?? "")", path: path)
    default:
      self.init(
        code: .failed, message: "\(error.message ?? "the database failed") (SQLite \(error.resultCode.rawValue))",
        path: path)
    }
  }
}
