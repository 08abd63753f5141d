import GeoJSON
import PlanarOperations

/// The area of a feature, mended and cut at the antimeridian, and a point of it.
struct RegionShape {
  /// A polygon or multi-polygon; nil for points and lines.
  var area: Geometry?
  /// A point within the area, or on the line, or the point itself.
  var position: Position

  /// Whether a geometry has polygons.
  static func hasArea(_ geometry: Geometry) -> Bool { !polygons(of: geometry).isEmpty }

  /// Looks at a geometry; nil with an issue where it gives no position.
  init?(_ geometry: Geometry?, at place: GeoJSONPlaceReader.FeatureContext, log: inout ImportLog) {
    func refuse(_ code: String, _ message: String) {
      log.issue(code, "feature \(place.index): \(message)", path: place.path, line: place.line)
    }
    guard let geometry, !geometry.isEmpty else {
      refuse("no_position", "there is no geometry")
      return nil
    }
    for position in geometry.positions
    where !(position.longitude.magnitude <= 360 && position.latitude.magnitude <= 90) {
      refuse("out_of_range", PositionText.fault(longitude: position.longitude, latitude: position.latitude))
      return nil
    }
    var whole = geometry.cutAtAntimeridian() ?? geometry
    let parts = Self.polygons(of: whole)
    if parts.isEmpty {
      guard let position = try? whole.pointOnSurface() else {
        refuse("bad_geometry", "no point of it can be found")
        return nil
      }
      self.position = Self.rounded(position)
      return
    }
    whole = parts.count == 1 ? .polygon(parts[0]) : .multiPolygon(parts)
    do {
      if !(try whole.validity().isValid) {
        let mended = Self.polygons(of: try Self.closed(whole).repaired())
        guard !mended.isEmpty else {
          refuse("bad_geometry", "the polygon has no area")
          return nil
        }
        whole = mended.count == 1 ? .polygon(mended[0]) : .multiPolygon(mended)
        log.report.repairedCount += 1
      }
      guard let position = try whole.pointOnSurface() else {
        refuse("bad_geometry", "the polygon has no area")
        return nil
      }
      self.position = Self.rounded(position)
      area = whole
    } catch {
      refuse("bad_geometry", "the polygon cannot be mended: \(error)")
      return nil
    }
  }

  /// All polygons of a geometry.
  static func polygons(of geometry: Geometry) -> [[[Position]]] {
    switch geometry {
    case .polygon(let rings, _): rings.isEmpty ? [] : [rings]
    case .multiPolygon(let polygons, _): polygons.filter { !$0.isEmpty }
    case .geometryCollection(let parts, _): parts.flatMap(polygons(of:))
    case .point, .multiPoint, .lineString, .multiLineString: []
    }
  }

  /// The polygons without rings that are too short to be one, and without altitudes.
  private static func closed(_ geometry: Geometry) -> Geometry {
    .multiPolygon(
      polygons(of: geometry).compactMap { rings in
        let usable = rings.enumerated().filter { $0.element.count >= 4 }
        return usable.first?.offset == 0 ? usable.map(\.element) : nil
      })
  }

  /// A ten-millionth of a degree is a centimetre.
  private static func rounded(_ position: Position) -> Position {
    Position(
      longitude: (position.longitude * 1e7).rounded() / 1e7, latitude: (position.latitude * 1e7).rounded() / 1e7)
  }
}
