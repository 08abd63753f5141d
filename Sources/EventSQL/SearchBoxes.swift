package import GeoJSON
import Glibc

/// Boxes in the plane of longitude and latitude in which a spatial index looks: they hold all that is asked for, and may hold more.
package struct SearchBoxes {
  /// Edges in degrees, west ≤ east.
  package struct Box: Hashable, Sendable {
    package var west: Double
    package var south: Double
    package var east: Double
    package var north: Double
  }

  package private(set) var boxes: [Box]

  /// Of a box, cut at the antimeridian; positions on that meridian are found on both sides of it.
  package init(_ box: BoundingBox) {
    let spans: [(Double, Double)] =
      box.crossesAntimeridian ? [(box.west, 180), (-180, box.east)] : [(box.west, box.east)]
    self.init(spans, south: box.south, north: box.north)
  }

  /// Around all positions of a geometry.
  package init(_ geometry: Geometry) {
    let positions = geometry.positions
    guard let west = positions.map(\.longitude).min(), let east = positions.map(\.longitude).max(),
      let south = positions.map(\.latitude).min(), let north = positions.map(\.latitude).max()
    else {
      self.init([], south: 0, north: 0)
      return
    }
    self.init([(west, east)], south: south, north: north)
  }

  /// All boxes of several.
  package init(joining parts: [SearchBoxes]) { boxes = parts.flatMap(\.boxes) }

  /// Around all positions within a geodesic distance in metres.
  package init(around center: Position, radiusMeters radius: Double) {
    // A degree of latitude is nowhere shorter than 110,574 m, and the sphere in which a metre spans the widest angle is that
    // of the polar radius; the margins are for rounding and for the flattening.
    let reach = radius / 110_574 * 1.001 + 1e-9
    let (south, north) = (center.latitude - reach, center.latitude + reach)
    let angle = min(.pi, radius / 6_335_439 * 1.001)
    let widest = cos(center.latitude * .pi / 180)
    guard south > -90, north < 90, angle < .pi / 2, sin(angle) < widest else {
      self.init([(-180, 180)], south: max(south, -90), north: min(north, 90))
      return
    }
    let width = asin(sin(angle) / widest) * 180 / .pi * 1.005 + 1e-9
    let (west, east) = (center.longitude - width, center.longitude + width)
    if west < -180 {
      self.init([(west + 360, 180), (-180, east)], south: south, north: north)
    } else if east > 180 {
      self.init([(west, 180), (-180, east - 360)], south: south, north: north)
    } else {
      self.init([(west, east)], south: south, north: north)
    }
  }

  private init(_ spans: [(Double, Double)], south: Double, north: Double) {
    var spans = spans
    let hasEast = spans.contains { $0.0 <= 180 && $0.1 >= 180 }
    let hasWest = spans.contains { $0.0 <= -180 && $0.1 >= -180 }
    if hasEast, !hasWest { spans.append((-180, -180)) }
    if hasWest, !hasEast { spans.append((180, 180)) }
    boxes = spans.map { Box(west: $0.0, south: south, east: $0.1, north: north) }
  }
}
