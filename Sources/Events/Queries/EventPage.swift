/// An event that a query found.
public struct EventMatch: Hashable, Sendable {
  /// The event.
  public var event: Event
  /// Metres from the query's ``EventQuery/near``; nil without one.
  public var distanceMeters: Double?

  /// Makes a match.
  public init(event: Event, distanceMeters: Double? = nil) {
    self.event = event
    self.distanceMeters = distanceMeters
  }
}

/// Some of the events that a query found.
public struct EventPage: Hashable, Sendable {
  /// The events in the query's order.
  public var matches: [EventMatch]
  /// The number of events that the query finds on all pages together.
  public var numberMatched: Int
  /// Where the next page begins; nil on the last.
  public var next: EventCursor?

  /// Makes a page.
  public init(matches: [EventMatch], numberMatched: Int, next: EventCursor?) {
    self.matches = matches
    self.numberMatched = numberMatched
    self.next = next
  }

  /// The events without their distances.
  public var events: [Event] { matches.map(\.event) }
}

/// A place in the order of a query: after an event with this key and identifier.
///
/// Pages by key stay whole while events are added: none is given twice, and none that was there from the first page to
/// the last is left out.
public struct EventCursor: Hashable, Sendable {
  /// The order it belongs to.
  public var sort: EventQuery.Sort
  /// The key of the last event given; nil for an event without one.
  public var key: Double?
  /// The identifier of the last event given.
  public var id: String

  /// Makes a cursor.
  public init(sort: EventQuery.Sort, key: Double?, id: String) {
    self.sort = sort
    self.key = key
    self.id = id
  }

  /// Whether an event with the key and identifier comes after the place.
  package func precedes(key other: Double?, id otherID: String) -> Bool {
    EventCursor.isOrdered(key, id, other, otherID)
  }

  /// Whether the first key and identifier come before the second: ascending, nil last, then by the bytes of the identifier,
  /// as every database has them.
  package static func isOrdered(_ a: Double?, _ aID: String, _ b: Double?, _ bID: String) -> Bool {
    switch (a, b) {
    case (let a?, let b?): a == b ? aID.utf8.lexicographicallyPrecedes(bID.utf8) : a < b
    case (nil, nil): aID.utf8.lexicographicallyPrecedes(bID.utf8)
    case (_?, nil): true
    case (nil, _?): false
    }
  }

  /// The cursor as a token of letters, digits, `-`, `_` and `.`: the order, the bits of the key, the identifier.
  public var token: String {
    "\(sort.rawValue).\(key.map { String($0.bitPattern, radix: 16) } ?? "-").\(id)"
  }

  /// Reads a token.
  /// - Throws: ``EventsError`` with code `invalid_cursor`.
  public init(token: String) throws {
    let parts = token.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let sort = EventQuery.Sort(rawValue: String(parts[0])), !parts[2].isEmpty else {
      throw EventsError(code: .invalidCursor, message: "This is no page token.", context: token)
    }
    let key = parts[1] == "-" ? nil : UInt64(parts[1], radix: 16).map { Double(bitPattern: $0) }
    if parts[1] != "-", key.map(\.isFinite) != true {
      throw EventsError(code: .invalidCursor, message: "This is no page token.", context: token)
    }
    self.init(sort: sort, key: key, id: String(parts[2]))
  }
}
