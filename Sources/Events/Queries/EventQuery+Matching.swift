import CQL2
import GeoJSON

extension EventQuery {
  /// Whether the event meets every condition but ``near``, ``limit`` and ``after``.
  public func matches(_ event: Event) -> Bool {
    if !includesDeleted, event.deletedAt != nil { return false }
    if let changedSince, event.updatedAt.map({ $0 < changedSince }) ?? true { return false }
    if !ids.isEmpty, !ids.contains(event.id) { return false }
    if let boundingBox {
      guard let position = event.place.position, boundingBox.contains(position) else { return false }
    }
    if let span, event.date?.overlaps(span) != true { return false }
    if !eventClasses.isEmpty, !eventClasses.contains(event.eventClass) { return false }
    if !types.isEmpty, !types.contains(event.type) { return false }
    if !subTypes.isEmpty, !subTypes.contains(event.subType) { return false }
    if !assertions.isEmpty, !assertions.contains(event.assertion) { return false }
    if !statuses.isEmpty, !statuses.contains(event.status) { return false }
    if !precisions.isEmpty, !precisions.contains(event.place.precision) { return false }
    if !countries.isEmpty || !admin1s.isEmpty || !regions.isEmpty {
      let keys = RegionKeys(event.place)
      for (wanted, keys) in [(countries, keys.countries), (admin1s, keys.admin1s), (regions, keys.regions)]
      where !wanted.isEmpty && !wanted.contains(where: { keys.contains(RegionKeys.key($0)) }) {
        return false
      }
    }
    if let minimumConfidence, let confidence = event.confidence, confidence < minimumConfidence { return false }
    if let area {
      guard let position = event.place.position, area.holds(position) else { return false }
    }
    if let filter {
      let values = EventFilterValues(event)
      guard filter.holds(for: { values[$0] }) else { return false }
    }
    guard text != nil || !actors.isEmpty else { return true }
    let words = SearchWords(event)
    if !actors.isEmpty, !actors.contains(where: { words.holdActor($0) }) { return false }
    return text.map(words.hold) ?? true
  }

  /// The key of an event in the order of ``sort``, turned so that the smallest comes first; nil goes last.
  package func key(of event: Event, distance: Double?) -> Double? {
    switch sort {
    case .latest: event.date?.start.map { -Double($0.dayNumber) }
    case .earliest: event.date?.start.map { Double($0.dayNumber) }
    case .distance: distance
    case .confidence: event.confidence.map { -$0 }
    case .killed: (event.killed.high ?? event.killed.best ?? event.killed.low).map { -Double($0) }
    case .id: nil
    }
  }

  /// Refuses what contradicts itself, alike in every store.
  /// - Throws: ``EventsError`` with code `invalid_query` or `invalid_cursor`.
  package func check() throws(EventsError) {
    if sort == .distance, near == nil {
      throw EventsError(code: .invalidQuery, message: "An order by distance needs a place to be near to.")
    }
    if let after, after.sort != sort {
      throw EventsError(
        code: .invalidCursor, message: "The page token belongs to an order by \(after.sort.rawValue).",
        context: after.token)
    }
  }
}
