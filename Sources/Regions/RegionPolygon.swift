import Gazetteers
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

  /// Reads a feature with the properties `countryCode`, `admin1Code`, `admin2Code`, `placeId`, `name`, `level` and `code`,
  /// all of them texts, any of which may be absent.
  ///
  /// Nil where the feature has no polygon, or neither a level nor a country's or first-level division's code. Without a
  /// level the codes tell it.
  public init?(_ feature: Feature) {
    guard let geometry = feature.geometry else { return nil }
    switch geometry {
    case .polygon, .multiPolygon: break
    default: return nil
    }
    func text(_ name: String) -> String { feature[name]?.string ?? "" }
    let level = text("level")
    guard !level.isEmpty || !text("countryCode").isEmpty || !text("admin1Code").isEmpty else { return nil }
    self.init(
      region: Region(
        countryCode: text("countryCode"), admin1Code: text("admin1Code"), admin2Code: text("admin2Code"),
        code: text("code"), name: text("name"), place: PlaceID(text("placeId")),
        level: level.isEmpty ? nil : Region.Level(rawValue: level)),
      geometry: geometry)
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
