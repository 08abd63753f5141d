import Gazetteers
package import GeoJSON
import Geodesy

/// Points and radii that relations to a place give.
///
/// The radii are by judgement, as those of places are: what holds the true place nine times in ten.
package enum RelativeGeometry {
  /// A point with the metres around it that are meant.
  package struct Area: Hashable, Sendable {
    package var position: Position
    package var radiusMeters: Double
  }

  /// Shorter ways than this do not leave the place they are counted from.
  package static let shortestOffsetMeters = 1000.0

  /// So far in such a direction: the point reached, with three tenths of the way for what "north" leaves open.
  package static func offset(from start: Position, azimuth: Double, meters: Double) -> Area {
    let end = GreatCircle.mean.destination(from: start, azimuth: azimuth, distance: .meters(meters))
    return Area(position: rounded(end), radiusMeters: max(3000, (meters * 0.3).rounded()))
  }

  /// So far, in a direction not known: around the place, with a tenth more than stated.
  package static func around(_ start: Position, meters: Double) -> Area {
    Area(position: start, radiusMeters: max(3000, meters * 1.1))
  }

  /// Between two places: half way, with half of the way.
  static func between(_ start: Position, _ end: Position) -> Area {
    let way = GreatCircle.mean.inverse(from: start, to: end)
    let middle = GreatCircle.mean.destination(
      from: start, azimuth: way.azimuth, distance: .meters(way.distance.meters / 2))
    return Area(position: rounded(middle), radiusMeters: max(3000, (way.distance.meters / 2).rounded()))
  }

  /// Near a place: 25 km about a settlement or a spot.
  static func near(_ place: Place) -> Area { Area(position: place.position, radiusMeters: 25_000) }

  /// The outskirts of a settlement: half as far again as it reaches, and two kilometres.
  static func outskirts(_ place: Place) -> Area {
    Area(position: place.position, radiusMeters: (place.assumedRadiusMeters * 1.5 + 2000).rounded())
  }

  /// All of a box.
  static func whole(_ box: RegionOutlines.Box) -> Area { area(of: box) }

  /// The part of a box that lies in a direction: its half, or its quarter for a direction between; its middle part
  /// without a direction.
  static func part(of box: RegionOutlines.Box, azimuth: Double?) -> Area {
    var part = box
    let middle = (latitude: (box.south + box.north) / 2, longitude: (box.west + box.east) / 2)
    if let azimuth {
      if azimuth < 67 || azimuth > 293 { part.south = middle.latitude }
      if azimuth > 113, azimuth < 247 { part.north = middle.latitude }
      if azimuth > 23, azimuth < 157 { part.west = middle.longitude }
      if azimuth > 203, azimuth < 337 { part.east = middle.longitude }
    } else {
      let (height, width) = ((box.north - box.south) / 4, (box.east - box.west) / 4)
      part = RegionOutlines.Box(
        south: middle.latitude - height, west: middle.longitude - width, north: middle.latitude + height,
        east: middle.longitude + width)
    }
    return area(of: part)
  }

  private static func area(of part: RegionOutlines.Box) -> Area {
    let centre = Position(longitude: (part.west + part.east) / 2, latitude: (part.south + part.north) / 2)
    let corner = Position(longitude: part.west, latitude: centre.latitude >= 0 ? part.south : part.north)
    return Area(
      position: rounded(centre),
      radiusMeters: GreatCircle.mean.distance(from: centre, to: corner).meters.rounded())
  }

  /// A border by points on it: the one nearest to where the text is, with 50 km, or the middle one with all of them.
  static func border(_ points: [Position], near context: Position?) -> Area? {
    guard !points.isEmpty else { return nil }
    func distance(_ a: Position, _ b: Position) -> Double { GreatCircle.mean.distance(from: a, to: b).meters }
    if let context {
      guard let nearest = points.min(by: { distance($0, context) < distance($1, context) }) else { return nil }
      return Area(position: nearest, radiusMeters: 50_000)
    }
    var best: (point: Position, reach: Double)?
    for point in points {
      let reach = points.map { distance($0, point) }.max() ?? 0
      if best == nil || reach < best?.reach ?? 0 { best = (point, reach) }
    }
    return best.map { Area(position: $0.point, radiusMeters: max(50_000, $0.reach.rounded())) }
  }

  /// Whether a place lies too far from all points of a border to say where on it: a settlement 200 km, an area 600 km.
  static func isFar(_ place: Place, from points: [Position]) -> Bool {
    let limit = place.featureClass == "A" || place.featureClass == "L" ? 600_000.0 : 200_000
    return !points.contains { GreatCircle.mean.distance(from: $0, to: place.position).meters <= limit }
  }

  /// To six decimals, a tenth of a metre.
  private static func rounded(_ position: Position) -> Position {
    Position(
      longitude: (position.longitude * 1_000_000).rounded() / 1_000_000,
      latitude: (position.latitude * 1_000_000).rounded() / 1_000_000)
  }
}
