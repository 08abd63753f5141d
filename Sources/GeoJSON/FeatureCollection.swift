/// A feature collection of RFC 7946, section 3.3.
public struct FeatureCollection: Hashable, Sendable {
  /// The features in order.
  public var features: [Feature]
  /// The collection's own `bbox`.
  public var boundingBox: BoundingBox?
  /// Members that RFC 7946 does not define, in order.
  public var foreignMembers: JSONObject

  /// Makes a collection.
  public init(_ features: [Feature], boundingBox: BoundingBox? = nil, foreignMembers: JSONObject = [:]) {
    self.features = features
    self.boundingBox = boundingBox
    self.foreignMembers = foreignMembers
  }
}
