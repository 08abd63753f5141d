import GeoJSON
import Geodesy
import PlanarOperations
import SpatialAnalysis

/// The polygon that an event known only to a region lies in, and how far it is from positions.
struct VagueArea {
  private let interior: PreparedRegion
  private let edges: Corridor

  /// Nil for a geometry without an area.
  init?(_ geometry: Geometry) {
    guard let edges = Corridor(geometry), let interior = try? PreparedRegion(geometry) else { return nil }
    (self.interior, self.edges) = (interior, edges)
  }

  /// Metres to the nearest and to the farthest place of the area; the nearest is at 0 within it.
  func distances(from position: Position) -> (least: Double, greatest: Double) {
    let farthest = edges.lines.joined().reduce(0) {
      max($0, Geodesic.wgs84.distance(from: position, to: $1).meters)
    }
    let nearest = interior.contains(position) ? 0 : edges.offset(of: position)?.distance.meters ?? 0
    return (nearest, farthest)
  }

  /// The indices of the positions in the area or at most so far from it, ascending.
  func indices(within reach: Distance, among index: PositionIndex) -> [Int] {
    let inside = interior.contains(index.positions)
    let near = edges.within(reach, among: index).map(\.index)
    return Set(inside.indices.filter { inside[$0] }).union(near).sorted()
  }
}

/// The areas of events known only to a region, each made once; the gazetteer is opened when the first is asked for.
final class VagueAreas {
  private let open: () throws -> StatedRegions
  private lazy var regions = try? open()
  private var areas: [RegionGrouping.Key: VagueArea?] = [:]

  /// - Parameter open: opens the gazetteer; where that fails, no area is known.
  init(_ open: @escaping () throws -> StatedRegions) { self.open = open }

  /// The area with its region; nil where the feature is known better or otherwise, or its region has no polygon.
  func area(of feature: Feature) -> (region: RegionGrouping.Key, area: VagueArea)? {
    guard !feature.hasOwnPoint, let region = regions?.region(knownOf: feature) else { return nil }
    let area = areas[region] ?? regions?.geometry(of: region).flatMap { VagueArea($0) }
    areas[region] = area
    return area.map { (region, $0) }
  }
}
