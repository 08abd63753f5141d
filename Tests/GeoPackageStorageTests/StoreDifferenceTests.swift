import EventStorage
import Events
import GeoJSON
import Testing

@testable import GeoPackageStorage

@Suite struct StoreDifferenceTests {
  private static func event(_ id: String, report: String? = nil) -> Event {
    Event(
      id: id, title: "Fire", eventClass: .conflict, type: .battles, subType: .armedClash,
      date: nil,
      place: EventPlace(
        name: "Town", rawText: "", position: Position(longitude: 10, latitude: 50), precision: .settlement),
      killed: Toll(low: 1, best: 2, high: 3), reports: report.map { [Report(id: $0)] } ?? [])
  }

  private static func store(_ path: String, _ events: [Event], reports: [String: String] = [:], gazetteer: String = "a")
    throws -> GeoPackageStore
  {
    let store = try GeoPackageStore(path: path, time: "2024-07-02T08:00:00Z")
    let run = IngestRun(program: "tests", gazetteer: gazetteer)
    _ = try store.add(
      events.filter(\.reports.isEmpty).map { InputEvent($0) }, from: "table.geojson", run: run)
    let told = events.filter { !$0.reports.isEmpty }
    _ = try store.add(
      reports.sorted { $0.key < $1.key }.map { id, text in
        StoredReport(report: Report(id: id), text: text, events: told.filter { $0.reports[0].id == id })
      }, run: run)
    _ = try store.publish(store.unmergedEvents(), run: run)
    try store.finish(run)
    return store
  }

  @Test func eachChangeHasItsCause() throws {
    let folder = try StoreFolder()
    let (same, gone, moved, told) = (
      Self.event("ev_same"), Self.event("ev_gone", report: "r1"), Self.event("ev_moved"),
      Self.event("ev_told", report: "r2")
    )
    let a = try Self.store(folder.file("a.gpkg"), [same, gone, moved, told], reports: ["r1": "One.", "r2": "Two."])
    var (later, more) = (moved, told)
    later.place.position = Position(longitude: 10, latitude: 50.1)
    more.killed = Toll(low: 1, best: 4, high: 6)
    let new = Self.event("ev_new", report: "r3")
    let b = try Self.store(
      folder.file("b.gpkg"), [same, later, more, new], reports: ["r2": "Two, and more.", "r3": "Three."])
    let found = try a.differences(from: b)
    #expect(found.map(\.id) == ["ev_gone", "ev_moved", "ev_new", "ev_told"])
    #expect(found.map(\.kinds) == [[.vanished], [.moved], [.appeared], [.tolls]])
    #expect(
      found.map(\.causes) == [
        [.init(kind: .missingReport, subject: "r1")], [.init(kind: .file, subject: "table.geojson")],
        [.init(kind: .newReport, subject: "r3")], [.init(kind: .changedReport, subject: "r2")],
      ])
    #expect(abs((found[1].distanceMeters ?? 0) - 11_124) < 10)
    #expect(found[3].columns.map(\.name) == ["killed_best", "killed_high"])
    #expect(found[3].columns.map(\.old) == [2, 3] && found[3].columns.map(\.new) == [4, 6])
    // Asked the other way round.
    #expect(try b.differences(from: a).map(\.kinds) == [[.appeared], [.moved], [.vanished], [.tolls]])
    #expect(try a.differences(from: a) == [])
  }

  /// Where inputs are the same, what differs between the runs is the cause.
  @Test func runsAreTheLastCause() throws {
    let folder = try StoreFolder()
    let event = Self.event("ev_a", report: "r1")
    var other = event
    other.place.name = "Village"
    let a = try Self.store(folder.file("a.gpkg"), [event], reports: ["r1": "One."])
    let b = try Self.store(folder.file("b.gpkg"), [other], reports: ["r1": "One."], gazetteer: "b")
    let found = try a.differences(from: b)
    #expect(found.map(\.kinds) == [[.changed]])
    #expect(found.map(\.causes) == [[.init(kind: .run, subject: "gazetteer: a became b")]])
  }
}
