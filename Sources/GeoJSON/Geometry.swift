/// A geometry object of RFC 7946, section 3.1.
///
/// Every case carries ``GeometryMembers``, so that a bbox or foreign member of the geometry object itself survives a
/// round trip; they default to none: `.point(position)`.
public indirect enum Geometry: Hashable, Sendable {
  case point(Position, GeometryMembers = .none)
  case multiPoint([Position], GeometryMembers = .none)
  case lineString([Position], GeometryMembers = .none)
  case multiLineString([[Position]], GeometryMembers = .none)
  /// Linear rings, the exterior one first; each closed, the first position repeated at the end.
  case polygon([[Position]], GeometryMembers = .none)
  case multiPolygon([[[Position]]], GeometryMembers = .none)
  case geometryCollection([Geometry], GeometryMembers = .none)
}

/// What a geometry object holds beside its type and coordinates.
public struct GeometryMembers: Hashable, Sendable {
  /// The object's own `bbox`.
  public var boundingBox: BoundingBox?
  /// Members that RFC 7946 does not define, in order.
  public var foreign: JSONObject

  /// Makes the members of a geometry object.
  public init(boundingBox: BoundingBox? = nil, foreign: JSONObject = [:]) {
    self.boundingBox = boundingBox
    self.foreign = foreign
  }

  /// Neither a bbox nor foreign members.
  public static let none = GeometryMembers()
}
