import EventStorage
import Events
import GRDB
import GeoJSON
import StoreContract
import Testing

@testable import GeoPackageStorage

@Suite struct LoadingTests {
  private static let time = "2024-06-25T08:00:00Z"

  private static func content(_ store: GeoPackageStore, _ tables: [String]) throws -> [String] {
    try store.queue.read { database in
      try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\" ORDER BY 1").map { "\(table) \($0)" }
      }
    }
  }

  @Test(arguments: [0, 1, 51, 52, 700, 3000]) func whatIsLoadedAtOnceIsWhatIsPutInBitByBit(count: Int) throws {
    let events = RandomEvents.events(count, seed: 21)
    let (one, other) = (try StoreFolder(), try StoreFolder())
    let loaded = try GeoPackageStore(path: one.file(), time: LoadingTests.time)
    let added = try GeoPackageStore(path: other.file(), time: LoadingTests.time)
    let inputs = events.enumerated().map { InputEvent($0.element, line: $0.offset + 2) }
    #expect(try loaded.isEmpty())
    let run = IngestRun(program: "tests")
    try loaded.load(run: run) { loader in
      for input in inputs {
        let outcome = try loader.add(input, from: "a.csv")
        #expect(outcome == .added)
      }
    }
    let rest = IngestRun(program: "tests")
    _ = try added.add(inputs, from: "a.csv", run: rest)
    let tables = [
      "events", "event_records", "event_areas", "input_events", "input_files", "regions", "region_names", "event_words",
      "rtree_events_geom", "rtree_event_areas_geom",
    ]
    #expect(try LoadingTests.content(loaded, tables) == LoadingTests.content(added, tables))
    #expect(try loaded.check() == [])
    let schema = "SELECT type || name || ifnull(sql, '') FROM sqlite_schema ORDER BY 1"
    let schemas = try [loaded, added].map { store in
      try store.queue.read { try String.fetchAll($0, sql: schema) }
    }
    #expect(schemas[0] == schemas[1])
    // What comes later goes into the packed tree as into any other.
    let later = RandomEvents.events(200, seed: 22).map { event in
      var event = event
      event.id = "ev_later\(event.id)"
      return InputEvent(event)
    }
    _ = try loaded.add(later, from: "b.csv", run: run)
    #expect(try loaded.check() == [])
  }

  @Test func aRowThatComesTwiceIsOneEvent() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file(), time: LoadingTests.time)
    var event = RandomEvents.events(1, seed: 3)[0]
    event.deletedAt = nil
    event.place.position = Position(longitude: 10, latitude: 20)
    var moved = event
    moved.place.position = Position(longitude: 30, latitude: 40)
    try store.load(run: IngestRun(program: "tests")) { loader in
      let outcomes = try [event, event, moved].map { try loader.add(InputEvent($0), from: "a.csv") }
      #expect(outcomes == [.added, .unchanged, .changed])
    }
    #expect(try store.check() == [])
    let box = BoundingBox(west: 29, south: 39, east: 31, north: 41)
    #expect(try store.events(matching: EventQuery(in: box)).numberMatched == 1)
  }

  @Test func readersAreNotHeldUpByALoad() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file(), time: LoadingTests.time)
    let reader = try GeoPackageStore(path: folder.file(), access: .reading, waitSeconds: 0.05)
    try store.load(run: IngestRun(program: "tests")) { loader in
      for event in RandomEvents.events(60, seed: 5) { _ = try loader.add(InputEvent(event), from: "a.csv") }
      let late = try GeoPackageStore(path: folder.file(), access: .reading, waitSeconds: 0.05)
      #expect(try reader.isEmpty() && late.isEmpty())
    }
    #expect(try reader.events(matching: EventQuery(includesDeleted: true)).numberMatched == 60)
    #expect(try store.check() == [])
  }

  @Test func anErrorLeavesTheStoreAsItWas() throws {
    struct Stop: Error {}
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file(), time: LoadingTests.time)
    #expect(throws: Stop.self) {
      try store.load(run: IngestRun(program: "tests")) { loader in
        for event in RandomEvents.events(60, seed: 4) { _ = try loader.add(InputEvent(event), from: "a.csv") }
        throw Stop()
      }
    }
    #expect(try store.isEmpty() && store.check() == [])
    _ = try store.add(
      RandomEvents.events(60, seed: 4).map { InputEvent($0) }, from: "a.csv", run: IngestRun(program: "tests"))
    #expect(try store.check() == [])
  }
}
