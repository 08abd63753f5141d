import Events
import GeoJSON
import StoreContract
import Testing

@testable import GeoPackageStorage

@Suite struct StoreQueryTests {
  /// A thousand random queries, page after page, are answered as the store in memory answers them.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func answersAsTheStoreInMemory(_ seed: UInt64) async throws {
    let folder = try StoreFolder()
    let failures = try await StoreContract.queryFailures(of: try GeoPackageStore(path: folder.file()), seed: seed)
    #expect(failures == [])
  }

  @Test func contradictionsAreRefused() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    #expect(throws: EventsError.self) { _ = try store.events(matching: EventQuery(sort: .distance)) }
    let cursor = EventCursor(sort: .id, key: nil, id: "ev_a")
    #expect(throws: EventsError.self) {
      _ = try store.events(matching: EventQuery(sort: .latest, after: cursor))
    }
  }

  private static let day = CalendarDate(dayNumber: 19_810)

  /// What each kind of condition is found by.
  @Test(arguments: [
    (EventQuery(ids: ["ev_a"]), "USING INDEX sqlite_autoindex_events_1"),
    (EventQuery(in: BoundingBox(west: 170, south: 0, east: -170, north: 9)), "VIRTUAL TABLE INDEX"),
    (EventQuery(during: day...day), "INDEX events_by_"),
    (EventQuery(types: [.battles], limit: 10), "USING INDEX events_by_type"),
    (EventQuery(regions: ["RU.17"]), "USING INDEX events_by_region"),
    (EventQuery(text: "mill"), "VIRTUAL TABLE INDEX"),
    (EventQuery(actors: ["police"]), "VIRTUAL TABLE INDEX"),
    (EventQuery(limit: 10), "USING INDEX events_by_date"),
    (EventQuery(sort: .killed, limit: 10), "USING INDEX events_by_killed"),
    (EventQuery(sort: .id, limit: 10), "USING INDEX sqlite_autoindex_events_1"),
    (EventQuery(near: .init(Position(longitude: 0, latitude: 0), radiusMeters: 9)), "VIRTUAL TABLE INDEX"),
  ])
  func plansUseTheIndexes(_ query: EventQuery, _ step: String) throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    try store.put(RandomEvents.events(50, seed: 9))
    let plan = try store.plan(of: query)
    #expect(plan.contains { $0.contains(step) }, "\(plan)")
    #expect(!plan.contains { $0.hasPrefix("SCAN events") && !$0.contains("INDEX") }, "\(plan)")
  }
}
