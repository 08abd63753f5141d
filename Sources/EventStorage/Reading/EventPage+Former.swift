package import Events
import Geodesy

extension EventPage {
  /// A page of a query as of a time, put together of what has stood unchanged since and of what was otherwise then.
  /// - Parameters:
  ///   - query: What was asked.
  ///   - former: The versions of events that held at the time and hold no more.
  ///   - present: Gives the page of a query over the events that have not changed since.
  package init(
    of query: EventQuery, former: [Event], present: (EventQuery) throws -> EventPage
  ) rethrows {
    var asked = query
    // The nearest of what is there may not be the nearest of what was.
    if query.near?.count != nil { (asked.limit, asked.after) = (nil, nil) }
    let page = try present(asked)
    let former = former.compactMap(query.match)
    self = former.isEmpty && query.near?.count == nil ? page : page.merged(with: former, query)
  }

  private func merged(with former: [EventMatch], _ query: EventQuery) -> EventPage {
    var matches = matches + former
    var total = numberMatched + former.count
    if let count = query.near?.count {
      matches.sort { EventCursor.isOrdered($0.distanceMeters, $0.event.id, $1.distanceMeters, $1.event.id) }
      matches = Array(matches.prefix(max(0, count)))
      total = matches.count
    }
    let keyed = matches.map { (key: query.key(of: $0.event, distance: $0.distanceMeters), match: $0) }
      .filter { query.after?.precedes(key: $0.key, id: $0.match.event.id) ?? true }
      .sorted { EventCursor.isOrdered($0.key, $0.match.event.id, $1.key, $1.match.event.id) }
    let shown = keyed.prefix(max(0, query.limit ?? keyed.count))
    let hasMore = shown.count < keyed.count || next != nil
    let last = hasMore ? shown.last : nil
    return EventPage(
      matches: shown.map(\.match), numberMatched: total,
      next: last.map { EventCursor(sort: query.sort, key: $0.key, id: $0.match.event.id) })
  }
}

extension EventQuery {
  /// An event that meets the conditions, with its distance; nil for another one.
  fileprivate func match(of event: Event) -> EventMatch? {
    guard matches(event) else { return nil }
    guard let near else { return EventMatch(event: event) }
    guard let position = event.place.position else { return nil }
    let distance = Geodesic.wgs84.distance(from: near.position, to: position).meters
    if let radius = near.radiusMeters, distance > radius { return nil }
    return EventMatch(event: event, distanceMeters: distance)
  }
}
