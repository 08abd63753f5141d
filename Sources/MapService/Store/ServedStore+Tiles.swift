import EventStorage
import Events
import Synchronization

extension ServedStore: EventTileSource {
  /// Read some at a time: together they may take longer than one question is given.
  func locatedEvents() async throws -> LocatedEvents {
    let loading = LocatedEventsLoading()
    var last: Int64? = Int64.min
    while let row = last { last = try await read { try loading.add(from: $0, after: row) } }
    return try await read { _ in loading.finish() }
  }

  func withRows<Value: Sendable>(
    matching query: EventQuery, _ body: @escaping @Sendable ([Int64]) -> Value
  ) async throws -> Value {
    try await read { body(try $0.rows(matching: query)) }
  }
}

/// Events on their way from the store.
private final class LocatedEventsLoading: Sendable {
  private let builder = Mutex(LocatedEventsBuilder())

  /// Adds the events of the next rows; gives the last of them, or nil where there are no more.
  func add(from store: any MappedEvents, after row: Int64) throws -> Int64? {
    try builder.withLock { builder in
      try store.forEachLocatedEvent(after: row, limit: 50_000) { row, event, countryCode in
        builder.add(row: row, event, countryCode: countryCode)
      }
    }
  }

  /// The events in order; nothing is left here.
  func finish() -> LocatedEvents {
    builder.withLock { builder in
      let collected = builder
      builder = LocatedEventsBuilder()
      return LocatedEvents(collected)
    }
  }
}
