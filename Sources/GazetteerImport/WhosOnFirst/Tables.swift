/// The tables of an open database, and how their columns are read.
struct Tables {
  let database: SQLiteDatabase
  let path: String
  private let columns: Set<String>
  private let optional: [String]

  private static let required = ["id", "name", "placetype", "country", "latitude", "longitude", "parent_id"]
  private static let flags = ["is_current", "is_deprecated", "is_ceased", "is_superseded", "is_alt"]

  /// - Throws: ``ImportError/Code/missingField`` where `spr` or one of its columns is not there.
  init(_ database: SQLiteDatabase, path: String) throws(ImportError) {
    self.database = database
    self.path = path
    let columns = try database.columns(in: "spr")
    guard !columns.isEmpty else {
      let rows = try database.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name LIMIT 12")
      var names: [String] = []
      while try rows.next() { names.append(rows.text(0) ?? "") }
      var message = "is a database without the table spr, so none of Who's On First"
      message += names.isEmpty ? "; it has no tables" : "; its tables are \(names.joined(separator: ", "))"
      if names.contains("gpkg_contents") { message += " (a GeoPackage: convert it to GeoJSON with ogr2ogr)" }
      throw ImportError(code: .missingField, message: message, path: path)
    }
    if let missing = Self.required.first(where: { !columns.contains($0) }) {
      throw ImportError(code: .missingField, message: "the table spr has no column \(missing)", path: path)
    }
    self.columns = columns
    optional = Self.flags.filter(columns.contains)
  }

  /// What is selected of `spr`: identifier, name, placetype, country, latitude, longitude, then the flags that there
  /// are.
  var sprColumns: String {
    (["id", "name", "placetype", "country", "latitude", "longitude"] + optional).joined(separator: ", ")
  }

  /// Whether there is a table with these columns.
  func has(_ table: String, _ wanted: [String]) -> Bool {
    guard let columns = try? database.columns(in: table) else { return false }
    return wanted.allSatisfy(columns.contains)
  }

  /// A condition that leaves out other outlines of places.
  var isMain: String { optional.contains("is_alt") ? "COALESCE(is_alt, 0) <> 1" : "1" }

  private func flag(_ name: String, _ row: SQLiteRows) -> Int64? {
    optional.firstIndex(of: name).flatMap { row.integer(6 + $0) }
  }

  /// Whether the row is another outline of a place that has a row of its own.
  func isAlternative(_ row: SQLiteRows) -> Bool { flag("is_alt", row) == 1 }

  /// Whether the place is no more, or stands under another number now; −1 is unknown, and counts as current.
  func isFormer(_ row: SQLiteRows) -> Bool {
    flag("is_current", row) == 0 || flag("is_deprecated", row) == 1 || flag("is_ceased", row) == 1
      || flag("is_superseded", row) == 1
  }
}
