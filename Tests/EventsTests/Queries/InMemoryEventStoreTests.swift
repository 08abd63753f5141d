import GeoJSON
import Geodesy
import Testing

@testable import Events

@Suite struct InMemoryEventStoreTests {
  private static let metric = Geodesic.wgs84
  private static func store(_ events: [Event]) -> InMemoryEventStore {
    InMemoryEventStore(events) { metric.distance(from: $0, to: $1).meters }
  }

  private static let box = BoundingBox(west: 170, south: -60, east: -170, north: 60)
  private static let week = CalendarDate(dayNumber: 19_810)...CalendarDate(dayNumber: 19_816)
  private static let triangle = Geometry.polygon([
    [
      Position(longitude: -10, latitude: -90), Position(longitude: 60, latitude: 0),
      Position(longitude: -10, latitude: 90),
      Position(longitude: -10, latitude: -90),
    ]
  ])
  private static let place = Position(longitude: 47.5, latitude: 42.98)

  static let queries: [EventQuery] = [
    EventQuery(), EventQuery(in: box), EventQuery(during: week), EventQuery(in: box, during: week),
    EventQuery(eventClasses: [.protest, .disaster]), EventQuery(types: [.battles]), EventQuery(subTypes: [.shelling]),
    EventQuery(assertions: [.factual, .claimed]), EventQuery(countries: ["ru"]), EventQuery(admin1s: ["normandy"]),
    EventQuery(text: "MILL fire"), EventQuery(minimumConfidence: 0.5), EventQuery(area: triangle),
    EventQuery(regions: ["dagestan"]), EventQuery(precisions: [.settlement]), EventQuery(actors: ["guard"]),
    EventQuery(near: .init(place, radiusMeters: 3_000_000)), EventQuery(near: .init(place, count: 17)),
    EventQuery(assertions: [.factual], near: .init(place, radiusMeters: 9_000_000, count: 9), sort: .latest),
    EventQuery(includesDeleted: true, sort: .id), EventQuery(sort: .earliest), EventQuery(sort: .confidence),
    EventQuery(sort: .killed),
  ]

  /// Pages of every size, put together, are the whole answer.
  @Test(arguments: queries.indices) func pagesMakeTheWhole(_ index: Int) async throws {
    let seed: UInt64 = 11
    let query = InMemoryEventStoreTests.queries[index]
    let store = InMemoryEventStoreTests.store(EventFixtures.random(60, seed: seed))
    let whole = try await store.events(matching: query)
    #expect(whole.next == nil && whole.numberMatched == whole.matches.count, "seed \(seed)")
    for limit in [1, 7] {
      var paged = query
      paged.limit = limit
      var matches: [EventMatch] = []
      repeat {
        let page = try await store.events(matching: paged)
        #expect(page.matches.count <= limit && page.numberMatched == whole.numberMatched, "seed \(seed)")
        matches += page.matches
        paged.after = try page.next.map { try EventCursor(token: $0.token) }
      } while paged.after != nil && matches.count <= 60
      #expect(matches == whole.matches, "seed \(seed), limit \(limit)")
    }
  }

  @Test func conditionsHoldAndLeaveNothingOut() async throws {
    let seed: UInt64 = 12
    let events = EventFixtures.random(300, seed: seed)
    let store = InMemoryEventStoreTests.store(events)
    let box = try await store.events(matching: EventQuery(in: InMemoryEventStoreTests.box)).events
    let expected = events.filter { event in
      guard event.deletedAt == nil, let position = event.place.position else { return false }
      return abs(position.longitude) >= 170 && abs(position.latitude) <= 60
    }
    #expect(Set(box.map(\.id)) == Set(expected.map(\.id)), "seed \(seed)")
    let week = try await store.events(matching: EventQuery(during: InMemoryEventStoreTests.week)).events
    let inWeek = events.filter { event in
      guard event.deletedAt == nil, let start = event.date?.start, let end = event.date?.end else { return false }
      return (start.dayNumber...end.dayNumber).contains { (19_810...19_816).contains($0) }
    }
    #expect(Set(week.map(\.id)) == Set(inWeek.map(\.id)), "seed \(seed)")
  }

  @Test func nearestComeFirstWithTheirDistances() async throws {
    let seed: UInt64 = 13
    let events = EventFixtures.random(200, seed: seed)
    let near = EventQuery.Near(InMemoryEventStoreTests.place, count: 25)
    let matches = try await InMemoryEventStoreTests.store(events).events(matching: EventQuery(near: near)).matches
    let all = events.filter { $0.deletedAt == nil }.compactMap { event -> Double? in
      event.place.position.map {
        InMemoryEventStoreTests.metric.distance(from: InMemoryEventStoreTests.place, to: $0).meters
      }
    }.sorted()
    #expect(matches.map(\.distanceMeters) == all.prefix(25).map { Double?.some($0) }, "seed \(seed)")
  }

  @Test func eventsAddedBetweenPagesDisturbNothing() async throws {
    let events = EventFixtures.random(40, seed: 14).map { event in
      var event = event
      event.deletedAt = nil
      return event
    }
    let store = InMemoryEventStoreTests.store(Array(events.prefix(20)))
    var query = EventQuery(sort: .id, limit: 5)
    var seen: [String] = []
    var rounds = 0
    repeat {
      let page = try await store.events(matching: query)
      seen += page.events.map(\.id)
      query.after = page.next
      if rounds == 0 { await store.put(Array(events.suffix(20))) }
      rounds += 1
    } while query.after != nil && rounds < 20
    #expect(Set(seen).count == seen.count)
    #expect(Set(events.prefix(20).map(\.id)).isSubset(of: seen))
  }

  @Test func putReplacesAndEventFinds() async throws {
    let store = InMemoryEventStoreTests.store([EventFixtures.full()])
    var changed = EventFixtures.full()
    changed.title = "Another title"
    changed.deletedAt = "2024-06-26T00:00:00Z"
    await store.put([changed])
    #expect(try await store.event(changed.id) == changed)
    #expect(try await store.event("ev_nothing") == nil)
    #expect(try await store.events(matching: EventQuery()).matches.isEmpty)
  }

  @Test func refusesContradictions() async throws {
    let store = InMemoryEventStoreTests.store([])
    await #expect(throws: EventsError.self) { try await store.events(matching: EventQuery(sort: .distance)) }
    let cursor = EventCursor(sort: .id, key: nil, id: "ev_a")
    await #expect(throws: EventsError.self) {
      try await store.events(matching: EventQuery(sort: .latest, after: cursor))
    }
    for token in ["", "latest", "latest.zz.ev", "when.-.ev_a", "latest.7ff0000000000000.ev_a", "id.-."] {
      #expect(throws: EventsError.self, "\(token)") { try EventCursor(token: token) }
    }
  }
}
