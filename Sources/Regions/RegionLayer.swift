public import Gazetteers

/// Polygons of a user's layer, as GeoJSON features, one a line.
///
/// Their properties are those of ``RegionPolygon/init(_:)``.
public struct RegionLayer: Sendable {
  /// The layer's name.
  public var name: String
  /// A text that changes when the features do, such as their hash.
  public var fingerprint: String
  /// Gives the features' bytes; asked only when the polygons are compiled.
  public var features: @Sendable () -> [UInt8]

  /// Makes a layer.
  public init(name: String, fingerprint: String, features: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.fingerprint = fingerprint
    self.features = features
  }

  /// The polygons of a gazetteer's index; nil where it has none.
  public init?(_ gazetteer: MappedGazetteer) {
    guard gazetteer.hasRegions else { return nil }
    self.init(name: gazetteer.layer?.name ?? gazetteer.path ?? "", fingerprint: gazetteer.contentHashText) {
      gazetteer.withRegionsGeoJSON { Array($0) }
    }
  }
}
