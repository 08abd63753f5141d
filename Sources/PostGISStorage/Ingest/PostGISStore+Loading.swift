public import EventStorage
import Events

extension PostGISStore {
  /// Whether there is no event at all, so that ``fill(run:_:)`` can be used.
  /// - Throws: ``PostGISError``.
  public func isEmpty() throws -> Bool {
    try read { try $0.query("SELECT FROM events LIMIT 1").count == 0 }
  }

  /// Puts many events of files into a store that has none, by `COPY`: all of them or, on an error, none.
  ///
  /// The indexes are put aside meanwhile and made at the end. Until it is done others wait, those who read too.
  /// - Throws: ``PostGISError``, and what the closure throws.
  /// - Precondition: ``isEmpty()``.
  public func fill(
    run: IngestRun, _ body: (_ add: (_ event: InputEvent, _ source: String) throws -> InputOutcome) throws -> Void
  ) throws {
    try writeOnce { writer in
      // What another one has put in since it was asked goes the way of single events.
      try writer.connection.run("LOCK TABLE events IN ACCESS EXCLUSIVE MODE")
      let isEmpty = try writer.connection.query("SELECT FROM events LIMIT 1").count == 0
      guard isEmpty else {
        return try body { event, source in try writer.addOne(event, from: source, run: run) }
      }
      try load(writer, run: run, body)
    }
  }

  private func load(
    _ writer: StoreWriter, run: IngestRun,
    _ body: (_ add: (_ event: InputEvent, _ source: String) throws -> InputOutcome) throws -> Void
  ) throws {
    let connection = writer.connection
    var loaded = LoadedInputs()
    for index in EventSchema.indexes { try connection.run("DROP INDEX IF EXISTS \(EventSchema.name(of: index))") }
    try connection.copy(StoreWriter.copy(into: "events")) {
      var lines: [UInt8] = []
      lines.reserveCapacity(1 << 18)
      try body { input, source in
        let line = try input.copyRow
        if let outcome = loaded.add(input, line.hash, source) {
          if outcome == .added { lines += line.bytes }
          if lines.count >= 1 << 17 {
            try connection.send(lines)
            lines.removeAll(keepingCapacity: true)
          }
          return outcome
        }
        return .changed
      }
      try connection.send(lines)
    }
    try connection.run("SET LOCAL maintenance_work_mem = '256MB'")
    for index in EventSchema.indexes { try connection.run(index) }
    try loaded.note(by: writer, run: run)
    // Those that came again, and said something else.
    for (input, source) in loaded.later { _ = try writer.addOne(input, from: source, run: run) }
  }
}

/// What was loaded, to be noted at the end.
private struct LoadedInputs {
  private var hashes: [String: Int64] = [:]
  private var inputs: [(id: String, line: Int?, source: Int)] = []
  private var sources: [String: Int] = [:]
  /// Events that came again, in order.
  private(set) var later: [(InputEvent, String)] = []

  /// Takes an event in.
  /// - Returns: What becomes of it; nil where it came before and said something else.
  mutating func add(_ input: InputEvent, _ hash: Int64, _ source: String) -> InputOutcome? {
    let id = input.event.id
    if let known = hashes[id] {
      if known == hash { return .unchanged }
      later.append((input, source))
      return nil
    }
    hashes[id] = hash
    let number = sources[source] ?? sources.count
    sources[source] = number
    inputs.append((id, input.line, number))
    return .added
  }

  func note(by writer: StoreWriter, run: IngestRun) throws {
    var files: [Int: Int64] = [:]
    for (source, number) in sources { files[number] = try writer.file(source, run: run) }
    let connection = writer.connection
    try connection.run(
      "CREATE TEMPORARY TABLE loaded_inputs (event_id text COLLATE \"C\", hash bigint, file bigint, line bigint) ON COMMIT DROP")
    try connection.copy("COPY loaded_inputs FROM STDIN") {
      for start in stride(from: 0, to: inputs.count, by: 2000) {
        var bytes: [UInt8] = []
        for input in inputs[start..<min(start + 2000, inputs.count)] {
          var line = CopyLine()
          line.append(input.id)
          line.append(hashes[input.id])
          line.append(files[input.source])
          line.append(input.line.map { Int64($0) })
          bytes += line.ended
        }
        try connection.send(bytes)
      }
    }
    try connection.run(
      """
      INSERT INTO input_events (event, hash, file, line)
        SELECT events.fid, hash, file, line FROM loaded_inputs JOIN events USING (event_id) ORDER BY events.fid
      """)
  }
}
