import CQL2
import EventStorage
import Events
import GRDB
import GeoJSON
import Geodesy
import Testing

@testable import GeoPackageStorage

@Suite struct FilterQueryTests {
  /// A thousand random filters find the same events in the same order as in memory, and are the same value after writing and
  /// reading in both forms.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func answersAsTheStoreInMemory(_ seed: UInt64) async throws {
    let folder = try StoreFolder()
    let events = RandomEvents.events(120, seed: seed)
    let store = try GeoPackageStore(path: folder.file())
    try store.put(events)
    let oracle = InMemoryEventStore(events) { Geodesic.wgs84.distance(from: $0, to: $1).meters }
    var filters = RandomFilters(seed: seed)
    var answered = 0
    for number in 0..<250 {
      // Reading joins what is nested without need.
      let text = filters.condition().text
      let filter = try FilterExpression(text: text, properties: EventQueryables.properties)
      #expect(filter.text == text || filter.text.count < text.count, "seed \(seed), filter \(number): \(text)")
      #expect(try FilterExpression(text: filter.text, properties: EventQueryables.properties) == filter, "\(text)")
      #expect(try FilterExpression(json: filter.json, properties: EventQueryables.properties) == filter, "\(text)")
      var query = EventQuery(filter: filter, includesDeleted: number % 2 == 0, sort: number % 3 == 0 ? .id : .latest)
      if number % 5 == 0 { query.limit = 7 }
      let expected = try await oracle.events(matching: query)
      let page = try store.events(matching: query)
      #expect(
        page.events.map(\.id) == expected.events.map(\.id) && page.numberMatched == expected.numberMatched
          && page.next == expected.next, "seed \(seed), filter \(number): \(text)")
      answered += page.matches.isEmpty ? 0 : 1
    }
    #expect(answered > 100)
  }

  /// What each kind of filter is found by.
  @Test(arguments: [
    ("event_id = 'ev_a'", "USING INDEX sqlite_autoindex_events_1"),
    ("event_type = 'Battles' AND killed_best > 5", "USING INDEX events_by_type"),
    ("event_type IN ('Battles', 'Protests')", "USING INDEX events_by_type"),
    ("S_INTERSECTS(geometry, BBOX(170, 0, -170, 9))", "VIRTUAL TABLE INDEX"),
    ("killed_best > 1 AND S_WITHIN(geometry, POLYGON((0 0, 9 0, 9 9, 0 0)))", "VIRTUAL TABLE INDEX"),
    ("S_EQUALS(POINT(0 0), geometry) OR S_TOUCHES(geometry, BBOX(1, 1, 2, 2))", "VIRTUAL TABLE INDEX"),
    ("date_start >= DATE('2024-06-01') AND date_start < '2024-07-01'", "INDEX events_by_date"),
    ("date_start BETWEEN DATE('2024-06-01') AND DATE('2024-06-30')", "INDEX events_by_date"),
    ("T_METBY(INTERVAL(date_start, date_end), INTERVAL('..', '2024-06-30'))", "INDEX events_by_date (date_start=?)"),
    ("T_EQUALS(INTERVAL(date_start, date_end), INTERVAL('2024-06-01', '2024-06-01'))", "INDEX events_by_"),
  ])
  func plansUseTheIndexes(_ text: String, _ step: String) throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    try store.put(RandomEvents.events(50, seed: 9))
    let query = EventQuery(filter: try FilterExpression(text: text, properties: EventQueryables.properties), sort: .id)
    for plan in [try store.plan(of: query), try store.streamPlan(of: query, order: .stored)] {
      #expect(plan.contains { $0.contains(step) }, "\(plan)")
    }
  }

  /// Chains as long as a filter may be are answered.
  @Test func longChainsAreAnswered() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    let events = RandomEvents.events(20, seed: 3)
    try store.put(events)
    let operands = (0..<4900).map { FilterExpression.call(.equal, [.property("title"), .value(.text("t\($0)"))]) }
    let chain = FilterExpression.call(.not, [.call(.or, operands)])
    let list = FilterExpression.call(.in, [.property("title")] + (0..<9000).map { .value(.text("t\($0)")) })
    #expect(try store.events(matching: EventQuery(filter: chain, includesDeleted: true)).numberMatched == 20)
    #expect(try store.events(matching: EventQuery(filter: list, includesDeleted: true)).numberMatched == 0)
  }
}
