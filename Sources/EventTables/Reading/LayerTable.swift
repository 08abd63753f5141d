import CSQLite
import GeoJSON

/// The rows of a layer of points in a GeoPackage, anyone's.
final class LayerTable: TableSource {
  let columns: TableColumns
  private let source: String
  private let connection: OpaquePointer
  private var statement: OpaquePointer?
  private var row = 0
  private let geometryPlace: Int

  /// Opens a layer.
  ///
  /// - Parameter layer: The table; nil takes the only one whose geometries may be points.
  /// - Throws: ``TableIssue`` with code `unreadable_table`, `no_layer` or `reference_system`.
  init(path: String, layer: String?) throws(TableIssue) {
    source = path
    var opened: OpaquePointer?
    let status = sqlite3_open_v2(path, &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard status == SQLITE_OK, let opened else {
      let reason = String(cString: opened.map { sqlite3_errmsg($0) } ?? sqlite3_errstr(status))
      sqlite3_close_v2(opened)
      throw TableIssue(code: .unreadable, message: "cannot be read as a GeoPackage: \(reason)", source: path)
    }
    connection = opened
    do throws(TableIssue) {
      let found = try LayerTable.layer(layer, in: opened, source: path)
      let names = try LayerTable.rows("SELECT name FROM pragma_table_info(\(found.table.quoted("'")))", opened, path)
      let all = names.compactMap { $0[0] }
      geometryPlace = all.firstIndex(of: found.column) ?? -1
      columns = TableColumns(all.filter { $0 != found.column })
      let list = all.map { $0.quoted("\"") }.joined(separator: ", ")
      statement = try LayerTable.prepare("SELECT \(list) FROM \(found.table.quoted("\"")) ORDER BY 1", opened, path)
    } catch {
      sqlite3_close_v2(opened)
      throw error
    }
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close_v2(connection)
  }

  func next() throws -> TableRow? {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: break
    case SQLITE_DONE: return nil
    default:
      throw TableEnd(
        issue: TableIssue(
          code: .unreadable, message: "cannot be read further: \(String(cString: sqlite3_errmsg(connection)))",
          source: source, line: row + 1))
    }
    row += 1
    var values: [JSONValue] = []
    var position: Position?
    for place in 0..<Int(sqlite3_column_count(statement)) {
      if place != geometryPlace {
        values.append(value(Int32(place)))
      } else if sqlite3_column_type(statement, Int32(place)) != SQLITE_NULL {
        guard let point = PointBlob.position(of: blob(Int32(place))) else {
          throw TableIssue(
            code: .invalidPosition, message: "the geometry is no point on the Earth", source: source, line: row)
        }
        position = point
      }
    }
    return TableRow(line: row, values: values, position: position)
  }

  private func value(_ column: Int32) -> JSONValue {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
    case SQLITE_FLOAT: .double(sqlite3_column_double(statement, column))
    case SQLITE_TEXT: .string(LayerTable.text(statement, column) ?? "")
    default: .null
    }
  }

  private func blob(_ column: Int32) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(statement, column))
    guard let bytes = sqlite3_column_blob(statement, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }

  /// The layer that is asked for, with its geometry column.
  private static func layer(
    _ name: String?, in connection: OpaquePointer, source: String
  ) throws(TableIssue) -> (table: String, column: String) {
    let layers = try rows(
      """
      SELECT g.table_name, g.column_name, g.geometry_type_name, r.organization, r.organization_coordsys_id
        FROM gpkg_geometry_columns AS g JOIN gpkg_spatial_ref_sys AS r USING (srs_id) ORDER BY 1
      """, connection, source)
    let points = layers.filter { ["POINT", "MULTIPOINT", "GEOMETRY"].contains($0[2]?.uppercased()) }
    let listed = layers.compactMap { $0[0] }.joined(separator: ", ")
    let chosen: [[String?]]
    if let name {
      chosen = layers.filter { $0[0] == name }
      if chosen.isEmpty {
        throw TableIssue(code: .noLayer, message: "has no layer \(name); it has \(listed)", source: source)
      }
    } else {
      chosen = points
      if chosen.count != 1 {
        let what = chosen.isEmpty ? "has no layer of points" : "has several layers of points"
        throw TableIssue(code: .noLayer, message: "\(what): \(listed); name one by --layer", source: source)
      }
    }
    guard let table = chosen[0][0], let column = chosen[0][1] else {
      throw TableIssue(code: .noLayer, message: "does not name its layers", source: source)
    }
    let system = "\(chosen[0][3] ?? ""):\(chosen[0][4] ?? "")"
    guard ["EPSG:4326", "NONE:0"].contains(system.uppercased()) else {
      throw TableIssue(
        code: .referenceSystem,
        message:
          "the layer \(table) is in \(system), not in longitude and latitude on WGS 84; ogr2ogr -t_srs EPSG:4326 "
          + "converts it", source: source)
    }
    return (table, column)
  }

  private static func rows(
    _ query: String, _ connection: OpaquePointer, _ source: String
  ) throws(TableIssue) -> [[String?]] {
    let statement = try prepare(query, connection, source)
    defer { sqlite3_finalize(statement) }
    var rows: [[String?]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append((0..<sqlite3_column_count(statement)).map { text(statement, $0) })
    }
    return rows
  }

  private static func prepare(
    _ query: String, _ connection: OpaquePointer, _ source: String
  ) throws(TableIssue) -> OpaquePointer? {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(connection, query, -1, &statement, nil) == SQLITE_OK else {
      throw TableIssue(
        code: .unreadable, message: "is no GeoPackage: \(String(cString: sqlite3_errmsg(connection)))", source: source)
    }
    return statement
  }

  private static func text(_ statement: OpaquePointer?, _ column: Int32) -> String? {
    sqlite3_column_text(statement, column).map { String(cString: $0) }
  }
}

extension String {
  /// The text within quotes, those in it doubled.
  fileprivate func quoted(_ quote: Character) -> String {
    String(quote) + flatMap { $0 == quote ? [quote, quote] : [$0] } + String(quote)
  }
}
