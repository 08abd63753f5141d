public import Events

extension PostGISStore {
  /// Puts events in, in place of those with the same identifiers: all of them or, on an error, none.
  ///
  /// The events are kept as they are, revision and times included. Of several with the same identifier the last counts.
  /// - Throws: ``PostGISError``; `GeoJSONError` for an event that JSON cannot spell.
  public func put(_ events: [Event]) throws {
    var last: [String: Event] = [:]
    for event in events { last[event.id] = event }
    let rows = try last.values.map { (event: $0, row: try CopyRow($0)) }
    try write { writer in
      try writer.lock(rows.map(\.event.id))
      try writer.put(rows)
    }
  }
}
