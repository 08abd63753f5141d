public import Events

/// A store as `ingest` and `correct apply` put things into it.
///
/// Each call is one transaction: all of it is in the store or, on an error or a kill, nothing.
public protocol EventIntake: StoredEvents {
  /// Whether there is no event at all, so that ``fill(run:_:)`` can be used.
  /// - Throws: a ``StoreFailure``.
  func isEmpty() throws -> Bool

  /// The same event with whatever the store can work out ahead, on any thread.
  /// - Throws: `GeoJSONError` for an event that JSON cannot spell.
  func prepared(_ event: InputEvent) throws -> InputEvent

  /// Puts events of a file in.
  ///
  /// An event that is there already changes nothing; one that has changed in the file gets a revision and a line of history,
  /// and what was said of it stays where the file says nothing.
  /// - Parameter source: The file.
  /// - Returns: What became of each, in order.
  /// - Throws: a ``StoreFailure``.
  func add(_ events: [InputEvent], from source: String, run: IngestRun) throws -> [InputOutcome]

  /// Puts many events of files into a store that has none, the fastest way there is.
  /// - Parameter body: Gets what adds an event of a file and says what became of it, as ``add(_:from:run:)`` does; it is used on
  ///   the thread that `body` is called on, and not afterwards.
  /// - Throws: a ``StoreFailure``, and what the closure throws.
  /// - Precondition: ``isEmpty()``.
  func fill(
    run: IngestRun, _ body: (_ add: (_ event: InputEvent, _ source: String) throws -> InputOutcome) throws -> Void
  ) throws

  /// Whether the store has this report with this text as its current version.
  /// - Throws: a ``StoreFailure``.
  func holds(_ report: Report, text: String) throws -> Bool

  /// Puts reports in, each with its events.
  ///
  /// A report that is there already changes nothing; one whose text or source has changed takes the place of its former self,
  /// which is kept. The events are on the map after ``publish(_:run:)``.
  /// - Parameter replacesEvents: whether the events of a report that is there already are put in place of its former ones.
  /// - Throws: a ``StoreFailure``.
  func add(_ reports: [StoredReport], run: IngestRun, replacesEvents: Bool) throws -> IngestCounts

  /// Hands every current report with its text to a closure, in the order in which they were put in. The closure may write to
  /// the store.
  /// - Throws: a ``StoreFailure``, and what the closure throws.
  func forEachReport(_ body: (_ report: Report, _ text: String) throws -> Void) throws

  /// Whether there are reports whose events were not merged and published yet, as after a run that was cut short.
  /// - Throws: a ``StoreFailure``.
  func hasUnpublishedReports() throws -> Bool

  /// The events of all current reports, each as its report alone tells it, in the order in which they were put in.
  /// - Throws: a ``StoreFailure``.
  func unmergedEvents() throws -> [Event]

  /// What all current reports tell doubtfully, in the order in which they were put in: no events by themselves, but some may
  /// join ``unmergedEvents()``.
  /// - Throws: a ``StoreFailure``.
  func doubtfulEvents() throws -> [Event]

  /// Puts merged events of the reports on the map, in place of what was there from reports before, with the identifiers that a
  /// ``Publication`` gives them.
  /// - Parameter merged: What the merger makes of ``unmergedEvents()`` and ``doubtfulEvents()``.
  /// - Throws: a ``StoreFailure``.
  func publish(_ merged: [Event], run: IngestRun) throws -> IngestCounts

  /// Keeps the corrections that a run was made with, if it changed anything.
  /// - Throws: a ``StoreFailure``.
  func note(corrections text: String, of source: String, run: IngestRun) throws

  /// Writes down that a run came to its end, if it changed anything.
  /// - Throws: a ``StoreFailure``.
  func finish(_ run: IngestRun) throws
}
