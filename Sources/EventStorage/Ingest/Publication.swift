package import Events

/// Merged events on their way to the map, with identifiers that stay.
///
/// An event that holds one of the tellings of an event published before keeps that one's identifier. Where two published events
/// turn out to be one, the later one is withdrawn with a tombstone that names the other; so is one that no report tells of any
/// more.
package struct Publication {
  /// The events, each under its identifier.
  package private(set) var events: [Event]
  /// The tellings of each event, by their identifiers.
  package let members: [[String]]
  private let published: [String]

  /// Gives each event the identifier that one of its tellings was published under: the one that began it, else the oldest.
  /// - Parameters:
  ///   - merged: What the merger makes of all tellings.
  ///   - published: The identifiers on the map that come from reports, in the order in which they came there.
  ///   - former: What each telling was published as, by its identifier.
  /// - Complexity: O(*n* log *n*).
  package init(_ merged: [Event], published: [String], former: [String: String]) {
    self.published = published
    events = merged
    members = merged.map { event in
      Array(Set([event.id] + event.merge.flatMap { [$0.eventID, $0.otherEventID] })).sorted()
    }
    let age = Dictionary(uniqueKeysWithValues: published.enumerated().map { ($0.element, $0.offset) })
    var taken: Set<String> = []
    // An identifier goes to the event that holds the telling it was made for, whatever else was merged with it once.
    for index in events.indices {
      let own = members[index].filter { age[$0] != nil }.min { age[$0, default: 0] < age[$1, default: 0] }
      guard let own, taken.insert(own).inserted else { continue }
      events[index].id = own
    }
    for index in events.indices where !taken.contains(events[index].id) {
      let names = Set(members[index].compactMap { former[$0] }).filter { age[$0] != nil && !taken.contains($0) }
      if let oldest = names.min(by: { age[$0, default: 0] < age[$1, default: 0] }) { events[index].id = oldest }
      taken.insert(events[index].id)
    }
  }

  /// The identifiers that are no more, in the order in which they came on the map, each with the event that it has become: the
  /// first that took in the telling it was made for; nil where no report tells of it any more.
  package var withdrawn: [(id: String, heir: String?)] {
    let known = Set(events.map(\.id))
    let gone = published.filter { !known.contains($0) }
    if gone.isEmpty { return [] }
    let heirs = Dictionary(
      zip(events, members).flatMap { event, tellings in tellings.map { ($0, event.id) } },
      uniquingKeysWith: { first, _ in first })
    return gone.map { ($0, heirs[$0]) }
  }
}
