public import EventStorage
import Events

extension InputEvent {
  /// The event as a line of `COPY`.
  var copyRow: CopyRow {
    get throws { try preparation as? CopyRow ?? CopyRow(event) }
  }
}

extension PostGISStore {
  /// The same event with the line that it is sent in.
  /// - Throws: `GeoJSONError` for an event that JSON cannot spell.
  public func prepared(_ event: InputEvent) throws -> InputEvent {
    var event = event
    event.preparation = try CopyRow(event.event)
    return event
  }

  /// Puts events of a file in: all of them or, on an error, none.
  ///
  /// An event that is there already changes nothing; one that has changed in the file gets a revision and a line of history, and
  /// what was said of it stays where the file says nothing. Where the connection was lost just as the transaction ended, it is
  /// done again, and what it finds there already counts as unchanged.
  /// - Parameter source: The file.
  /// - Returns: What became of each, in order.
  /// - Throws: ``PostGISError``.
  public func add(_ events: [InputEvent], from source: String, run: IngestRun) throws -> [InputOutcome] {
    try write { writer in
      try writer.lock(events.map(\.event.id))
      var outcomes: [InputOutcome] = []
      // An event that comes twice is compared with what it was the first time.
      for part in InputEvent.parts(of: events) { outcomes += try writer.add(part, from: source, run: run) }
      return outcomes
    }
  }
}

extension InputEvent {
  /// The events in parts, in order, in none of which an identifier comes twice.
  static func parts(of events: [InputEvent]) -> [ArraySlice<InputEvent>] {
    var parts: [ArraySlice<InputEvent>] = []
    var start = 0
    var ids: Set<String> = []
    for (index, event) in events.enumerated() where !ids.insert(event.event.id).inserted {
      parts.append(events[start..<index])
      (start, ids) = (index, [event.event.id])
    }
    if start < events.count { parts.append(events[start...]) }
    return parts
  }
}

extension StoreWriter {
  /// Puts an event of a file in.
  func addOne(_ input: InputEvent, from source: String, run: IngestRun) throws -> InputOutcome {
    try lock([input.event.id])
    return try add([input], from: source, run: run)[0]
  }

  /// Puts events of a file in, no two of which have the same identifier, and all of which are locked.
  fileprivate func add(_ events: ArraySlice<InputEvent>, from source: String, run: IngestRun) throws -> [InputOutcome] {
    let ids = events.map(\.event.id)
    var known: [String: (hash: Int64?, isPublished: Bool)] = [:]
    for row in try connection.query(
      """
      SELECT events.event_id, input_events.hash, publications.event_id IS NOT NULL FROM events
        LEFT JOIN input_events ON input_events.event = events.fid
        LEFT JOIN publications ON publications.event_id = events.event_id
        WHERE events.event_id = ANY(?::text[])
      """, [Argument(ids)])
    {
      known[row.text(0) ?? ""] = (row.integer(1), row.boolean(2) ?? false)
    }
    let lines = try events.map { try $0.copyRow }
    var changed: [String] = []
    var outcomes: [InputOutcome] = []
    for (event, line) in zip(events, lines) {
      switch known[event.event.id] {
      case nil: outcomes.append(.added)
      case let (hash, _)? where hash == line.hash: outcomes.append(.unchanged)
      case (_, true)?: outcomes.append(.heldFromReports)
      case (_, false)?:
        outcomes.append(.changed)
        changed.append(event.event.id)
      }
    }
    let former = changed.isEmpty ? [:] : try self.events(changed)
    var written: [(event: Event, row: CopyRow)] = []
    var noted: [(input: InputEvent, line: CopyRow)] = []
    for (index, (event, line)) in zip(events, lines).enumerated() {
      switch outcomes[index] {
      case .added: written.append((event.event, line))
      case .changed:
        // Nothing differs where the hash was made otherwise, by another version of the program.
        if let old = former[event.event.id], let version = event.event.input(inPlaceOf: old, at: time) {
          written.append((version, try CopyRow(version)))
        } else {
          outcomes[index] = .unchanged
        }
      case .unchanged, .heldFromReports: continue
      }
      noted.append((event, line))
    }
    try put(written, inPlaceOf: former)
    try note(noted, from: source, run: run)
    return outcomes
  }

  /// Writes down which rows of which file events come from, and what those said.
  private func note(_ inputs: [(input: InputEvent, line: CopyRow)], from source: String, run: IngestRun) throws {
    if inputs.isEmpty { return }
    let file = try file(source, run: run)
    try connection.query(
      """
      INSERT INTO input_events (event, hash, file, line)
        SELECT events.fid, input.hash, ?::bigint, input.line
          FROM unnest(?::text[], ?::bigint[], ?::bigint[]) AS input (event_id, hash, line)
          JOIN events ON events.event_id = input.event_id
        ON CONFLICT (event) DO UPDATE SET hash = excluded.hash, file = excluded.file, line = excluded.line
      """,
      [
        Argument(file), Argument(inputs.map(\.input.event.id)), Argument(inputs.map { String($0.line.hash) }),
        Argument(inputs.map { $0.input.line.map { String($0) } }),
      ])
  }

  /// The number of a file of a run.
  func file(_ source: String, run: IngestRun) throws -> Int64 {
    let run = try row(of: run)
    try connection.query(
      "INSERT INTO input_files (source, run) VALUES (?, ?) ON CONFLICT DO NOTHING", [Argument(source), Argument(run)])
    let rows = try connection.query(
      "SELECT id FROM input_files WHERE source = ? AND run = ?", [Argument(source), Argument(run)])
    return rows[0].integer(0) ?? 0
  }
}
