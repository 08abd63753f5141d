/// Polygons of a user's layer, as GeoJSON features, one a line.
///
/// Their properties are those of ``RegionPolygon/init(_:)``.
public struct RegionLayer: Sendable {
  /// The layer's name.
  public var name: String
  /// A number that changes when the features do, such as their hash.
  public var fingerprint: UInt64
  /// Gives the features' bytes; asked only when the polygons are compiled.
  public var features: @Sendable () -> [UInt8]

  /// Makes a layer.
  public init(name: String, fingerprint: UInt64, features: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.fingerprint = fingerprint
    self.features = features
  }
}
