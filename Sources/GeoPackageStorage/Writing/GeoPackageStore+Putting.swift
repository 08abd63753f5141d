public import Events
import GRDB

extension GeoPackageStore {
  /// Puts events in, in place of those with the same identifiers: all of them or, on an error, none.
  ///
  /// The events are kept as they are, revision and times included.
  /// - Throws: ``GeoPackageError``.
  public func put(_ events: [Event]) throws {
    try perform {
      try queue.write { database in
        var writer = try EventWriter(database)
        for event in events { try writer.put(event) }
        try writer.finish(at: time)
      }
    }
  }
}
