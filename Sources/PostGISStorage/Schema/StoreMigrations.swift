import EventStorage
import Events

/// The steps from an empty database to the present form. A step that was ever released is never changed: another one follows it.
enum StoreMigrations {
  static let steps: [(name: String, sql: String)] = [
    ("1-events", EventSchema.sql), ("2-reports", ReportSchema.sql), ("3-state", StateSchema.sql),
  ]

  /// Brings the database to the present form, or refuses it. Of several programs that come at once, one does it.
  static func prepare(_ connection: Connection, _ access: PostGISStore.Access) throws {
    func failure(_ code: PostGISError.Code, _ message: String) -> PostGISError {
      PostGISError(code: code, message: message, store: connection.address.name)
    }
    func done() throws -> [String]? {
      let table = try connection.query("SELECT to_regclass('dateline_migrations') IS NOT NULL", isFrequent: false)
      guard table[0].boolean(0) == true else { return nil }
      return try connection.query("SELECT name FROM dateline_migrations ORDER BY number", isFrequent: false)
        .compactMap { $0.text(0) }
    }
    func check(_ done: [String]) throws {
      if done.elementsEqual(steps.prefix(done.count).map(\.name)) { return }
      throw failure(.newerStore, "a newer version of the program has written the store; use that one")
    }
    let known = try done()
    try check(known ?? [])
    if access == .reading || known?.count == steps.count {
      guard let known else { throw failure(.notAStore, "the database holds no store of events") }
      guard known.count == steps.count else {
        throw failure(.olderStore, "the store is of an older form; ingest into it once")
      }
      if access == .writing { try addMonths(connection) }
      return
    }
    try connection.run("BEGIN; SELECT pg_advisory_xact_lock(\(StoreLocks.migration))")
    // Another one may have done it meanwhile.
    let present = try done()
    try check(present ?? [])
    if present == nil {
      try addPostGIS(connection)
      try connection.run(
        "CREATE TABLE dateline_migrations (number integer PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now())")
    }
    for (number, step) in steps.enumerated().dropFirst(present?.count ?? 0) {
      try connection.run(step.sql)
      try connection.query(
        "INSERT INTO dateline_migrations (number, name) VALUES (?, ?)", [Argument(number + 1), Argument(step.name)],
        isFrequent: false)
    }
    try connection.run("COMMIT")
    try addMonths(connection)
  }

  private static func addPostGIS(_ connection: Connection) throws {
    do {
      try connection.run("CREATE EXTENSION IF NOT EXISTS postgis")
    } catch let error as PostGISError {
      throw PostGISError(
        code: .notAStore, message: "the database lacks PostGIS, and it could not be added: \(error.message)",
        store: error.store, state: error.state)
    }
  }

  /// Makes the partitions of former versions for this month and the next, in a transaction that holds nothing else.
  private static func addMonths(_ connection: Connection) throws {
    let components = CalendarDate(StoreClock.now())?.components
    guard let components else { return }
    for offset in 0...1 {
      func month(_ offset: Int) -> String {
        let month = components.month - 1 + offset
        return CalendarDate(year: components.year + month / 12, month: month % 12 + 1, day: 1)?.description.prefix(7)
          .description ?? ""
      }
      let name = "event_versions_\(month(offset).replacing("-", with: "_"))"
      let table = try connection.query("SELECT to_regclass(?) IS NOT NULL", [Argument(name)])
      if table[0].boolean(0) == true { continue }
      do {
        try connection.run(
          """
          BEGIN; SELECT pg_advisory_xact_lock(\(StoreLocks.migration));
          CREATE TABLE IF NOT EXISTS \(name) PARTITION OF event_versions
            FOR VALUES FROM ('\(month(offset))') TO ('\(month(offset + 1))');
          COMMIT
          """)
      } catch {
        // Versions of that month are in the partition of all others already, and stay there.
        try connection.run("ROLLBACK")
      }
    }
  }
}
