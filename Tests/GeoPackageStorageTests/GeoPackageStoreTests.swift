import EventStorage
import Events
import Foundation
import GRDB
import GeoJSON
import StoreContract
import Testing

@testable import GeoPackageStorage

@Suite struct GeoPackageStoreTests {
  /// The event with everything that the model holds, as the tests of `Events` have it.
  private static func full() throws -> Event {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let bytes = try Data(contentsOf: folder.appendingPathComponent("EventsTests/Fixtures/features/full.geojson"))
    let document = try GeoJSONDocument(parsing: Array(bytes))
    switch document {
    case .feature(let feature): return try Event(feature: feature)
    case .featureCollection(let collection): return try Event(feature: #require(collection.features.first))
    default: throw EventsError(code: .missingID, message: "The fixture holds no feature.")
    }
  }

  @Test func anEventComesOutAsItWentIn() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    var full = try GeoPackageStoreTests.full()
    full.place.position?.altitude = 12.5
    let random = RandomEvents.events(200, seed: 5)
    try store.put(random + [full])
    let page = try store.events(matching: EventQuery(includesDeleted: true, sort: .id))
    #expect(page.events == (random + [full]).sorted { $0.id < $1.id })
    // A second process that only reads sees the same.
    let reader = try GeoPackageStore(path: folder.file(), access: .reading)
    #expect(try reader.events(matching: EventQuery(ids: [full.id])).events == [full])
  }

  @Test func putReplaces() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    var event = try GeoPackageStoreTests.full()
    try store.put([event])
    event.title = "Another title"
    event.actor1 = []
    event.place.position = nil
    event.place.country = "Elsewhere"
    try store.put([event])
    #expect(try store.events(matching: EventQuery()).events == [event])
    #expect(try store.events(matching: EventQuery(actors: ["gunmen"])).matches.isEmpty)
    #expect(try store.events(matching: EventQuery(regions: ["united states"])).matches.isEmpty)
    #expect(try store.events(matching: EventQuery(regions: ["Elsewhere"])).events == [event])
    #expect(
      try store.events(matching: EventQuery(in: BoundingBox(west: -180, south: -90, east: 180, north: 90))).matches
        .isEmpty)
    event.deletedAt = "2024-06-26T00:00:00Z"
    try store.put([event])
    #expect(try store.events(matching: EventQuery()).matches.isEmpty)
    #expect(try store.check() == [])
  }

  @Test func columnsAreThoseOfTheSchema() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    let names = try store.queue.read { try $0.columns(in: "events").map(\.name) }
    #expect(names == ["fid", "geom"] + EventColumns.all + ["region_id"])
  }

  @Test func refusesWhatIsNoStore() throws {
    let folder = try StoreFolder()
    func code(_ name: String, _ access: StoreAccess) -> GeoPackageError.Code? {
      do {
        _ = try GeoPackageStore(path: folder.file(name), access: access)
        return nil
      } catch {
        return (error as? GeoPackageError)?.code
      }
    }
    #expect(code("none.gpkg", .reading) == .notFound)
    try Data("no database, only a text".utf8).write(to: URL(fileURLWithPath: folder.file("text.gpkg")))
    #expect(code("text.gpkg", .writing) == .notAStore)
    try DatabaseQueue(path: folder.file("other.gpkg")).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    #expect(code("other.gpkg", .writing) == .notAStore)
    #expect(code("", .writing) == .notAStore)
    try GeoPackageStore(path: folder.file("newer.gpkg")).close()
    #expect(code("newer.gpkg", .reading) == nil)
    try DatabaseQueue(path: folder.file("newer.gpkg")).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999-tomorrow')")
    }
    #expect(code("newer.gpkg", .writing) == .newerStore)
    #expect(code("newer.gpkg", .reading) == .newerStore)
  }

  @Test func aSecondWriterIsRefusedAndReadersAreNot() throws {
    let folder = try StoreFolder()
    let event = try GeoPackageStoreTests.full()
    let store = try GeoPackageStore(path: folder.file())
    try store.put([event])
    try store.queue.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      let other = try GeoPackageStore(path: folder.file(), waitSeconds: 0.05)
      #expect { try other.put([event]) } throws: { ($0 as? GeoPackageError)?.code == .busy }
      #expect(try other.events(matching: EventQuery()).events == [event])
      try database.execute(sql: "ROLLBACK")
    }
  }

  @Test func theFileIsAGeoPackage() throws {
    let folder = try StoreFolder()
    let store = try GeoPackageStore(path: folder.file())
    try store.put(RandomEvents.events(50, seed: 3))
    let (application, tables, journal) = try store.queue.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA application_id"),
        try String.fetchAll(database, sql: "SELECT table_name FROM gpkg_contents ORDER BY 1"),
        try String.fetchOne(database, sql: "PRAGMA journal_mode")
      )
    }
    #expect(application == 0x4750_4B47)
    #expect(tables == ["event_areas", "event_versions", "events", "layer_styles", "reports", "runs"])
    #expect(journal == "wal")
    #expect(try store.check() == [])
  }
}
