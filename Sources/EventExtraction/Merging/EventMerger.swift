public import Events

/// Puts together what several reports say of one event.
///
/// Events are compared only with those of the days and the neighbourhood around; two of them are the same when kind, day,
/// place, figures, parties and, last, words speak for it (see ``MergeScore``). Groups grow from the best-scoring pairs down,
/// and two groups join only when none of their members exclude each other, so that a chain of near-matches does not grow
/// together. Events of one report are never merged: the extractor has told them apart. What a report tells doubtfully joins
/// last, and only an event that another report is sure of. A user's ``MergeDecision``s go before all that. The result does
/// not depend on the order of the input.
public struct EventMerger: Sendable {
  /// Whether all pairs are compared, for tests.
  var comparesAllPairs = false

  /// Makes a merger.
  public init() {}

  /// The events after merging, ordered by date, then by place name, then by identifier.
  ///
  /// Merged events keep every figure and all evidence; where reports differ, the one published first tells place, day and
  /// standing, unless another is more precise.
  /// - Complexity: near O(*n* log *n*) for *n* events spread over days and places; O(*k*²) for *k* events of one place and
  ///   time that tell different facts.
  public func merge(_ events: [Event], doubtful: [Event] = []) -> [Event] {
    merge(events, doubtful: doubtful, decisions: []).events
  }

  /// The events after merging, with a user's word on some of them.
  ///
  /// Where decisions contradict each other, that two are not the same goes before that they are.
  /// - Parameter doubtful: what single reports tell too doubtfully for an event of its own
  ///   (``ExtractionResult/doubtful``); those that join none of the events are left out.
  public func merge(_ events: [Event], doubtful: [Event] = [], decisions: [MergeDecision]) -> MergeOutcome {
    var run = MergeRun(
      OrderedEvents(events, doubtful: doubtful), decisions: decisions, comparesAllPairs: comparesAllPairs)
    run.join()
    return MergeOutcome(events: run.events().sorted(by: EventOrder.precedes), matched: run.matched)
  }
}

/// Events in the order in which they are looked at, whatever order they came in: by day of publication, identifier of the
/// first report, then the published order. The events themselves are not moved: they are large.
struct OrderedEvents: RandomAccessCollection {
  private let events: [Event]
  private let order: [Int]
  /// How many of the events are sure; the doubtful ones stand behind them before they are put in order.
  private let sureCount: Int

  init(_ sure: [Event], doubtful: [Event] = []) {
    events = sure + doubtful
    sureCount = sure.count
    let events = events
    let keys = events.indices.map { index in
      (
        day: events[index].reports.first?.published?.dayNumber ?? Int.max,
        report: events[index].reports.first?.id ?? "",
        index: index
      )
    }
    order = keys.sorted { a, b in
      if a.day != b.day { return a.day < b.day }
      if a.report != b.report { return a.report < b.report }
      return EventOrder.precedes(events[a.index], events[b.index])
    }.map(\.index)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { order.count }
  subscript(index: Int) -> Event { events[order[index]] }

  /// Whether an event is too doubtful to stand alone.
  func isDoubtful(_ index: Int) -> Bool { order[index] >= sureCount }
}
