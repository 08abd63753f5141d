public import Events
package import GeoJSON
import Geodesy

/// The area around the point of an event whose place is no more than a region.
public enum UncertaintyArea {
  /// A circle of the event's radius around its point, of 72 corners, cut at the antimeridian; nil where the place is known
  /// better, or no radius is.
  package static func polygons(of place: EventPlace) -> [[[Position]]]? {
    guard imprecise.contains(place.precision), let center = place.position, let radius = place.radiusMeters, radius > 0,
      radius < largestRadius
    else { return nil }
    var ring = stride(from: 0, to: 360, by: 5).map { degrees in
      let corner = Geodesic.wgs84.destination(
        from: Position(longitude: center.longitude, latitude: center.latitude), azimuth: -Double(degrees),
        distance: .meters(radius))
      return Position(longitude: corner.longitude, latitude: corner.latitude)
    }
    ring.append(ring[0])
    switch Geometry.polygon([ring]).cutAtAntimeridian() {
    case .polygon(let rings, _)?: return [rings]
    case .multiPolygon(let polygons, _)?: return polygons
    default: return [[ring]]
    }
  }

  /// From this radius in metres on there is no polygon.
  public static let largestRadius = 9_000_000.0

  /// The precisions of places that are no more than regions.
  public static let imprecise: Set<PlacePrecision> = [
    .nearSettlement, .adm3, .adm2, .adm1, .lineOrRegion, .country, .marineOrAir,
  ]
}
