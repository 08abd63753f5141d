import Events
import GeoPackageStorage

extension ServedStore: EventTileSource {
  func locatedEvents() async throws -> LocatedEvents {
    try await read { store in
      var builder = LocatedEventsBuilder()
      try store.forEachLocatedEvent { row, event, countryCode in
        builder.add(row: row, event, countryCode: countryCode)
      }
      return LocatedEvents(builder)
    }
  }

  func withRows<Value: Sendable>(
    matching query: EventQuery, _ body: @escaping @Sendable ([Int64]) -> Value
  ) async throws -> Value {
    try await read { body(try $0.rows(matching: query)) }
  }
}
