import EventStorage
import Events
import GRDB
import GeoJSON
import Geodesy
import StoreContract
import TestSupport
import Testing

@testable import GeoPackageStorage

@Suite struct StoreVersionTests {
  private static func time(_ step: Int) -> String { "2024-07-0\(step)T08:00:00Z" }

  /// After some rounds of changes the store answers, for each moment, as one in memory that was left as it was then.
  @Test(arguments: [1, 2] as [UInt64]) func answersAsOfEveryMoment(_ seed: UInt64) async throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    var generator = SplitMix64(seed: seed)
    let all = RandomEvents.events(120, seed: seed).map { event in
      var event = event
      event.deletedAt = nil
      return event
    }
    var current: [String: Event] = [:]
    var moments: [[Event]] = []
    for step in 1...4 {
      var round: [Event] = []
      for event in all where Int.random(in: 0..<3, using: &generator) == 0 {
        var version = current[event.id] ?? event
        version.updatedAt = Self.time(step)
        version.revision = (current[event.id]?.revision ?? 0) + 1
        version.title += " \(step)"
        if let position = version.place.position {
          version.place.position = Position(
            longitude: position.longitude, latitude: max(-90, min(90, position.latitude + 0.5)))
        }
        if Int.random(in: 0..<6, using: &generator) == 0 { version.deletedAt = Self.time(step) }
        round.append(version)
        current[event.id] = version
      }
      try store.put(round)
      moments.append(Array(current.values))
    }
    for (index, moment) in moments.enumerated() {
      let oracle = InMemoryEventStore(moment) { Geodesic.wgs84.distance(from: $0, to: $1).meters }
      for number in 0..<40 {
        var query = RandomEvents.query(&generator, ids: all.map(\.id))
        var pages = 0
        repeat {
          let expected = try await oracle.events(matching: query)
          let page = try store.events(matching: query, asOf: "2024-07-0\(index + 1)T23:59:59Z")
          #expect(page == expected, "seed \(seed), moment \(index), query \(number): \(query)")
          query.after = expected.next
          pages += 1
        } while query.after != nil && pages < 3
      }
    }
    #expect(try store.events(matching: EventQuery(), asOf: "2024-06-30T00:00:00Z").numberMatched == 0)
    #expect(try store.check() == [])
  }

  @Test func theSameAgainMakesNoVersion() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    let events = RandomEvents.events(10, seed: 5)
    try store.put(events)
    try store.put(events)
    let count = try store.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM event_versions") }
    #expect(count == 0)
  }

  /// Events of files have no time of their own; that of their run counts.
  @Test func eventsOfFilesAreKnownSinceTheirRun() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file(), time: "2024-07-02T08:00:00Z")
    var event = RandomEvents.events(1, seed: 5)[0]
    (event.updatedAt, event.deletedAt) = (nil, nil)
    #expect(try store.add([InputEvent(event)], from: "a.geojson", run: IngestRun(program: "tests")) == [.added])
    #expect(try store.events(matching: EventQuery(), asOf: "2024-07-01T23:59:59Z").events == [])
    #expect(try store.events(matching: EventQuery(), asOf: "2024-07-02T23:59:59Z").numberMatched == 1)
    #expect(try store.events(matching: EventQuery(changedSince: "2024-07-02T00:00:00Z")).numberMatched == 1)
    #expect(try store.events(matching: EventQuery(changedSince: "2024-07-03T00:00:00Z")).numberMatched == 0)
  }
}
