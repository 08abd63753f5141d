public import Events
import GRDB
import GeoJSON
import Geodesy

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
        var present = query
        // The nearest of what is there may not be the nearest of what was.
        if query.near?.count != nil { (present.limit, present.after) = (nil, nil) }
        let page = try page(of: present, knownAt: time, in: database)
        let former = try EventVersion.all(at: time, in: database).compactMap { match(of: $0, query) }
        return former.isEmpty && query.near?.count == nil ? page : merged(page, former, query)
      }
    }
  }

  /// An event that meets the query's conditions, with its distance; nil for another one.
  private func match(of event: Event, _ query: EventQuery) -> EventMatch? {
    guard query.matches(event) else { return nil }
    guard let near = query.near else { return EventMatch(event: event) }
    guard let position = event.place.position else { return nil }
    let distance = Geodesic.wgs84.distance(from: near.position, to: position).meters
    if let radius = near.radiusMeters, distance > radius { return nil }
    return EventMatch(event: event, distanceMeters: distance)
  }

  private func merged(_ page: EventPage, _ former: [EventMatch], _ query: EventQuery) -> EventPage {
    var matches = page.matches + former
    var total = page.numberMatched + former.count
    if let count = query.near?.count {
      matches.sort { EventCursor.isOrdered($0.distanceMeters, $0.event.id, $1.distanceMeters, $1.event.id) }
      matches = Array(matches.prefix(max(0, count)))
      total = matches.count
    }
    let keyed = matches.map { (key: query.key(of: $0.event, distance: $0.distanceMeters), match: $0) }
      .filter { query.after?.precedes(key: $0.key, id: $0.match.event.id) ?? true }
      .sorted { EventCursor.isOrdered($0.key, $0.match.event.id, $1.key, $1.match.event.id) }
    let shown = keyed.prefix(max(0, query.limit ?? keyed.count))
    let hasMore = shown.count < keyed.count || page.next != nil
    let next = hasMore ? shown.last : nil
    return EventPage(
      matches: shown.map(\.match), numberMatched: total,
      next: next.map { EventCursor(sort: query.sort, key: $0.key, id: $0.match.event.id) })
  }
}
