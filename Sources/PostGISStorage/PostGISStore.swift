import EventSQL
public import EventStorage
import Synchronization

/// Events on PostgreSQL with PostGIS: one store that many programs on many machines read and write at once.
///
/// The table `events` has the columns of `EventColumns`, and its points as `geom` and `geog`. Every write is a
/// transaction; writers of the same events wait for each other, and all others do not.
///
///     let store = try PostGISStore(address: "postgresql://maps@db.example.org/events")
///     try store.put(events)
///     let page = try store.events(matching: EventQuery(in: box, during: week, limit: 100))
public final class PostGISStore: EventDatabase {
  /// What a store is opened for.
  public enum Access: Hashable, Sendable {
    /// The store must be there; a replica will do.
    case reading
    /// A database that holds no store gets one.
    case writing
  }

  /// Host, port and database.
  public var name: String { pool.address.name }
  let pool: ConnectionPool
  let access: Access
  /// What is written down as the time of a change, `YYYY-MM-DDTHH:MM:SSZ`.
  let time: String
  let dialect = PostgreSQLDialect()
  /// Which tellings of reports were read last, so that none are published that are no longer all.
  let readTellings = Mutex<String?>(nil)

  /// Opens a store.
  /// - Parameters:
  ///   - address: As libpq takes it: `postgresql://user@host:port/database?sslmode=verify-full`, or `host=… dbname=…`. A password
  ///     is better kept in the password file.
  ///   - access: What for.
  ///   - time: What is written down as the time of changes, `YYYY-MM-DDTHH:MM:SSZ`; nil for the clock's.
  ///   - connections: The most connections at once, at least 2.
  /// - Throws: ``PostGISError``.
  public init(address: String, access: Access = .writing, time: String? = nil, connections: Int = 8) throws {
    pool = ConnectionPool(to: try StoreAddress(address), limit: max(2, connections))
    self.access = access
    self.time = time ?? StoreClock.now()
    try pool.withConnection { try StoreMigrations.prepare($0, access) }
  }

  /// Ends the connections. Nothing may be asked afterwards.
  public func close() { pool.close() }

  /// Stops what is being asked now; it ends with the code `store_interrupted`. May be called from any thread.
  public func interrupt() { pool.interrupt() }

  /// Asks in one transaction, which sees one state of the store; asks again after a failure that may pass.
  func read<Value>(_ body: (Connection) throws -> Value) throws -> Value {
    try pool.retrying { try reading($0, body) }
  }

  /// As ``read(_:)``, but hands rows to somebody meanwhile, and so does not begin again once it has.
  func stream(_ body: (_ connection: Connection, _ isStarted: inout Bool) throws -> Void) throws {
    var isStarted = false
    try pool.retrying(isStarted: { isStarted }) { connection in
      try reading(connection) { try body($0, &isStarted) }
    }
  }

  private func reading<Value>(_ connection: Connection, _ body: (Connection) throws -> Value) throws -> Value {
    try connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
    let value = try body(connection)
    try connection.run("COMMIT")
    return value
  }

  /// Writes in one transaction; writes again after a failure that may pass, which is safe: what is there already is put in once.
  func write<Value>(_ body: (StoreWriter) throws -> Value) throws -> Value {
    try pool.retrying { try writing($0, body) }
  }

  /// As ``write(_:)``, but once: for what comes from somewhere that cannot be asked again.
  func writeOnce<Value>(_ body: (StoreWriter) throws -> Value) throws -> Value {
    try pool.withConnection { try writing($0, body) }
  }

  private func writing<Value>(_ connection: Connection, _ body: (StoreWriter) throws -> Value) throws -> Value {
    try connection.run("BEGIN ISOLATION LEVEL READ COMMITTED")
    let value = try body(StoreWriter(connection, time: time))
    try connection.query(StateSchema.noteChange)
    try connection.run("COMMIT")
    return value
  }
}
