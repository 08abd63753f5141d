import EventStorage
import Events
import GRDB
import GeoJSON
import Geodesy
import StoreContract
import TestSupport
import Testing

@testable import GeoPackageStorage

@Suite struct StoreStreamTests {
  /// Random queries give the same events, with the same columns and records, as those that read them whole.
  @Test(arguments: [1, 2] as [UInt64]) func streamsWhatQueriesFind(_ seed: UInt64) throws {
    let folder = try StoreFolder()
    let events = RandomEvents.events(150, seed: seed)
    let store = try GeoPackageStore(path: folder.file())
    try store.put(events)
    var generator = SplitMix64(seed: seed)
    for number in 0..<60 {
      var query = RandomEvents.query(&generator, ids: events.map(\.id))
      query.near = nil
      if query.sort == .distance { query.sort = .id }
      (query.limit, query.after) = (nil, nil)
      let expected = try store.events(matching: query).events
      var sorted: [Feature] = []
      try store.forEachEvent(matching: query, order: .sorted, withRecords: true) { sorted.append(try $0.feature()) }
      #expect(sorted == expected.map(\.feature), "seed \(seed), query \(number): \(query)")
      var stored: [String?] = []
      try store.forEachEvent(matching: query) { stored.append($0.text("event_id")) }
      #expect(stored.sorted { $0 ?? "" < $1 ?? "" } == expected.map(\.id).sorted(), "seed \(seed), query \(number)")
    }
  }

  @Test func pagesAndNeighboursAreNotStreamed() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    let near = EventQuery(near: .init(Position(longitude: 0, latitude: 0), radiusMeters: 9))
    for query in [near, EventQuery(limit: 3)] {
      #expect(throws: EventsError.self) { try store.forEachEvent(matching: query) { _ in } }
    }
  }

  /// Whatever may have happened within the distance is among what the indexes find.
  @Test(arguments: [1, 2, 3] as [UInt64]) func nothingWithinReachIsMissed(_ seed: UInt64) throws {
    let folder = try StoreFolder()
    var events = RandomEvents.events(300, seed: seed)
    // Some that may have been anywhere.
    for index in stride(from: 0, to: events.count, by: 60) { events[index].place.radiusMeters = 9_500_000 }
    let store = try GeoPackageStore(path: folder.file())
    try store.put(events)
    var generator = SplitMix64(seed: seed)
    for number in 0..<40 {
      let origin = Position(
        longitude: Double.random(in: -180...180, using: &generator),
        latitude: Double.random(in: -90...90, using: &generator))
      let radius = [0, 1000, 80_000, 2_000_000].randomElement(using: &generator) ?? 0
      var found: Set<String> = []
      try store.forEachEvent(within: Double(radius), of: origin) { found.insert($0.text("event_id") ?? "") }
      let expected = events.filter { event in
        guard event.deletedAt == nil, let position = event.place.position else { return false }
        let distance = Geodesic.wgs84.distance(from: origin, to: position).meters
        return distance - (event.place.radiusMeters ?? 0) <= Double(radius)
      }
      #expect(found.isSuperset(of: expected.map(\.id)), "seed \(seed), number \(number), \(origin), \(radius) m")
    }
  }

  @Test func plansUseTheIndexes() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    try store.put(RandomEvents.events(50, seed: 9))
    let latest = try store.streamPlan(of: EventQuery(), order: .sorted)
    #expect(latest.contains { $0.contains("USING INDEX events_by_date") }, "\(latest)")
    let changed = try store.streamPlan(of: EventQuery(changedSince: "2024-06-24T00:00:00Z"), order: .stored)
    #expect(changed.contains { $0.contains("events_by_change") }, "\(changed)")
    #expect(!changed.contains { $0.hasPrefix("SCAN events") }, "\(changed)")
    let reach = try store.explain { _ in
      ReachStatement(radius: 1000, of: Position(longitude: 0, latitude: 0), widestRadius: 9)
        .select("events.event_id", from: "events")
    }
    #expect(reach.filter { $0.contains("VIRTUAL TABLE INDEX") }.count == 2, "\(reach)")
    #expect(reach.contains { $0.contains("events_everywhere") }, "\(reach)")
    #expect(!reach.contains { $0.hasPrefix("SCAN events ") || $0 == "SCAN events" }, "\(reach)")
    let widest = try store.explain { _ in (ReachStatement.widestRadius, []) }
    #expect(widest.contains { $0.contains("events_by_radius") }, "\(widest)")
  }

  @Test func kindsAreThoseOfTheTable() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    let types = try store.queue.read { database in
      try Dictionary(uniqueKeysWithValues: database.columns(in: "events").map { ($0.name, $0.type) })
    }
    let names: [EventColumns.Kind: String] = [
      .text: "TEXT", .integer: "INTEGER", .double: "DOUBLE", .date: "DATE", .bool: "BOOLEAN",
    ]
    for column in EventColumns.all {
      #expect(types[column] == names[EventColumns.kind(of: column)], "\(column)")
    }
  }
}
