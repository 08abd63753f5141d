public import Gazetteers
import GeoJSON

extension RegionPolygon {
  /// The regions of the gazetteer's polygon files and of layers upon it, those of a later layer before those of earlier
  /// ones and of the files; within each in their order.
  ///
  /// Files that the folder lacks are passed over. Features that are no region are counted as issues, `no_region`, lines of a
  /// layer that are no feature as `invalid_region`.
  /// - Throws: `GazetteerError` when a file cannot be read or there is no polygon at all, `GeoJSONError` when a file is not
  ///   GeoJSON.
  public static func read(
    from tables: GazetteerTables, layers: [RegionLayer], issues: inout GazetteerIssues
  ) throws -> [RegionPolygon] {
    var polygons: [RegionPolygon] = []
    for layer in layers.reversed() { polygons += read(layer, issues: &issues) }
    for name in fileNames { polygons += try read(file: name, from: tables, issues: &issues) }
    if polygons.isEmpty {
      throw GazetteerError(
        code: .tableNotFound, message: "holds neither admin1.geojson.xz nor countries.geojson.xz", path: tables.folder)
    }
    return polygons
  }

  /// The gazetteer's files of polygons, without their endings.
  static let fileNames = ["countries", "admin1"]

  /// The regions of one of the gazetteer's polygon files, in the file's order; empty where the folder lacks it.
  ///
  /// Features that are no region are counted as issues, `no_region`.
  /// - Throws: `GazetteerError` when the file cannot be read, `GeoJSONError` when it is not GeoJSON.
  public static func read(
    _ level: Region.Level, from tables: GazetteerTables, issues: inout GazetteerIssues
  ) throws -> [RegionPolygon] {
    try read(file: level == .country ? "countries" : "admin1", from: tables, issues: &issues)
  }

  private static func read(
    file name: String, from tables: GazetteerTables, issues: inout GazetteerIssues
  ) throws -> [RegionPolygon] {
    guard let path = tables.path(of: name, extension: "geojson") else { return [] }
    let features = try GeoJSONDocument(parsing: CompressedFile.read(path: path)).features
    return features.enumerated().compactMap { index, feature in
      if let polygon = RegionPolygon(feature) { return polygon }
      issues.record(
        GazetteerIssue(code: "no_region", message: "feature \(index) has no polygon or no codes", path: path))
      return nil
    }
  }

  private static func read(_ layer: RegionLayer, issues: inout GazetteerIssues) -> [RegionPolygon] {
    let lines = layer.features().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { return nil }
      guard let feature = try? GeoJSONDocument(parsing: line).features.first else {
        issues.record(
          GazetteerIssue(
            code: "invalid_region", message: "is not a GeoJSON feature", path: layer.name, line: index + 1))
        return nil
      }
      if let polygon = RegionPolygon(feature) { return polygon }
      issues.record(
        GazetteerIssue(
          code: "no_region", message: "the feature has no polygon, or neither codes nor a level", path: layer.name,
          line: index + 1))
      return nil
    }
  }
}
