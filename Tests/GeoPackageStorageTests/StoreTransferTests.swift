import EventStorage
import Events
import StoreContract
import TestSupport
import Testing

@testable import GeoPackageStorage

@Suite struct StoreTransferTests {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  /// A store with events of files and of reports, changed and withdrawn ones, corrections, and former versions of a report.
  private static func filled(_ path: String, seed: UInt64) throws -> GeoPackageStore {
    let store = try GeoPackageStore(path: path, time: "2024-06-24T10:00:00Z")
    let run = IngestRun(program: "tests", gazetteer: "g", settings: "s", inputs: ["a.csv", "b.csv"])
    var events = RandomEvents.events(600, seed: seed)
    _ = try store.add(
      events.enumerated().map { InputEvent($0.element, line: $0.offset + 2) }, from: "a.csv", run: run)
    for index in stride(from: 0, to: events.count, by: 7) { events[index].title += " again" }
    _ = try store.add(events.map { InputEvent($0) }, from: "b.csv", run: run)
    let told = RandomEvents.events(50, seed: seed &+ 1).map { event in
      var event = event
      event.deletedAt = nil
      return event
    }
    for (number, event) in told.enumerated() {
      let report = Report(id: "r\(number)", title: number.isMultiple(of: 2) ? "Title" : nil, sha256: "")
      _ = try store.add([StoredReport(report: report, text: "Text \(number)", events: [event])], run: run)
    }
    _ = try store.publish(told, run: run)
    _ = try store.add(
      [StoredReport(report: Report(id: "r3"), text: "Another", events: [], doubtful: [told[3]])], run: run)
    _ = try store.publish(told.filter { $0.id != told[3].id }, run: run)
    try store.note(corrections: "surface,scope,place,note\n", of: "mine.csv", run: run)
    try store.finish(run)
    return store
  }

  private static func sums(_ store: GeoPackageStore) throws -> [StoreChecksum] {
    try StoreRecord.Kind.allCases.map { try store.checksum(of: $0) }
  }

  @Test(arguments: [1, 2] as [UInt64]) func aCopyHoldsTheSame(seed: UInt64) throws {
    let source = try Self.filled(folder.file("a\(seed).gpkg"), seed: seed)
    let target = try GeoPackageStore(path: folder.file("b\(seed).gpkg"))
    let copied = try StoreCopy(from: source, to: target).run()
    let sums = try Self.sums(source)
    #expect(try Self.sums(target) == sums, "seed \(seed)")
    #expect(copied == sums.reduce(0) { $0 + $1.count }, "seed \(seed)")
    #expect(sums.allSatisfy { $0.count > 0 }, "seed \(seed)")
    #expect(try target.check() == [])
    #expect(try target.differences(from: source) == [])
    let query = EventQuery(includesDeleted: true, sort: .id)
    let time = "2024-06-24T09:00:00Z"
    #expect(try target.events(matching: query, asOf: time) == source.events(matching: query, asOf: time))
    // The same input once more is known there, too.
    let again = RandomEvents.events(600, seed: seed).map { event in InputEvent(event) }
    let run = IngestRun(program: "tests")
    #expect(try target.add(again, from: "c.csv", run: run) == source.add(again, from: "c.csv", run: run))
  }

  @Test(arguments: StoreRecord.Kind.allCases) func aCopyThatWasCutShortGoesOn(in last: StoreRecord.Kind) throws {
    let source = try Self.filled(folder.file("a.gpkg"), seed: 3)
    let begun = try GeoPackageStore(path: folder.file("b.gpkg"))
    for kind in StoreRecord.Kind.allCases.prefix(while: { $0 != last }) {
      try begun.insert(source.records(of: kind, after: 0, limit: .max))
    }
    try begun.insert(source.records(of: last, after: 0, limit: 40))
    #expect(try begun.hasUnpublishedReports())
    try begun.close()
    let target = try GeoPackageStore(path: folder.file("b.gpkg"))
    _ = try StoreCopy(from: source, to: target).run()
    #expect(try Self.sums(target) == Self.sums(source))
    #expect(try target.check() == [])
    #expect(try !target.hasUnpublishedReports())
    #expect(try StoreCopy(from: source, to: target).run() == 0)
  }

  @Test func anotherStoreIsNotWrittenTo() throws {
    let source = try Self.filled(folder.file("other-a.gpkg"), seed: 4)
    let target = try GeoPackageStore(path: folder.file("other-b.gpkg"))
    try target.put(RandomEvents.events(3, seed: 9))
    let before = try Self.sums(target)
    #expect(throws: StoreCopyError(kind: .events, name: target.name)) {
      try StoreCopy(from: source, to: target).run()
    }
    #expect(try Self.sums(target) == before)
  }
}
