package import GeoJSON

/// The functions of space between a point and any geometry, by the dimensionally extended nine-intersection model (OGC 06-103r4),
/// as geometry libraries read it: a point on the edge of a polygon touches it and is not within.
package struct SpatialRelation {
  private let name: FilterOperator

  package init(_ name: FilterOperator) { self.name = name }

  /// Whether the function is true of two values; nil where one is not known or neither is a point.
  func holds(_ a: FilterValue, _ b: FilterValue) -> Bool? {
    if case .geometry(.point(let position, _)) = a { return holds(position, b) }
    guard case .geometry(.point(let position, _)) = b else { return nil }
    return SpatialRelation(turned).holds(position, a)
  }

  /// The function with its operands exchanged.
  private var turned: FilterOperator {
    switch name {
    case .spatialWithin: .spatialContains
    case .spatialContains: .spatialWithin
    default: name
    }
  }

  /// Whether the function is true of a point and a value; nil where the value is no geometry.
  package func holds(_ position: Position, _ other: FilterValue) -> Bool? {
    let location: PointLocation
    switch other {
    case .geometry(let geometry): location = geometry.location(of: position)
    case .box(let box): location = box.location(of: position)
    default: return nil
    }
    switch name {
    case .spatialIntersects: return location != .outside
    case .spatialDisjoint: return location == .outside
    case .spatialWithin: return location == .inside
    case .spatialTouches: return location == .boundary
    case .spatialEquals, .spatialContains: return location == .inside && SpatialRelation.isOnePoint(other)
    // Of a point and something else neither has a part outside the other that they overlap or cross in.
    default: return false
    }
  }

  /// Whether a geometry is one point, however often it is given.
  private static func isOnePoint(_ value: FilterValue) -> Bool {
    guard case .geometry(let geometry) = value else { return false }
    switch geometry {
    case .point: return true
    case .multiPoint(let positions, _):
      return Set(positions.map { Position(longitude: $0.longitude, latitude: $0.latitude) }).count == 1
    case .geometryCollection(let parts, _):
      return Set(parts.flatMap(\.positions).map { Position(longitude: $0.longitude, latitude: $0.latitude) }).count == 1
        && parts.allSatisfy { isOnePoint(.geometry($0)) }
    default: return false
    }
  }
}
