public import GeoJSON

/// Events in memory: the reference for every other store.
public actor InMemoryEventStore: EventStore {
  private var eventsByID: [String: Event] = [:]
  private let distanceMeters: @Sendable (Position, Position) -> Double

  /// Makes a store.
  /// - Parameters:
  ///   - events: What it holds; of several with the same identifier the last.
  ///   - distanceMeters: The distance between two positions in metres, for queries near a place.
  public init(_ events: [Event] = [], distanceMeters: @escaping @Sendable (Position, Position) -> Double) {
    self.distanceMeters = distanceMeters
    for event in events { eventsByID[event.id] = event }
  }

  /// Puts events in, in place of those with the same identifiers.
  public func put(_ events: [Event]) {
    for event in events { eventsByID[event.id] = event }
  }

  /// A page of the events that the query finds, in its order.
  /// - Throws: ``EventsError`` with code `invalid_query` or `invalid_cursor`.
  /// - Complexity: O(*n* log *n*) in the number of events.
  public func events(matching query: EventQuery) throws -> EventPage {
    try query.check()
    var found: [EventMatch] = []
    for event in eventsByID.values where query.matches(event) {
      guard let near = query.near else {
        found.append(EventMatch(event: event))
        continue
      }
      guard let position = event.place.position else { continue }
      let distance = distanceMeters(near.position, position)
      if let radius = near.radiusMeters, distance > radius { continue }
      found.append(EventMatch(event: event, distanceMeters: distance))
    }
    if let count = query.near?.count, found.count > count {
      found.sort { EventCursor.isOrdered($0.distanceMeters, $0.event.id, $1.distanceMeters, $1.event.id) }
      found.removeLast(found.count - max(0, count))
    }
    let keyed = found.map { (key: query.key(of: $0.event, distance: $0.distanceMeters), match: $0) }.sorted {
      EventCursor.isOrdered($0.key, $0.match.event.id, $1.key, $1.match.event.id)
    }
    let rest = keyed.filter { query.after?.precedes(key: $0.key, id: $0.match.event.id) ?? true }
    let page = rest.prefix(max(0, query.limit ?? rest.count))
    let next = page.count < rest.count ? page.last : nil
    return EventPage(
      matches: page.map(\.match), numberMatched: found.count,
      next: next.map { EventCursor(sort: query.sort, key: $0.key, id: $0.match.event.id) })
  }
}
