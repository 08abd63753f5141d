import GRDB

/// The tables of an open database, and how their columns are read.
struct Tables {
  let database: Database
  let path: String
  private let columns: Set<String>
  private let optional: [String]

  private static let required = ["id", "name", "placetype", "country", "latitude", "longitude", "parent_id"]
  private static let flags = ["is_current", "is_deprecated", "is_ceased", "is_superseded", "is_alt"]

  /// - Throws: ``ImportError/Code/missingField`` where `spr` or one of its columns is not there.
  init(_ database: Database, path: String) throws {
    self.database = database
    self.path = path
    guard try database.tableExists("spr") else {
      let names = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name LIMIT 12")
      var message = "is a database without the table spr, so none of Who's On First"
      message += names.isEmpty ? "; it has no tables" : "; its tables are \(names.joined(separator: ", "))"
      if names.contains("gpkg_contents") { message += " (a GeoPackage: convert it to GeoJSON with ogr2ogr)" }
      throw ImportError(code: .missingField, message: message, path: path)
    }
    let columns = Set(try database.columns(in: "spr").map { $0.name.lowercased() })
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
    let names = Set(columns.map { $0.name.lowercased() })
    return wanted.allSatisfy(names.contains)
  }

  /// A condition that leaves out other outlines of places.
  var isMain: String { optional.contains("is_alt") ? "COALESCE(is_alt, 0) <> 1" : "1" }

  private func flag(_ name: String, _ row: Row) -> Int64? {
    optional.firstIndex(of: name).flatMap { Int64.fromDatabaseValue(row[6 + $0]) }
  }

  /// Whether the row is another outline of a place that has a row of its own.
  func isAlternative(_ row: Row) -> Bool { flag("is_alt", row) == 1 }

  /// Whether the place is no more, or stands under another number now; −1 is unknown, and counts as current.
  func isFormer(_ row: Row) -> Bool {
    flag("is_current", row) == 0 || flag("is_deprecated", row) == 1 || flag("is_ceased", row) == 1
      || flag("is_superseded", row) == 1
  }

  /// An identifier, which some distributions keep as text.
  func id(_ value: DatabaseValue) -> Int64? {
    Int64.fromDatabaseValue(value) ?? Self.text(value).flatMap { Int64($0) }
  }

  /// A text, or a number as one; nil for null.
  static func text(_ value: DatabaseValue) -> String? {
    switch value.storage {
    case .string(let text): text
    case .int64(let number): String(number)
    case .double(let number): Int64(exactly: number).map { String($0) } ?? String(number)
    case .null, .blob: nil
    }
  }
}
