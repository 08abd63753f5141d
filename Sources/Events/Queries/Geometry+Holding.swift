import CQL2
package import GeoJSON

extension Geometry {
  /// Whether the position lies in one of the geometry's polygons or on an edge of it, in the plane of longitude and latitude;
  /// longitudes −180 and 180 are the same meridian. Points and lines hold nothing.
  /// - Complexity: O(*n*) in the number of positions.
  package func holds(_ position: Position) -> Bool {
    switch self {
    case .polygon, .multiPolygon: location(of: position) != .outside
    case .geometryCollection(let parts, _): parts.contains { $0.holds(position) }
    case .point, .multiPoint, .lineString, .multiLineString: false
    }
  }
}
