import Events

/// What the tiles of events are made from.
protocol EventTileSource: Sendable {
  /// A word that is another one after every change; nil where there is nothing yet.
  var version: String? { get }

  /// All events that have a position.
  func locatedEvents() async throws -> LocatedEvents

  /// Does something, where it may take its time, with the rows of the events that a query finds, ascending; rows of events
  /// without a position may be among them.
  func withRows<Value: Sendable>(
    matching query: EventQuery, _ body: @escaping @Sendable ([Int64]) -> Value
  ) async throws -> Value
}
