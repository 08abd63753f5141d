import EventStorage
import Events
import Foundation
import GeoPackageStorage
import StoreContract
import Testing

@testable import PostGISStorage

@Suite(.enabled(if: TestDatabase.server != nil, "\(TestDatabase.reason)")) struct TransferTests {
  private func records(of store: some StoreTransfer) throws -> [StoreRecord] {
    try StoreRecord.Kind.allCases.flatMap { try store.records(of: $0, after: 0, limit: 1000) }
  }

  /// A GeoPackage with all there can be goes to PostGIS record by record, and has the same rows there.
  @Test func aGeoPackageArrivesWhole() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dateline-transfer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try GeoPackageStore(path: folder.appendingPathComponent("a.gpkg").path, time: "2024-07-01T08:00:00Z")
    let events = RandomEvents.events(60, seed: 31)
    let run = IngestRun(program: "test")
    _ = try file.add(events.prefix(40).map { InputEvent($0, line: 3) }, from: "a.csv", run: run)
    var told = events[45]
    (told.deletedAt, told.updatedAt) = (nil, nil)
    _ = try file.add([StoredReport(report: Report(id: "r"), text: "Text", events: [told])], run: run)
    _ = try file.publish([told], run: run)
    _ = try file.publish([], run: run)
    let database = try TestDatabase()
    let store = try database.store()
    for kind in StoreRecord.Kind.allCases {
      try store.insert(try file.records(of: kind, after: 0, limit: 1000))
      #expect(try store.lastRow(of: kind) == file.lastRow(of: kind))
    }
    #expect(try store.hasUnpublishedReports())
    try store.finishTransfer(isPublished: true)
    #expect(try !store.hasUnpublishedReports())
    #expect(try records(of: store) == records(of: file))
    // What comes later gets rows behind them.
    try store.put([events[50]])
    #expect(try store.lastRow(of: .events) == (file.lastRow(of: .events) ?? 0) + 1)
  }
}
