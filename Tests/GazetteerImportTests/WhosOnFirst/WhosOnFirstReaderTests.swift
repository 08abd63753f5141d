import CSQLite
import Gazetteers
import GeoJSON
import Testing

@testable import GazetteerImport

@Suite struct WhosOnFirstReaderTests {
  private let folder: TemporaryFolder
  private let path: String

  /// A database as the distributions are laid out.
  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/wof.db"
    try makeDatabase(
      path,
      """
      CREATE TABLE spr (id TEXT NOT NULL, parent_id INTEGER, name TEXT, placetype TEXT, country TEXT, latitude REAL,
        longitude REAL, is_current INTEGER, is_deprecated INTEGER, is_ceased INTEGER, is_superseded INTEGER,
        is_alt TINYINT, alt_label TEXT, lastmodified INTEGER);
      CREATE TABLE names (id INTEGER NOT NULL, placetype TEXT, country TEXT, language TEXT, extlang TEXT, script TEXT,
        region TEXT, variant TEXT, extension TEXT, privateuse TEXT, name TEXT, lastmodified INTEGER);
      CREATE TABLE concordances (id INTEGER NOT NULL, other_id TEXT, other_source TEXT, lastmodified INTEGER);
      CREATE TABLE ancestors (id INTEGER NOT NULL, ancestor_id INTEGER NOT NULL, ancestor_placetype TEXT,
        lastmodified INTEGER);
      INSERT INTO spr VALUES
        ('85600001', 102191581, 'Orland', 'country', 'AD', 45.5, 20.5, 1, 0, 0, 0, 0, '', 0),
        ('85600002', 85600001, 'Tarn', 'region', 'AD', 45.7, 20.3, 1, 0, 0, 0, 0, '', 0),
        ('85600002', 85600001, 'Tarn', 'region', 'AD', 45.7, 20.3, 1, 0, 0, 0, 1, 'quattroshapes', 0),
        ('85600003', 85600001, 'Westmark', 'region', 'AD', 45.1, 19.3, -1, 0, 0, 0, 0, '', 0),
        ('101700001', 85600002, 'Tarnbrück', 'locality', 'AD', 45.71, 20.31, 1, 0, 0, 0, 0, '', 0),
        ('101700002', 85600003, 'Westend', 'neighbourhood', 'XX', 45.1, 19.3, -1, 0, 0, 0, 0, '', 0),
        ('101700003', 85600003, 'Gone', 'locality', 'AD', 45.1, 19.3, 0, 0, 1, 0, 0, '', 0),
        ('101700004', 85600003, 'Nowhere', 'locality', 'AD', 0, 0, 1, 0, 0, 0, 0, '', 0),
        ('101700005', 85600003, 'Off', 'locality', 'AD', 145.1, 19.3, 1, 0, 0, 0, 0, '', 0),
        ('101700006', 85600003, '', 'locality', 'AD', 45.1, 19.3, 1, 0, 0, 0, 0, '', 0),
        ('554000001', 85600003, '12345', 'postalcode', 'AD', 45.1, 19.3, 1, 0, 0, 0, 0, '', 0),
        ('first', 85600003, 'Odd', 'locality', 'AD', 45.1, 19.3, 1, 0, 0, 0, 0, '', 0);
      INSERT INTO names (id, language, privateuse, name) VALUES
        (101700001, 'rus', 'x_preferred', 'Тарнбрюк'), (101700001, 'deu', 'x_historical', 'Stalintarn'),
        (101700001, 'eng', 'x_variant', 'trnbrk'), (101700001, 'eng', 'x_abbreviation', 'Tarnb'),
        (101700003, 'eng', 'x_preferred', 'Gone'), (85600002, 'rus', 'x_preferred', 'Тарн');
      INSERT INTO concordances (id, other_id, other_source) VALUES
        (85600002, '2', 'gn:id'), (101700001, 'TBK', 'iata:code'), (101700001, 'Q1', 'wd:id'),
        (85600001, '1', 'gn:id');
      INSERT INTO ancestors (id, ancestor_id, ancestor_placetype) VALUES
        (101700001, 85600002, 'region'), (101700001, 85600001, 'country'), (101700002, 85600003, 'region'),
        (85600002, 85600002, 'region');
      """)
  }

  @Test func readsPlacesNamesAndParents() throws {
    let (rows, report) = try RowList.reading(.whosOnFirst(WhosOnFirstDatabase(paths: [path])), known: Orland.known)
    let orland = try #require(rows.places.first)
    #expect(orland.place.id == Orland.country && orland.codes == ["wof:85600001"])
    #expect(rows.places[1] == PlaceRow(place: Orland.tarn, codes: ["wof:85600002"]))
    func own(_ id: String) -> PlaceID { PlaceID(source: "wof", identifier: id) }
    #expect(
      rows.places[2]
        == PlaceRow(
          place: Place(
            id: own("85600003"), name: "Westmark", position: Position(longitude: 19.3, latitude: 45.1),
            featureClass: "A", featureCode: "ADM1", countryCode: "AD", admin1Code: "85600003")))
    #expect(
      rows.places[3]
        == PlaceRow(
          place: Place(
            id: own("101700001"), name: "Tarnbrück", position: Position(longitude: 20.31, latitude: 45.71),
            featureClass: "P", featureCode: "PPL", countryCode: "AD", admin1Code: "07"), codes: ["TBK"]))
    #expect(rows.places[4].place.countryCode == "" && rows.places[4].place.admin1Code == "85600003")
    #expect(rows.places.count == 5)
    #expect(
      rows.names == [
        .init(text: "Тарнбрюк", kind: .alternate, place: own("101700001")),
        .init(text: "Stalintarn", kind: .historic, place: own("101700001")),
        .init(text: "Tarnb", kind: .abbreviation, place: own("101700001")),
        .init(text: "Тарн", kind: .alternate, place: Orland.tarn.id),
      ])
    #expect(
      rows.parents == [
        [Orland.tarn.id, Orland.country], [own("85600003"), Orland.country], [own("101700001"), Orland.tarn.id],
        [own("101700002"), own("85600003")],
      ])
    #expect(report.leftOut == ["feature": 1, "not_current": 1, "not_a_name": 1, "other_place": 1])
    #expect(report.issues.counts == ["no_position": 1, "out_of_range": 1, "missing_value": 1, "bad_number": 1])
    #expect(report.linkedCount == 2)
  }

  @Test func obeysTheOptions() throws {
    var database = WhosOnFirstDatabase(paths: [path])
    database.placetypes = ["locality"]
    database.includesFormerPlaces = true
    database.languages = ["rus"]
    database.linksKnownPlaces = false
    let (rows, report) = try RowList.reading(.whosOnFirst(database), known: Orland.known)
    #expect(rows.places.map(\.place.name) == ["Tarnbrück", "Gone"])
    #expect(rows.places[0].place.admin1Code == "85600002")
    #expect(rows.names.map(\.text) == ["Тарнбрюк"])
    #expect(report.leftOut["language"] == 4)
  }

  @Test func saysWhatADatabaseLacks() throws {
    let other = folder.path + "/other.db"
    try makeDatabase(other, "CREATE TABLE gpkg_contents (id); CREATE TABLE a (id)")
    #expect { _ = try RowList.reading(.whosOnFirst(WhosOnFirstDatabase(paths: [other]))) } throws: { error in
      let error = error as? ImportError
      return error?.code == .missingField && error?.message.contains("GeoPackage") == true
    }
    try #require(folder.run("gzip", "-k", "wof.db"))
    #expect { _ = try RowList.reading(.whosOnFirst(WhosOnFirstDatabase(paths: [path + ".gz"]))) } throws: {
      ($0 as? ImportError)?.code == .badCompression
    }
    let broken = try folder.file("broken.db", "SQLite format 3\u{0}" + String(repeating: "x", count: 4000))
    #expect { _ = try RowList.reading(.whosOnFirst(WhosOnFirstDatabase(paths: [broken]))) } throws: {
      ($0 as? ImportError)?.code == .wrongFormat
    }
  }
}

/// Makes a database file by statements.
private func makeDatabase(_ path: String, _ statements: String) throws {
  var connection: OpaquePointer?
  defer { sqlite3_close(connection) }
  try #require(sqlite3_open(path, &connection) == SQLITE_OK)
  try #require(sqlite3_exec(connection, statements, nil, nil, nil) == SQLITE_OK)
}
