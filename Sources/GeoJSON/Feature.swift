/// A feature object of RFC 7946, section 3.2.
public struct Feature: Hashable, Sendable {
  /// The identifier, or nil when there is none.
  public var id: ID?
  /// The geometry, or nil for an unlocated feature (`"geometry": null`).
  public var geometry: Geometry?
  /// The properties; nil stands for `null`, which reads back as such and is written as an empty object unless the
  /// writer is told to keep it.
  public var properties: JSONObject?
  /// The feature's own `bbox`.
  public var boundingBox: BoundingBox?
  /// Members that RFC 7946 does not define, in order.
  public var foreignMembers: JSONObject

  /// A feature identifier: a string or a number.
  public enum ID: Hashable, Sendable {
    case string(String)
    /// Any JSON number, kept as written.
    case number(JSONValue)
  }

  /// Makes a feature.
  public init(
    id: ID? = nil, geometry: Geometry?, properties: JSONObject? = [:], boundingBox: BoundingBox? = nil,
    foreignMembers: JSONObject = [:]
  ) {
    self.id = id
    self.geometry = geometry
    self.properties = properties
    self.boundingBox = boundingBox
    self.foreignMembers = foreignMembers
  }
}
