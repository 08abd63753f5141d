import GeoJSON
import PlanarOperations

/// A polygon as far as GEOS has made it ready.
enum PreparedPart: Sendable {
  /// Nobody asked yet.
  case unknown
  /// GEOS can make nothing of it: it holds nothing.
  case unusable
  case ready(PreparedRegion)

  /// Prepares a polygon, repaired where it is not valid.
  init(_ rings: [[Position]]) {
    guard rings.allSatisfy({ $0.allSatisfy { Vertex(longitude: $0.longitude, latitude: $0.latitude).isSane } }) else {
      self = .unusable
      return
    }
    let geometry = Geometry.polygon(rings)
    let isValid = (try? geometry.validity().isValid) ?? false
    guard let usable = isValid ? geometry : try? geometry.repaired(), let region = try? PreparedRegion(usable) else {
      self = .unusable
      return
    }
    self = .ready(region)
  }

  /// Whether it holds the position, edges included.
  func contains(_ position: Position) -> Bool {
    if case .ready(let region) = self { return region.contains(position) }
    return false
  }
}
