import EventPipeline
import EventTables
import Gazetteers
import Glibc

/// A file that holds a table of events.
struct TableFile {
  let path: String

  /// The files that hold tables of events, and those that hold reports, each in the order given.
  static func divided(_ paths: [String]) -> (tables: [TableFile], reports: [String]) {
    var (tables, reports): ([TableFile], [String]) = ([], [])
    for path in paths { if holdsEvents(path) { tables.append(TableFile(path: path)) } else { reports.append(path) } }
    return (tables, reports)
  }

  /// How many bytes the file has.
  var size: Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Opens the table.
  ///
  /// - Parameter advance: Is told how many bytes have been read.
  /// - Throws: `TableIssue`; `InputIssue` where the file cannot be read.
  func opened(
    _ options: TableOptions, mapping: TableMapping, gazetteer: any PlaceLookup, advance: @escaping (Int) -> Void
  ) throws -> EventTable {
    if isDatabase {
      return try EventTable(
        geoPackage: path, layer: options.layer, layout: options.layout, mapping: mapping, gazetteer: gazetteer)
    }
    let file = try OpenFile(path: path)
    let chunk = {
      let bytes = try file.nextChunk()
      advance(bytes.count)
      return bytes
    }
    if TableFile.isDelimited(path) {
      return try EventTable(
        source: path, layout: options.layout, mapping: mapping, gazetteer: gazetteer, chunk: chunk)
    }
    return try EventTable(
      features: path, format: FeatureFile.format(ofName: path), layout: options.layout, mapping: mapping,
      gazetteer: gazetteer, chunk: chunk)
  }

  private var isDatabase: Bool { TableFile.opening(of: path).starts(with: Array("SQLite format 3".utf8)) }

  private static func isDelimited(_ path: String) -> Bool {
    let name = path.lowercased()
    return [".csv", ".tsv", ".tab"].contains(where: name.hasSuffix)
  }

  private static func holdsEvents(_ path: String) -> Bool {
    let name = path.lowercased()
    let endings = [".geojson", ".geojsonl", ".geojsons", ".gpkg"]
    if isDelimited(path) || endings.contains(where: name.hasSuffix) { return true }
    guard [".json", ".jsonl", ".ndjson"].contains(where: name.hasSuffix) else { return false }
    let start = String(decoding: opening(of: path).filter { $0 > 0x20 }, as: UTF8.self)
    return start.hasPrefix("{\"type\":\"Feature")
  }

  private static func opening(of path: String) -> ArraySlice<UInt8> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    return bytes.prefix(max(0, Glibc.read(descriptor, &bytes, bytes.count)))
  }
}
