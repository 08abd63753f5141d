/// Keeps events and finds them again.
///
/// Every conformer answers a query as ``InMemoryEventStore`` does, which the tests take as the oracle.
public protocol EventStore: Sendable {
  /// A page of the events that the query finds, in its order.
  /// - Throws: ``EventsError`` with code `invalid_query` for an order by distance without a place, and `invalid_cursor`
  ///   for a cursor of another order; errors of the storage.
  func events(matching query: EventQuery) async throws -> EventPage

  /// Puts events in, in place of those with the same identifiers.
  func put(_ events: [Event]) async throws
}

extension EventStore {
  /// The number of events that the query finds on all pages together.
  public func count(matching query: EventQuery) async throws -> Int {
    var query = query
    query.limit = 0
    query.after = nil
    return try await events(matching: query).numberMatched
  }

  /// The event with the identifier, withdrawn ones included, or nil.
  public func event(_ id: String) async throws -> Event? {
    try await events(matching: EventQuery(ids: [id], includesDeleted: true, sort: .id)).events.first
  }
}
