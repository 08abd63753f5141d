import GeoJSON

/// Geometries as well-known text (OGC 06-103r4, clause 7).
enum WellKnownText {
  static func text(of geometry: Geometry) -> String {
    let hasAltitudes = geometry.positions.contains { $0.altitude != nil }
    let name = geometry.typeName.uppercased() + (hasAltitudes ? " Z" : "")
    if geometry.isEmpty, !isCollection(geometry) || isWithoutParts(geometry) { return name + " EMPTY" }
    switch geometry {
    case .point(let position, _): return "\(name)(\(text(position)))"
    case .multiPoint(let positions, _): return name + list(positions.map { "(\(text($0)))" })
    case .lineString(let line, _): return name + text(line)
    case .multiLineString(let lines, _), .polygon(let lines, _): return name + list(lines.map(text))
    case .multiPolygon(let polygons, _): return name + list(polygons.map { list($0.map(text)) })
    case .geometryCollection(let parts, _): return name + list(parts.map(text(of:)))
    }
  }

  private static func isCollection(_ geometry: Geometry) -> Bool {
    if case .geometryCollection = geometry { true } else { false }
  }

  private static func isWithoutParts(_ geometry: Geometry) -> Bool {
    if case .geometryCollection(let parts, _) = geometry { parts.isEmpty } else { true }
  }

  private static func text(_ position: Position) -> String {
    ([position.longitude, position.latitude] + [position.altitude].compactMap { $0 }).map(TextWriter.number)
      .joined(separator: " ")
  }

  private static func text(_ line: [Position]) -> String { list(line.map(text)) }

  private static func list(_ items: [String]) -> String { "(" + items.joined(separator: ", ") + ")" }
}
