import EventStorage
import Events
import Foundation
import GeoJSON
import StoreContract
import Testing

@testable import PostGISStorage

@Suite(.enabled(if: TestDatabase.server != nil, "\(TestDatabase.reason)")) struct PostGISStoreTests {
  @Test func whatIsPutInComesBack() throws {
    let database = try TestDatabase()
    let store = try database.store()
    var events = RandomEvents.events(80, seed: 5)
    events[0].title = "Tab\there, line\nthere, back\\slash, 'quote', \"other\", ünïcödé 北京"
    events[1].date = EventDate(
      start: CalendarDate(year: 0, month: 2, day: 29), end: CalendarDate(year: 0, month: 3, day: 1), precision: .days,
      basis: .table)
    events[2].notes = String(repeating: "word ", count: 20_000) + String(repeating: "x", count: 5000)
    try store.put(events)
    let page = try store.events(matching: EventQuery(includesDeleted: true, sort: .id))
    #expect(page.events == events.sorted { $0.id < $1.id })
    var streamed: [Feature] = []
    try store.forEachEvent(matching: EventQuery(includesDeleted: true), order: .sorted, withRecords: true) {
      streamed.append(try $0.feature())
    }
    #expect(Set(streamed) == Set(events.map(\.feature)))
    #expect(try store.events(matching: EventQuery(actors: [String(repeating: "y", count: 5000)])).matches == [])
  }

  @Test func aFormerVersionIsKept() throws {
    let database = try TestDatabase()
    var event = RandomEvents.events(1, seed: 7)[0]
    (event.deletedAt, event.updatedAt) = (nil, "2024-06-01T08:00:00Z")
    let store = try database.store()
    try store.put([event])
    var later = event
    (later.title, later.updatedAt, later.revision) = ("Another title", "2024-07-01T08:00:00Z", 2)
    try store.put([later])
    #expect(try store.events(matching: EventQuery()).events == [later])
    #expect(try store.events(matching: EventQuery(), asOf: "2024-06-15T00:00:00Z").events == [event])
    #expect(try store.events(matching: EventQuery(), asOf: "2024-05-15T00:00:00Z").events == [])
  }

  @Test func rowsOfFilesAreKnownAgain() throws {
    let database = try TestDatabase()
    let store = try database.store(time: "2024-07-01T08:00:00Z")
    let events = Array(RandomEvents.events(40, seed: 11).filter { $0.deletedAt == nil }.prefix(30))
    let inputs = try events.enumerated().map { try store.prepared(InputEvent($0.element, line: $0.offset + 1)) }
    let run = IngestRun(program: "test 1")
    #expect(try store.isEmpty())
    var outcomes: [InputOutcome] = []
    try store.fill(run: run) { add in
      for input in inputs + inputs.prefix(2) { outcomes.append(try add(input, "a.csv")) }
    }
    #expect(outcomes == Array(repeating: .added, count: 30) + [.unchanged, .unchanged])
    #expect(try store.add(inputs, from: "a.csv", run: run) == Array(repeating: .unchanged, count: 30))
    var changed = events[3]
    changed.title = "It was otherwise"
    #expect(try store.add([InputEvent(changed), inputs[4]], from: "b.csv", run: run) == [.changed, .unchanged])
    let found = try store.event(of: changed.id)
    #expect(found?.title == "It was otherwise" && found?.revision == 2)
    #expect(try store.input(of: changed.id)?.source == "b.csv")
    #expect(try store.input(of: events[4].id)?.source == "a.csv")
    try store.finish(run)
    #expect(try store.lastRun()?.program == "test 1")
  }

  @Test func reportsBecomeEventsOnTheMap() throws {
    let database = try TestDatabase()
    let store = try database.store(time: "2024-07-01T08:00:00Z")
    let events = Array(RandomEvents.events(9, seed: 13).prefix(3)).map { event in
      var event = event
      (event.deletedAt, event.updatedAt) = (nil, nil)
      return event
    }
    let run = IngestRun(program: "test 2")
    let reports = zip(["a", "b"], [Array(events.prefix(2)), [events[2]]]).map { id, events in
      StoredReport(report: Report(id: id, title: id), text: "Text of \(id)", events: events)
    }
    var counts = try store.add(reports, run: run, replacesEvents: false)
    #expect(counts.added == 2)
    #expect(try store.hasUnpublishedReports())
    #expect(try store.holds(reports[0].report, text: "Text of a") && !store.holds(reports[0].report, text: "Another"))
    #expect(try store.unmergedEvents().map(\.id) == events.map(\.id))
    #expect(try store.doubtfulEvents() == [])
    counts = try store.publish(events, run: run)
    #expect(counts.added == 3)
    #expect(try !store.hasUnpublishedReports())
    #expect(try store.publish(Array(events.dropLast()), run: run).withdrawn == 1)
    #expect(try store.events(matching: EventQuery()).numberMatched == 2)
    #expect(try store.currentReports().map(\.id) == ["a", "b"])
    var texts: [String] = []
    try store.forEachReport { texts.append($1) }
    #expect(texts == ["Text of a", "Text of b"])
  }

  @Test func whoeverComesLaterPublishes() throws {
    let database = try TestDatabase()
    let events = RandomEvents.events(2, seed: 17).map { event in
      var event = event
      event.deletedAt = nil
      return event
    }
    let (first, second) = (try database.store(), try database.store())
    func report(_ id: String, _ event: Event) -> StoredReport {
      StoredReport(report: Report(id: id), text: id, events: [event])
    }
    let runs = [IngestRun(program: "one"), IngestRun(program: "two")]
    _ = try first.add([report("a", events[0])], run: runs[0])
    let seen = try first.unmergedEvents() + first.doubtfulEvents()
    _ = try second.add([report("b", events[1])], run: runs[1])
    let all = try second.unmergedEvents() + second.doubtfulEvents()
    #expect(try second.publish(all, run: runs[1]).added == 2)
    #expect(try first.publish(seen, run: runs[0]) == IngestCounts())
    #expect(try first.events(matching: EventQuery()).numberMatched == 2)
  }

  @Test func changesAreNumbered() throws {
    let database = try TestDatabase()
    let (store, other) = (try database.store(), try database.store())
    let before = try store.dataVersion()
    #expect(try store.dataVersion() == before)
    try other.put(RandomEvents.events(3, seed: 1))
    #expect(try store.dataVersion() != before)
  }

  @Test func errorsNameTheStoreAndNeverThePassword() throws {
    let address = "postgresql://someone:secret-word@127.0.0.1:1/events"
    let error = #expect(throws: PostGISError.self) { _ = try PostGISStore(address: address) }
    #expect(error?.code == .unreachable && error?.store == "postgresql://127.0.0.1:1/events")
    #expect(error.map { "\($0)".contains("secret-word") } == false)
    let wrong = #expect(throws: PostGISError.self) { _ = try PostGISStore(address: "postgresql://a:secret-word@[x/y") }
    #expect(wrong?.code == .invalidAddress && wrong.map { "\($0)".contains("secret-word") } == false)
    let database = try TestDatabase()
    let empty = #expect(throws: PostGISError.self) {
      _ = try PostGISStore(address: database.address, access: .reading)
    }
    #expect(empty?.code == .notAStore)
    _ = try database.store()
    _ = try PostGISStore(address: database.address, access: .reading)
    try Connection(to: StoreAddress(database.address)).run(
      "INSERT INTO dateline_migrations (number, name) VALUES (99, '99-of-tomorrow')")
    let newer = #expect(throws: PostGISError.self) { _ = try database.store() }
    #expect(newer?.code == .newerStore)
  }

  @Test func manyMayMakeTheTables() async throws {
    let database = try TestDatabase()
    let address = database.address
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 { group.addTask { _ = try PostGISStore(address: address) } }
      try await group.waitForAll()
    }
    #expect(try database.store().isEmpty())
  }
}

extension PostGISStore {
  fileprivate func event(of id: String) throws -> Event? {
    try events(matching: EventQuery(ids: [id], includesDeleted: true, sort: .id)).events.first
  }
}
