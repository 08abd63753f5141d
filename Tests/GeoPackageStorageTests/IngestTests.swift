import EventStorage
import Events
import GRDB
import GeoJSON
import StoreContract
import Testing

@testable import GeoPackageStorage

@Suite struct IngestTests {
  private static let time = "2024-06-25T08:00:00Z"
  private static let run = IngestRun(program: "tests")

  private static func store(_ folder: StoreFolder) throws -> GeoPackageStore {
    try GeoPackageStore(path: folder.file(), time: time)
  }

  private static func event(_ id: String, _ report: String, title: String = "Something") -> Event {
    Event(
      id: id, title: title, eventClass: .other, type: .other, subType: .otherStrategic, date: nil,
      place: EventPlace(name: "", rawText: "", position: nil, precision: .unknown, geometryKind: .none),
      reports: [Report(id: report)])
  }

  private static func report(_ id: String, _ events: [Event], text: String = "A text.") -> StoredReport {
    StoredReport(report: Report(id: id), text: text, events: events)
  }

  private static func inputs(_ events: [Event]) -> [InputEvent] { events.map { InputEvent($0) } }

  /// All rows of all tables of ours.
  private static func content(_ store: GeoPackageStore) throws -> [String] {
    try store.queue.read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'rtree%' AND name NOT LIKE 'event_words%'
            ORDER BY name
          """)
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \"\(table)\"").map { "\(table) \($0)" }
      }
    }
  }

  @Test func theSameAgainChangesNothing() throws {
    let folder = try StoreFolder()
    let store = try IngestTests.store(folder)
    let events = RandomEvents.events(40, seed: 8)
    #expect(
      try store.add(IngestTests.inputs(events), from: "a.geojson", run: IngestTests.run) == events.map { _ in .added })
    let reports = [IngestTests.report("r1", [IngestTests.event("ev_r1", "r1")])]
    #expect(try store.add(reports, run: IngestTests.run).added == 1)
    #expect(try store.publish(store.unmergedEvents(), run: IngestTests.run).added == 1)
    let before = try IngestTests.content(store)
    let run = IngestRun(program: "tests")
    #expect(try store.add(IngestTests.inputs(events), from: "a.geojson", run: run) == events.map { _ in .unchanged })
    #expect(try store.holds(Report(id: "r1"), text: "A text."))
    #expect(try store.add(reports, run: run).unchanged == 1)
    #expect(try store.publish(store.unmergedEvents(), run: run).unchanged == 1)
    try store.finish(run)
    #expect(try IngestTests.content(store) == before)
    #expect(try store.check() == [])
  }

  @Test func aChangedReportTakesThePlaceOfItsFormerSelf() throws {
    let folder = try StoreFolder()
    let store = try IngestTests.store(folder)
    let first = IngestTests.event("ev_a", "r1", title: "One killed")
    _ = try store.add([IngestTests.report("r1", [first], text: "One.")], run: IngestTests.run)
    _ = try store.publish(store.unmergedEvents(), run: IngestTests.run)
    var changed = first
    changed.title = "Two killed"
    #expect(try !store.holds(Report(id: "r1"), text: "Two."))
    #expect(try store.add([IngestTests.report("r1", [changed], text: "Two.")], run: IngestTests.run).changed == 1)
    #expect(try store.hasUnpublishedReports())
    #expect(try store.publish(store.unmergedEvents(), run: IngestTests.run).changed == 1)
    #expect(try !store.hasUnpublishedReports())
    changed.revision = 2
    changed.updatedAt = IngestTests.time
    changed.history = [
      .init(
        revision: 2, at: IngestTests.time, by: nil, change: #"Changed: title from "One killed" to "Two killed"."#)
    ]
    #expect(try store.events(matching: EventQuery()).events == [changed])
    let texts = try store.queue.read { try String.fetchAll($0, sql: "SELECT text FROM reports ORDER BY revision") }
    #expect(texts == ["One.", "Two."])
    // A report that tells of nothing any more takes its event off the map.
    _ = try store.add([IngestTests.report("r1", [], text: "Nothing.")], run: IngestTests.run)
    #expect(try store.publish(store.unmergedEvents(), run: IngestTests.run).withdrawn == 1)
    #expect(try store.events(matching: EventQuery()).events.isEmpty)
    let withdrawn = try store.events(matching: EventQuery(includesDeleted: true)).events
    #expect(withdrawn.map(\.deletedAt) == [IngestTests.time])
    #expect(try store.check() == [])
  }

  @Test func whatIsDoubtfulIsKeptApartAndGoesWithItsReport() throws {
    let folder = try StoreFolder()
    let store = try IngestTests.store(folder)
    let (sure, doubtful) = (IngestTests.event("ev_a", "r1"), IngestTests.event("ev_b", "r1"))
    var report = IngestTests.report("r1", [sure])
    _ = try store.add([report], run: IngestTests.run)
    #expect(try store.doubtfulEvents().isEmpty)
    report.doubtful = [doubtful]
    #expect(try store.add([report], run: IngestTests.run, replacesEvents: true).changed == 1)
    #expect(try store.add([report], run: IngestTests.run, replacesEvents: true).unchanged == 1)
    #expect(try store.unmergedEvents() == [sure])
    #expect(try store.doubtfulEvents() == [doubtful])
    // What was doubtful can become sure.
    (report.events, report.doubtful) = ([sure, doubtful], [])
    #expect(try store.add([report], run: IngestTests.run, replacesEvents: true).changed == 1)
    #expect(try store.unmergedEvents() == [sure, doubtful])
    #expect(try store.doubtfulEvents().isEmpty)
    _ = try store.add([IngestTests.report("r1", [], text: "Nothing.")], run: IngestTests.run)
    #expect(try store.unmergedEvents().isEmpty && store.doubtfulEvents().isEmpty)
  }

  @Test func identifiersStayWhenEventsAreMergedAndPartAgain() throws {
    let folder = try StoreFolder()
    let store = try IngestTests.store(folder)
    let (a, b) = (IngestTests.event("ev_a", "r1"), IngestTests.event("ev_b", "r2"))
    _ = try store.add([IngestTests.report("r2", [b])], run: IngestTests.run)
    _ = try store.publish([b], run: IngestTests.run)
    _ = try store.add([IngestTests.report("r1", [a])], run: IngestTests.run)
    // The merger names the event by the report that was published first; the map knows it by the other.
    var merged = a
    merged.merge = [
      MergeLink(
        eventID: "ev_a", reportID: "r1", otherEventID: "ev_b", otherReportID: "r2", key: "k", score: 1, reason: "Same.")
    ]
    #expect(try store.publish([merged], run: IngestTests.run).changed == 1)
    #expect(try store.events(matching: EventQuery()).events.map(\.id) == ["ev_b"])
    let counts = try store.publish([a, b], run: IngestTests.run)
    #expect(counts.added == 1 && counts.changed == 1 && counts.withdrawn == 0)
    #expect(try store.events(matching: EventQuery(sort: .id)).events.map(\.id) == ["ev_a", "ev_b"])
    #expect(try store.publish([merged], run: IngestTests.run).withdrawn == 1)
    let heir = try store.queue.read { try String.fetchAll($0, sql: "SELECT merged_into FROM tombstones") }
    #expect(heir == ["ev_b"])
    #expect(try store.check() == [])
  }

  @Test func whatAPersonSaidStays() throws {
    let folder = try StoreFolder()
    let store = try IngestTests.store(folder)
    let event = IngestTests.event("ev_a", "r1")
    _ = try store.add([IngestTests.report("r1", [event])], run: IngestTests.run)
    _ = try store.publish([event], run: IngestTests.run)
    var reviewed = try #require(try store.events(matching: EventQuery()).events.first)
    reviewed.status = .reviewed
    reviewed.reviewer = "mk"
    try store.put([reviewed])
    #expect(try store.publish([event], run: IngestTests.run).unchanged == 1)
    #expect(try store.events(matching: EventQuery(statuses: [.reviewed])).events == [reviewed])
  }

  @Test func filesDoNotOverwriteReports() throws {
    let folder = try StoreFolder()
    let store = try IngestTests.store(folder)
    let event = IngestTests.event("ev_a", "r1")
    _ = try store.add([IngestTests.report("r1", [event])], run: IngestTests.run)
    _ = try store.publish([event], run: IngestTests.run)
    #expect(try store.add(IngestTests.inputs([event]), from: "a.geojson", run: IngestTests.run) == [.heldFromReports])
    #expect(try store.identifiers(beginningWith: "ev_", limit: 5) == ["ev_a"])
    #expect(try store.identifiers(beginningWith: "ev_b", limit: 5) == [])
  }

  @Test func aRowThatChangesGetsARevision() throws {
    let folder = try StoreFolder()
    let store = try IngestTests.store(folder)
    var event = IngestTests.event("ev_a", "acled:A1", title: "One killed")
    #expect(try store.add([InputEvent(event, line: 2)], from: "a.csv", run: IngestTests.run) == [.added])
    event.title = "Two killed"
    #expect(try store.add([InputEvent(event, line: 9)], from: "b.csv", run: IngestTests.run) == [.changed])
    #expect(try store.add([InputEvent(event, line: 3)], from: "c.csv", run: IngestTests.run) == [.unchanged])
    let stored = try #require(try store.events(matching: EventQuery()).events.first)
    #expect(
      stored.revision == 2 && stored.history.map(\.change) == [#"Changed: title from "One killed" to "Two killed"."#])
    let input = try store.queue.read {
      try Row.fetchOne($0, sql: "SELECT source, line FROM inputs WHERE event_id = 'ev_a'")
    }
    #expect(input?["source"] == "b.csv" && input?["line"] == 9)
  }

  @Test func readingAReportAgainWithTheSameResultChangesNothing() throws {
    let folder = try StoreFolder()
    let store = try IngestTests.store(folder)
    let report = IngestTests.report("r1", [IngestTests.event("ev_a", "r1")])
    _ = try store.add([report], run: IngestTests.run)
    _ = try store.publish(store.unmergedEvents(), run: IngestTests.run)
    let before = try IngestTests.content(store)
    let run = IngestRun(program: "tests")
    #expect(try store.add([report], run: run, replacesEvents: true).unchanged == 1)
    try store.note(corrections: "surface,scope,place,note", of: "c.csv", run: run)
    try store.finish(run)
    #expect(try !store.hasUnpublishedReports() && IngestTests.content(store) == before)
    let other = IngestTests.report("r1", [IngestTests.event("ev_a", "r1", title: "Corrected")])
    #expect(try store.add([other], run: run, replacesEvents: true).changed == 1)
    try store.note(corrections: "surface,scope,place,note", of: "c.csv", run: run)
    let kept = try store.queue.read { try String.fetchAll($0, sql: "SELECT text FROM corrections") }
    #expect(kept == ["surface,scope,place,note"])
    var reports: [String] = []
    try store.forEachReport { report, text in reports.append("\(report.id) \(text)") }
    #expect(reports == ["r1 A text."])
  }
}
