import CQL2
public import Events
import Geodesy
import TestSupport

/// What every store must do, as the store in memory does it: random queries whose answers must be the same to the last place.
public enum StoreContract {
  /// Asks a store of 150 random events 250 random queries, page after page.
  /// - Parameter store: One without events.
  /// - Returns: What is not as it should be, a line each.
  public static func queryFailures(of store: some EventStore, seed: UInt64) async throws -> [String] {
    let events = RandomEvents.events(150, seed: seed)
    try await store.put(events)
    let oracle = InMemoryEventStore(events) { Geodesic.wgs84.distance(from: $0, to: $1).meters }
    var generator = SplitMix64(seed: seed)
    var failures: [String] = []
    var answered = 0
    for number in 0..<250 {
      var query = RandomEvents.query(&generator, ids: events.map(\.id))
      var pages = 0
      repeat {
        let expected = try await oracle.events(matching: query)
        let page = try await store.events(matching: query)
        if page != expected {
          failures.append(
            "seed \(seed), query \(number): \(query): \(described(page)) in place of \(described(expected))")
        }
        answered += page.matches.isEmpty ? 0 : 1
        query.after = expected.next
        pages += 1
      } while query.after != nil && pages < 4
    }
    // Not all of them ask for what is not there.
    if answered <= 100 { failures.append("seed \(seed): only \(answered) answers hold events") }
    return failures
  }

  /// Asks a store of 120 random events 250 random filters, each written and read in both forms.
  /// - Parameter store: One without events.
  /// - Returns: What is not as it should be, a line each.
  public static func filterFailures(of store: some EventStore, seed: UInt64) async throws -> [String] {
    let events = RandomEvents.events(120, seed: seed)
    try await store.put(events)
    let oracle = InMemoryEventStore(events) { Geodesic.wgs84.distance(from: $0, to: $1).meters }
    var filters = RandomFilters(seed: seed)
    var failures: [String] = []
    var answered = 0
    for number in 0..<250 {
      // Reading joins what is nested without need.
      let text = filters.condition().text
      let filter = try FilterExpression(text: text, properties: EventQueryables.properties)
      let again = [
        try FilterExpression(text: filter.text, properties: EventQueryables.properties),
        try FilterExpression(json: filter.json, properties: EventQueryables.properties),
      ]
      if filter.text != text && filter.text.count >= text.count || again != [filter, filter] {
        failures.append("seed \(seed), filter \(number) is not the same when it is written and read: \(text)")
      }
      var query = EventQuery(filter: filter, includesDeleted: number % 2 == 0, sort: number % 3 == 0 ? .id : .latest)
      if number % 5 == 0 { query.limit = 7 }
      let expected = try await oracle.events(matching: query)
      let page = try await store.events(matching: query)
      if page != expected {
        failures.append(
          "seed \(seed), filter \(number): \(text): \(described(page)) in place of \(described(expected))")
      }
      answered += page.matches.isEmpty ? 0 : 1
    }
    if answered <= 100 { failures.append("seed \(seed): only \(answered) answers hold events") }
    return failures
  }

  private static func described(_ page: EventPage) -> String {
    "\(page.numberMatched): \(page.matches.map { "\($0.event.id) \($0.distanceMeters.map { "\($0)" } ?? "")" })"
  }
}
