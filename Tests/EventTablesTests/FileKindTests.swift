import CSQLite
import Events
import Foundation
import GeoJSON
import Testing

@testable import EventTables

@Suite struct FileKindTests {
  @Test func featuresAreRows() throws {
    let text = """
      {"type":"FeatureCollection","features":[
      {"type":"Feature","geometry":{"type":"Point","coordinates":[36.5,35.7]},"properties":{"id":"a","time":"2020-01-01","type":"flood"}},
      {"type":"Feature","geometry":{"type":"LineString","coordinates":[[0,0],[1,1]]},"properties":{"id":"b","time":"2020-01-01"}},
      {"type":"Feature","geometry":null,"properties":{"time":"2020-01-02","id":"c"}}
      ]}
      """
    var rest = Array(text.utf8)[...]
    var table = try EventTable(features: "made.geojson", format: nil) {
      defer { rest = rest.dropFirst(50) }
      return rest.prefix(50)
    }
    let (events, issues, _) = try Tables.items(of: &table)
    #expect(events.map(\.event.reports.first?.id) == ["made:a", "made:c"])
    #expect(issues.map(\.code) == [.invalidPosition] && issues.map(\.line) == [3])
  }

  @Test func ourOwnOutputComesBackAsItWas() throws {
    var event = Event(
      id: "ev_bdffexyz23456abc", title: "Shelling", eventClass: .conflict, type: .explosions, subType: .shelling,
      date: EventDate(start: CalendarDate("2024-01-01"), precision: .exact, basis: .stated, words: "on Monday"),
      place: EventPlace(
        name: "Rami", rawText: "Rami", position: Position(longitude: 36.5, latitude: 35.7), precision: .settlement),
      killed: Toll(low: 1, best: 2, high: 3))
    event.civilianTargeting = true
    let bytes = try GeoJSONDocument.feature(event.feature).bytes()
    var rest = bytes[...]
    var table = try EventTable(features: "map.geojson", format: nil) {
      defer { rest = [] }
      return rest
    }
    #expect(table.layout == .dateline)
    #expect(try Tables.items(of: &table).events.map(\.event) == [event])
    // The flat columns alone, as a table has them.
    let flat = event.statedProperties.members
    let line = flat.map { $0.value.string ?? (try? $0.value.jsonText) ?? "" }.joined(separator: ",")
    let read = try Tables.read(flat.map(\.name).joined(separator: ",") + "\n" + line)
    #expect(read.issues.isEmpty && read.table.layout == .dateline)
    #expect(read.events.first?.event.properties == event.properties)
  }

  @Test func aLayerOfAnyonesGeoPackageIsRead() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).gpkg").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    // A point with an envelope of four numbers, as some programs write it.
    let envelope = "C0404000000000000040400000000000C041C00000000000C041C00000000000"
    let point = "0101000000" + "0000000000404240" + "9A99999999D94140"
    try FileKindTests.make(
      path,
      """
      CREATE TABLE gpkg_spatial_ref_sys (srs_name, srs_id, organization, organization_coordsys_id);
      INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326), ('Mercator', 3857, 'EPSG', 3857);
      CREATE TABLE gpkg_geometry_columns (table_name, column_name, geometry_type_name, srs_id, z, m);
      INSERT INTO gpkg_geometry_columns VALUES ('incidents', 'shape', 'POINT', 4326, 0, 0),
        ('flat', 'shape', 'POINT', 3857, 0, 0), ('areas', 'shape', 'POLYGON', 4326, 0, 0);
      CREATE TABLE incidents (fid INTEGER PRIMARY KEY, shape BLOB, id TEXT, date TEXT, killed INTEGER);
      CREATE TABLE flat (fid INTEGER PRIMARY KEY, shape BLOB);
      INSERT INTO incidents VALUES (1, x'47500003E6100000\(envelope)\(point)', 'a', '2024-01-01', 2),
        (2, x'47500001E6100000\(point)', 'b', '2024-01-02', NULL), (3, x'0011', 'c', '2024-01-02', NULL);
      """)
    var table = try EventTable(geoPackage: path, layer: "incidents")
    let (events, issues, _) = try Tables.items(of: &table)
    #expect(
      events.map(\.event.place.position) == [
        Position(longitude: 36.5, latitude: 35.7), Position(longitude: 36.5, latitude: 35.7),
      ])
    #expect(events.map(\.event.killed.best) == [2, nil] && events.map(\.line) == [1, 2])
    #expect(issues.map(\.code) == [.invalidPosition] && issues.map(\.line) == [3])
    for (layer, code) in [(nil, TableIssue.Code.noLayer), ("none", .noLayer), ("flat", .referenceSystem)] {
      #expect { try EventTable(geoPackage: path, layer: layer) } throws: { ($0 as? TableIssue)?.code == code }
    }
    #expect { try EventTable(geoPackage: "/dev/null") } throws: { ($0 as? TableIssue)?.code == .unreadable }
  }

  private static func make(_ path: String, _ sql: String) throws {
    var connection: OpaquePointer?
    #expect(sqlite3_open(path, &connection) == SQLITE_OK)
    defer { sqlite3_close(connection) }
    #expect(sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK, "\(String(cString: sqlite3_errmsg(connection)))")
  }
}
