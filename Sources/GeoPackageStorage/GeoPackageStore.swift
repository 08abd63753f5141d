public import EventStorage
import Events
import GRDB
import Glibc

/// Events in a GeoPackage: one SQLite file that any GIS opens (OGC 12-128r19).
///
/// `events` is a layer of points with the columns of ``EventColumns``, `event_areas` one of areas around places that are no
/// more than regions, and beside them stand the nested records, the reports, and what put them in. Every write is a
/// transaction in write-ahead mode: whatever happens, the file holds all of it or nothing. One process writes at a time,
/// another one waits; readers never do.
///
///     let store = try GeoPackageStore(path: "events.gpkg")
///     try store.put(events)
///     let page = try store.events(matching: EventQuery(in: box, during: week, limit: 100))
public final class GeoPackageStore: EventDatabase, Sendable {
  /// The file.
  public let path: String
  /// The file.
  public var name: String { path }
  let queue: DatabaseQueue
  /// What is written down as the time of a change, `YYYY-MM-DDTHH:MM:SSZ`.
  let time: String

  /// Opens a store.
  /// - Parameters:
  ///   - path: The file.
  ///   - access: What for.
  ///   - time: What is written down as the time of changes, `YYYY-MM-DDTHH:MM:SSZ`; nil for the clock's.
  ///   - cacheKilobytes: How much of the file is kept in memory.
  ///   - waitSeconds: How long to wait for another process that writes.
  /// - Throws: ``GeoPackageError``.
  public init(
    path: String, access: StoreAccess = .writing, time: String? = nil, cacheKilobytes: Int = 65_536,
    waitSeconds: Double = 10
  )
    throws
  {
    self.path = path
    self.time = time ?? StoreClock.now()
    try GeoPackageStore.checkFile(path, access)
    var configuration = Configuration()
    configuration.readonly = access == .reading
    configuration.busyMode = .timeout(waitSeconds)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { database in
      for function in GeoPackageGeometry.functions + [DistanceFunction.function] + FilterFunctions.all {
        database.add(function: function)
      }
      try database.execute(sql: "PRAGMA cache_size = -\(cacheKilobytes); PRAGMA trusted_schema = ON;")
      // The driver's own way to this mode writes to the file each time it is opened.
      if access == .writing { try database.execute(sql: "PRAGMA journal_mode = WAL") }
    }
    do {
      let location = access == .reading ? ReadOnlyMedium.location(of: path) : path
      queue = try DatabaseQueue(path: location, configuration: configuration)
      try GeoPackageStore.prepare(queue, path: path, access)
    } catch let error as DatabaseError {
      throw GeoPackageError(error, path: path)
    }
  }

  /// Ends the use of the file; what is in the write-ahead log goes into it. Nothing may be asked afterwards.
  public func close() throws {
    try perform { try queue.close() }
  }

  /// Stops what is being asked now; it ends with an error of the database. May be called from any thread.
  public func interrupt() { queue.interrupt() }

  /// Does something with the database and gives its errors as the module's.
  func perform<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw GeoPackageError(error, path: path)
    }
  }

  private static func checkFile(_ path: String, _ access: StoreAccess) throws {
    var status = stat()
    guard stat(path, &status) == 0 else {
      if access == .writing { return }
      throw GeoPackageError(code: .notFound, message: "there is no such file", path: path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw GeoPackageError(code: .notAStore, message: "this is not a file", path: path)
    }
    guard status.st_size > 0 else {
      if access == .writing { return }
      throw GeoPackageError(code: .notAStore, message: "the file is empty", path: path)
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw GeoPackageError(code: .readOnly, message: "the file cannot be read", path: path)
    }
    defer { Glibc.close(descriptor) }
    var magic = [UInt8](repeating: 0, count: 16)
    guard read(descriptor, &magic, 16) == 16, magic.starts(with: "SQLite format 3".utf8) else {
      throw GeoPackageError(code: .notAStore, message: "the file is no GeoPackage", path: path)
    }
  }

  /// Brings the file to the present form, or refuses it.
  private static func prepare(_ queue: DatabaseQueue, path: String, _ access: StoreAccess) throws {
    let migrator = StoreMigrations.migrator
    let state = try queue.read { database in
      (
        isNew: try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0,
        application: try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
        isOurs: try database.tableExists("grdb_migrations"),
        isNewer: try migrator.hasBeenSuperseded(database), isCurrent: try migrator.hasCompletedMigrations(database)
      )
    }
    if !state.isNew, !state.isOurs {
      let kind = state.application == GeoPackageSchema.applicationID ? "GeoPackage" : "database"
      throw GeoPackageError(
        code: .notAStore, message: "the file is another program's \(kind); name a new file for the store", path: path)
    }
    if state.isNewer {
      throw GeoPackageError(
        code: .newerStore, message: "a newer version of the program has written the store; use that one", path: path)
    }
    if state.isCurrent { return }
    guard access == .writing else {
      let code: GeoPackageError.Code = state.isNew ? .notAStore : .olderStore
      let message = state.isNew ? "the file is empty" : "the store is of an older form; ingest into it once"
      throw GeoPackageError(code: code, message: message, path: path)
    }
    try migrator.migrate(queue)
  }
}
