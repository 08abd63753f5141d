import EventExport
import EventStorage
import Events
import GeoJSON

/// Reads events of a query a page at a time, as flat columns, and tells where the next page begins.
struct EventPages {
  let store: any MappedEvents
  /// The positions of the same version of the store, where they are at hand.
  var index: EventIndex?
  /// Whether the nested records are read too.
  var withRecords = false

  /// What became of a page.
  struct Outcome {
    /// Where the next page begins; nil on the last.
    var next: EventCursor?
    /// How many events there are on all pages together, where that was found by the way.
    var numberMatched: Int?
  }

  /// Hands over the events of the page that begins at ``EventQuery/after`` and has no more than `limit`, with their distances.
  /// - Throws: what the store and `body` throw.
  func read(_ query: EventQuery, limit: Int, _ body: (inout FlatEvent) throws -> Void) throws -> Outcome {
    guard let near = query.near else { return try readSorted(query, limit: limit, body) }
    if let index, !withRecords, Self.asksForNothingElse(query) {
      return try read(near, of: query, index, limit: limit, body)
    }
    var query = query
    query.limit = limit
    let page = try store.events(matching: query)
    for match in page.matches {
      var event = try FlatEvent(match.event, withRecord: withRecords)
      Self.set(distance: match.distanceMeters, of: &event)
      try body(&event)
    }
    return Outcome(next: page.next, numberMatched: page.numberMatched)
  }

  /// Whether a query asks for what is near and for nothing else, the nearest first.
  private static func asksForNothingElse(_ query: EventQuery) -> Bool {
    query == EventQuery(near: query.near, sort: .distance, limit: query.limit, after: query.after)
  }

  private func read(
    _ near: EventQuery.Near, of query: EventQuery, _ index: EventIndex, limit: Int,
    _ body: (inout FlatEvent) throws -> Void
  ) throws -> Outcome {
    let page = try index.page(near: near, after: query.after, limit: limit) { try store.identifier(ofRow: $0) }
    var last: EventCursor?
    try store.forEachEvent(inRows: page.neighbors.map(\.row)) { place, event in
      let meters = page.neighbors[place].meters
      Self.set(distance: meters, of: &event)
      last = EventCursor(sort: .distance, key: meters, id: event.text(Columns.identifier) ?? "")
      try body(&event)
    }
    return Outcome(next: page.hasMore ? last : nil, numberMatched: page.numberMatched)
  }

  private func readSorted(
    _ query: EventQuery, limit: Int, _ body: (inout FlatEvent) throws -> Void
  ) throws -> Outcome {
    var asked = query
    // One more tells whether there is a next page.
    asked.limit = limit + 1
    var count = 0
    var last: EventCursor?
    var hasMore = false
    try store.forEachEvent(matching: asked, order: .sorted, withRecords: withRecords) { event in
      guard count < limit else { return hasMore = true }
      count += 1
      if count == limit {
        last = EventCursor(sort: query.sort, key: query.key(of: event), id: event.text(Columns.identifier) ?? "")
      }
      try body(&event)
    }
    return Outcome(next: hasMore ? last : nil)
  }

  /// Distances are told to a tenth of a metre, as the command line does.
  private static func set(distance: Double?, of event: inout FlatEvent) {
    guard let distance else { return }
    event.set(Columns.distance, .double((distance * 10).rounded() / 10))
  }

  /// The numbers of the columns that are asked for of every event.
  private enum Columns {
    static let identifier = FlatEvent.number(of: "event_id") ?? 0
    static let distance = FlatEvent.number(of: "distance_m") ?? 0
  }
}

extension EventQuery {
  /// The key of an event in the order of ``sort``, as a cursor holds it; that of an order by distance is not known here.
  fileprivate func key(of event: borrowing FlatEvent) -> Double? {
    func day() -> Double? { event.text("date_start").flatMap { CalendarDate($0) }.map { Double($0.dayNumber) } }
    return switch sort {
    case .latest: day().map { -$0 }
    case .earliest: day()
    case .confidence: event.number("event_confidence").map { -$0 }
    case .killed:
      (event.number("killed_high") ?? event.number("killed_best") ?? event.number("killed_low")).map { -$0 }
    case .id, .distance: nil
    }
  }
}
