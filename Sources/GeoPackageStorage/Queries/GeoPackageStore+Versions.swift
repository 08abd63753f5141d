import EventStorage
public import Events
import GRDB

extension GeoPackageStore {
  /// A page of the events that the query finds, as the store knew them at a time: what came later is left out, what has
  /// changed since is as it was.
  /// - Parameter time: `YYYY-MM-DDTHH:MM:SSZ`.
  /// - Throws: ``EventsError`` with code `invalid_query` or `invalid_cursor`; ``GeoPackageError``.
  /// - Complexity: that of ``events(matching:)``, and O(*n*) in the events that have changed since.
  public func events(matching query: EventQuery, asOf time: String) throws -> EventPage {
    try query.check()
    return try perform {
      try queue.read { database in
        let former = try EventVersion.all(at: time, in: database)
        return try EventPage(of: query, former: former) { try page(of: $0, knownAt: time, in: database) }
      }
    }
  }
}
