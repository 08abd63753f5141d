public import EventStorage

/// Why a store on PostgreSQL could not be opened, read or written.
public struct PostGISError: Error, Hashable, Sendable, StoreFailure {
  /// A stable code.
  public enum Code: String, Hashable, Sendable {
    /// There is no libpq, PostgreSQL's client library, on this machine.
    case noClientLibrary = "no_postgresql_library"
    /// The address cannot be read.
    case invalidAddress = "invalid_store_address"
    /// There is no server there, or it lets nobody in.
    case unreachable = "store_unreachable"
    /// The connection was lost, and trying again did not help or was not safe.
    case connectionLost = "store_connection_lost"
    /// The database holds no store, and was opened for reading only; or it lacks PostGIS.
    case notAStore = "not_a_store"
    /// A newer version of the program has written the store.
    case newerStore = "newer_store"
    /// An older version has written the store, and it was opened for reading only.
    case olderStore = "older_store"
    /// Others write the same events, again and again.
    case busy = "store_busy"
    /// The user may not write, or the server is a replica.
    case readOnly = "store_read_only"
    /// There is no room left.
    case full = "store_full"
    /// What was being asked was stopped.
    case interrupted = "store_interrupted"
    /// Any other failure of the database, in its words.
    case failed = "store_failed"
  }

  /// The stable code.
  public var code: Code
  /// One plain sentence.
  public var message: String
  /// Host and database, without user and password.
  public var store: String
  /// PostgreSQL's own code (SQLSTATE); nil where there is none.
  public var state: String?

  /// Makes an error.
  public init(code: Code, message: String, store: String, state: String? = nil) {
    (self.code, self.message, self.store, self.state) = (code, message, store, state)
  }

  /// The stable code as text.
  public var codeText: String { code.rawValue }

  /// Host and database, the message and the code.
  public var description: String { "\(store): \(message) (\(code.rawValue))" }

  /// The error of a statement, by the classes of <https://www.postgresql.org/docs/15/errcodes-appendix.html>.
  init(state: String, message: String, store: String) {
    let (code, words): (Code, String) =
      switch state {
      case "40001", "40P01", "55P03": (.busy, "others write the same events; try again when they are done")
      case "42501", "25006": (.readOnly, "the store may not be written to: \(message)")
      case "53100": (.full, "the server has no room left; what was committed before is kept")
      case "57014": (.interrupted, "the question was stopped")
      case "57P01", "57P02", "57P03": (.connectionLost, "the server has ended the connection: \(message)")
      default: (state.hasPrefix("08") ? .connectionLost : .failed, "\(message) (PostgreSQL \(state))")
      }
    self.init(code: code, message: words, store: store, state: state)
  }

  /// Whether the same transaction may well succeed when it is tried again: the server has undone it.
  var isTransient: Bool { code == .connectionLost || state == "40001" || state == "40P01" }
}
