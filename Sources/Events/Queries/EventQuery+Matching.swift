import GeoJSON

extension EventQuery {
  /// Whether the event meets every condition but ``near``, ``limit`` and ``after``.
  public func matches(_ event: Event) -> Bool {
    if !includesDeleted, event.deletedAt != nil { return false }
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
    if !countries.isEmpty {
      let place = event.place
      guard EventQuery.holds(countries, anyOf: [place.countryCode, place.iso3, place.country]) else { return false }
    }
    if !admin1s.isEmpty {
      guard EventQuery.holds(admin1s, anyOf: [event.place.admin1, event.place.admin1Code]) else { return false }
    }
    if let minimumConfidence, let confidence = event.confidence, confidence < minimumConfidence { return false }
    if let text { return EventQuery.holds(words: text, in: event) }
    return true
  }

  /// The key of an event in the order of ``sort``, turned so that the smallest comes first; nil goes last.
  func key(of event: Event, distance: Double?) -> Double? {
    switch sort {
    case .latest: event.date?.start.map { -Double($0.dayNumber) }
    case .earliest: event.date?.start.map { Double($0.dayNumber) }
    case .distance: distance
    case .confidence: event.confidence.map { -$0 }
    case .killed: (event.killed.high ?? event.killed.best ?? event.killed.low).map { -Double($0) }
    case .id: nil
    }
  }

  private static func holds(_ wanted: Set<String>, anyOf names: [String]) -> Bool {
    names.contains { name in !name.isEmpty && wanted.contains { $0.lowercased() == name.lowercased() } }
  }

  /// Whether each word of the text occurs in one of the event's words for people.
  private static func holds(words text: String, in event: Event) -> Bool {
    let place = event.place
    let fields =
      [
        event.title, event.notes, place.name, place.rawText, place.country, place.admin1, place.admin2,
        event.claimedBy ?? "", event.subType.rawValue,
      ]
      + event.actor1 + event.actor2 + event.target + event.targetKind + event.weapon + event.tags
      + event.reports.compactMap(\.publisher) + event.reports.compactMap(\.title)
    let haystack = fields.joined(separator: "\n").lowercased()
    return text.lowercased().split(whereSeparator: \.isWhitespace).allSatisfy { haystack.contains($0) }
  }
}
