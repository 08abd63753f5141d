public import Gazetteers
public import GeoJSON

/// A region with its area.
public struct RegionPolygon: Hashable, Sendable {
  /// The region.
  public var region: Region
  /// A polygon or multipolygon in longitude and latitude; parts across the antimeridian are cut there.
  public var geometry: Geometry

  /// Makes a region with its area.
  public init(region: Region, geometry: Geometry) {
    self.region = region
    self.geometry = geometry
  }

  /// Reads a feature with the properties `countryCode`, `admin1Code`, `name` and `placeId`.
  ///
  /// Nil where the feature has no polygon or neither code; an absent `admin1Code` makes it a country.
  public init?(_ feature: Feature) {
    guard let geometry = feature.geometry else { return nil }
    switch geometry {
    case .polygon, .multiPolygon: break
    default: return nil
    }
    let country = feature["countryCode"]?.string ?? ""
    let admin1 = feature["admin1Code"]?.string ?? ""
    guard !country.isEmpty || !admin1.isEmpty else { return nil }
    self.init(
      region: Region(
        countryCode: country, admin1Code: admin1, name: feature["name"]?.string ?? "",
        place: feature["placeId"]?.string.flatMap { PlaceID($0) }),
      geometry: geometry)
  }

  /// The regions of one of the gazetteer's polygon files, in the file's order; empty where the folder lacks it.
  ///
  /// Features that are no region are counted as issues, `no_region`.
  /// - Throws: `GazetteerError` when the file cannot be read, `GeoJSONError` when it is not GeoJSON.
  public static func read(
    _ level: Region.Level, from tables: GazetteerTables, issues: inout GazetteerIssues
  ) throws -> [RegionPolygon] {
    let name = level == .country ? "countries" : "admin1"
    guard let path = tables.path(of: name, extension: "geojson") else { return [] }
    let features = try GeoJSONDocument(parsing: CompressedFile.read(path: path)).features
    return features.enumerated().compactMap { index, feature in
      if let polygon = RegionPolygon(feature) { return polygon }
      issues.record(
        GazetteerIssue(code: "no_region", message: "feature \(index) has no polygon or no codes", path: path))
      return nil
    }
  }

  /// The polygons of the area, each a list of rings.
  var parts: [[[Position]]] {
    switch geometry {
    case .polygon(let rings, _): [rings]
    case .multiPolygon(let polygons, _): polygons
    default: []
    }
  }
}
