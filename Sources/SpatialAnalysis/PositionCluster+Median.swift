public import GeoJSON
import Geodesy

extension PositionCluster {
  /// The geometric median: the place with the least sum of distances to the members, wherever it is; nil for no members.
  ///
  /// Far less moved by outliers than the mean. Weiszfeld's method on the surface, with the step of Y. Vardi and C.-H. Zhang
  /// (The multivariate L1-median, PNAS 97 (2000), doi:10.1073/pnas.97.4.1423) where it meets a member; it ends when a step
  /// is shorter than a centimetre. Of several medians, as between two members, one near the mean.
  /// - Precondition: each member is an index of `positions`.
  /// - Complexity: O(*m*) for each step; some tens of steps.
  public static func geometricMedian(
    of members: [Int], in positions: [Position], metric: SurfaceMetric = .geodesic
  ) -> Position? {
    guard let first = members.first else { return nil }
    var place = sphericalMean(members.lazy.map { positions[$0] })
    if members.allSatisfy({ positions[$0] == positions[first] }) { return place }
    for _ in 0..<200 {
      let plane = LocalPlane(around: place, metric: metric)
      var (pullX, pullY, weights) = (0.0, 0.0, 0.0)
      var here = 0.0
      for member in members {
        let point = plane.point(positions[member])
        let meters = (point.x * point.x + point.y * point.y).squareRoot()
        // Closer than a millimetre is here.
        guard meters > 0.001 else {
          here += 1
          continue
        }
        pullX += point.x / meters
        pullY += point.y / meters
        weights += 1 / meters
      }
      let pull = (pullX * pullX + pullY * pullY).squareRoot()
      // The members here outweigh the pull of all others.
      guard weights > 0, pull > here else { break }
      let share = (1 - here / pull) / weights
      let (stepX, stepY) = (pullX * share, pullY * share)
      place = plane.position(x: stepX, y: stepY)
      if stepX * stepX + stepY * stepY < 1e-4 { break }
    }
    return place
  }
}
