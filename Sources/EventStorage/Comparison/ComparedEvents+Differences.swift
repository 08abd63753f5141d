public import Events
import Geodesy

extension ComparedEvents {
  /// What is different in another store, event by event, in the order of their identifiers.
  ///
  /// Evidence alone, and when something was changed, are no differences.
  /// - Parameter other: The later store.
  /// - Throws: a ``StoreFailure``.
  /// - Complexity: O(*n* log *n*) in the events of both.
  public func differences(from other: any ComparedEvents) throws -> [EventDifference] {
    let ids = try differingIdentifiers(from: other)
    let runs = RunDifference(from: try lastRun(), to: try other.lastRun())
    return try ids.map { try difference($0, other, runs) }
  }

  private func difference(
    _ id: String, _ other: any ComparedEvents, _ runs: RunDifference
  ) throws -> EventDifference {
    func standing(_ store: any ComparedEvents) throws -> Event? {
      let event = try store.storedEvent(id)
      return event?.deletedAt == nil ? event : nil
    }
    let (old, new) = (try standing(self), try standing(other))
    var difference = EventDifference(kinds: [], old: old, new: new, columns: [], causes: [])
    if let old, let new {
      difference.columns = EventDifference.columns(old, new)
      if let a = old.place.position, let b = new.place.position {
        difference.distanceMeters = Geodesic.wgs84.distance(from: a, to: b).meters
      }
      difference.kinds = difference.kindsOfChange
    } else {
      difference.kinds = [old == nil ? .appeared : .vanished]
      difference.mergedInto = try other.heir(of: id)
    }
    difference.causes = try causes(of: difference, other, runs)
    return difference
  }

  /// Reports first; where none of them differs, the file; where that does not either, what differs between the runs.
  private func causes(
    of difference: EventDifference, _ other: any ComparedEvents, _ runs: RunDifference
  ) throws -> [EventDifference.Cause] {
    let heir = try difference.mergedInto.flatMap { try other.storedEvent($0) }
    let reports = Set([difference.old, difference.new, heir].compactMap { $0 }.flatMap { $0.reports.map(\.id) })
    var causes: [EventDifference.Cause] = []
    for report in reports.sorted() {
      let (before, after) = (try hash(ofReport: report), try other.hash(ofReport: report))
      guard before != after else { continue }
      let kind: EventDifference.Cause.Kind =
        before == nil ? .newReport : after == nil ? .missingReport : .changedReport
      causes.append(.init(kind: kind, subject: report))
    }
    if !causes.isEmpty { return causes }
    let (before, after) = (try input(of: difference.id), try other.input(of: difference.id))
    if before?.hash != after?.hash, let source = after?.source ?? before?.source {
      return [.init(kind: .file, subject: source)]
    }
    return runs.parts.map { .init(kind: .run, subject: $0) }
  }

  /// The identifiers of events that differ, found by reading both stores.
  /// - Throws: a ``StoreFailure``.
  public func differingIdentifiers(from other: any ComparedEvents) throws -> [String] {
    try differingIdentifiersByReading(from: other)
  }

  /// The same for a store that has a quicker way for some others alone.
  package func differingIdentifiersByReading(from other: any ComparedEvents) throws -> [String] {
    var (left, right) = (EventsInOrder(of: self), EventsInOrder(of: other))
    var ids: [String] = []
    var (old, new) = (try left.next(), try right.next())
    while true {
      switch (old, new) {
      case (nil, nil): return ids
      case (let a?, let b?) where a.id == b.id:
        if !EventDifference.columns(a, b).isEmpty { ids.append(a.id) }
        (old, new) = (try left.next(), try right.next())
      case (let a?, let b) where b.map({ a.id.utf8.lexicographicallyPrecedes($0.id.utf8) }) ?? true:
        ids.append(a.id)
        old = try left.next()
      case (_, let b):
        if let b { ids.append(b.id) }
        new = try right.next()
      }
    }
  }
}

extension StoredEvents {
  /// The event of an identifier, a withdrawn one included; nil for none.
  /// - Throws: a ``StoreFailure``.
  public func storedEvent(_ id: String) throws -> Event? {
    try events(matching: EventQuery(ids: [id], includesDeleted: true, sort: .id)).events.first
  }
}

/// The events of a store that stand, in the order of their identifiers, read a page at a time.
private struct EventsInOrder {
  private let store: any StoredEvents
  private var query = EventQuery(sort: .id, limit: 1000)
  private var waiting: ArraySlice<Event> = []
  private var isAtEnd = false

  init(of store: any StoredEvents) { self.store = store }

  mutating func next() throws -> Event? {
    if waiting.isEmpty, !isAtEnd {
      let page = try store.events(matching: query)
      waiting = page.events[...]
      query.after = page.next
      isAtEnd = page.next == nil
    }
    return waiting.popFirst()
  }
}

/// In what the last runs of two stores differ.
private struct RunDifference {
  private(set) var parts: [String] = []

  init(from before: IngestRun?, to after: IngestRun?) {
    guard let before, let after else { return }
    let pairs: [(name: String, old: String?, new: String?)] = [
      ("program", before.program, after.program), ("gazetteer", before.gazetteer, after.gazetteer),
      ("settings", before.settings, after.settings),
    ]
    for (name, old, new) in pairs where old != new {
      parts.append("\(name): \(old ?? "none") became \(new ?? "none")")
    }
  }
}
