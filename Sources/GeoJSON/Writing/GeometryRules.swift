/// The rules of RFC 7946, section 3.1, that a geometry must keep to be written.
enum GeometryRules {
  /// Throws for what RFC 7946 forbids in a geometry, with the path of the culprit.
  static func validate(_ geometry: Geometry) throws(GeoJSONError) {
    switch geometry {
    case .point(let position, _): try at(".coordinates") { () throws(GeoJSONError) in try validate(position) }
    case .multiPoint(let positions, _): try each(positions, ".coordinates", validate)
    case .lineString(let line, _): try at(".coordinates") { () throws(GeoJSONError) in try validate(line: line) }
    case .multiLineString(let lines, _): try each(lines, ".coordinates", validate(line:))
    case .polygon(let rings, _): try each(rings, ".coordinates", validate(ring:))
    case .multiPolygon(let polygons, _):
      try each(polygons, ".coordinates") { rings throws(GeoJSONError) in try each(rings, "", validate(ring:)) }
    case .geometryCollection(let geometries, _): try each(geometries, ".geometries", validate)
    }
  }

  private static func validate(line: [Position]) throws(GeoJSONError) {
    if line.count == 1 { throw GeoJSONError(.positionsTooFew, "a line needs two positions or more") }
    try each(line, "", validate)
  }

  private static func validate(ring: [Position]) throws(GeoJSONError) {
    if ring.first != ring.last {
      throw GeoJSONError(.ringOpen, "the ring does not end with the position that it starts with")
    }
    if ring.count < 4 { throw GeoJSONError(.positionsTooFew, "a ring needs four positions or more") }
    try each(ring, "", validate)
  }

  @inline(__always)
  private static func validate(_ position: Position) throws(GeoJSONError) {
    // Not finite or beyond the usual range.
    if !(position.longitude.magnitude <= 180 && position.latitude.magnitude <= 90) {
      try validateUnusual(position)
    }
  }

  private static func validateUnusual(_ position: Position) throws(GeoJSONError) {
    for angle in [position.longitude, position.latitude] where !angle.isFinite {
      throw GeoJSONError(.numberNotFinite, "\(angle) cannot be written: JSON has no infinite number and no NaN")
    }
    if position.latitude.magnitude > 90 {
      throw GeoJSONError(.positionRange, "latitude \(position.latitude) is beyond ±90")
    }
    if position.longitude.magnitude > 360 {
      throw GeoJSONError(.positionRange, "longitude \(position.longitude) is beyond ±360")
    }
  }

  @inline(__always)
  private static func each<Element>(
    _ elements: [Element], _ name: String, _ body: (Element) throws(GeoJSONError) -> Void
  ) throws(GeoJSONError) {
    for index in elements.indices {
      do throws(GeoJSONError) { try body(elements[index]) } catch {
        throw name.isEmpty ? error.inside("[\(index)]") : error.inside("[\(index)]").inside(name)
      }
    }
  }

  private static func at(_ name: String, _ body: () throws(GeoJSONError) -> Void) throws(GeoJSONError) {
    do throws(GeoJSONError) { try body() } catch { throw error.inside(name) }
  }
}
