import GeoJSON
import PlanarOperations
import SpatialIndex
import Synchronization

/// The polygons of one level behind a packed index of their parts' boxes.
///
/// A class, since parts are prepared by GEOS when they are first asked, and kept; the lock guards that store alone.
final class RegionLayer: Sendable {
  let polygons: [RegionPolygon]
  /// The polygon that each part belongs to.
  private let owners: [Int]
  private let parts: [[[Position]]]
  private let index: StaticPackedIndex
  private let prepared: Mutex<[PreparedRegion?]>

  init(_ polygons: [RegionPolygon]) {
    self.polygons = polygons
    var owners: [Int] = []
    var parts: [[[Position]]] = []
    var boxes: [StaticPackedIndex.Box] = []
    for (owner, polygon) in polygons.enumerated() {
      for part in polygon.parts {
        guard let box = Self.box(of: part) else { continue }
        owners.append(owner)
        parts.append(part)
        boxes.append(box)
      }
    }
    self.owners = owners
    self.parts = parts
    index = StaticPackedIndex(boxes: boxes)
    prepared = Mutex(Array(repeating: nil, count: parts.count))
  }

  /// The first polygon in the given order that holds the position, edges included; nil where none does.
  func polygon(holding position: Position) -> Int? {
    let box = StaticPackedIndex.Box(
      minX: position.longitude, minY: position.latitude, maxX: position.longitude, maxY: position.latitude)
    var found: Int?
    index.search(box) { part in
      let owner = owners[part]
      if found.map({ owner < $0 }) ?? true, preparedPart(part)?.contains(position) == true { found = owner }
    }
    return found
  }

  /// The nearest polygon within the distance that is admitted, and how far it is in metres; ties go to the first.
  func nearest(
    to position: Position, withinMeters limit: Double, where isAdmitted: (Region) -> Bool
  ) -> (polygon: Int, meters: Double)? {
    let plane = LocalPlane(center: position)
    // Parts of what is not admitted are put beyond every limit, so that they use up no place among the nearest.
    let nearest = index.nearest(count: 1, limit: limit, lowerBound: plane.meters(to:)) { part in
      isAdmitted(polygons[owners[part]].region) ? plane.meters(toRings: parts[part]) : .infinity
    }
    return nearest.first.map { (owners[$0.index], $0.distance) }
  }

  private func preparedPart(_ part: Int) -> PreparedRegion? {
    if let done = prepared.withLock({ $0[part] }) { return done }
    // Two threads may prepare the same part; either result serves.
    let geometry = Geometry.polygon(parts[part])
    let isValid = (try? geometry.validity().isValid) ?? false
    guard let usable = isValid ? geometry : try? geometry.repaired(), let region = try? PreparedRegion(usable) else {
      return nil
    }
    prepared.withLock { $0[part] = region }
    return region
  }

  private static func box(of rings: [[Position]]) -> StaticPackedIndex.Box? {
    guard let exterior = rings.first, let first = exterior.first else { return nil }
    var box = StaticPackedIndex.Box(
      minX: first.longitude, minY: first.latitude, maxX: first.longitude, maxY: first.latitude)
    for position in exterior {
      box.minX = min(box.minX, position.longitude)
      box.maxX = max(box.maxX, position.longitude)
      box.minY = min(box.minY, position.latitude)
      box.maxY = max(box.maxY, position.latitude)
    }
    return box
  }
}
