public import GeoJSON
import Geodesy

extension PositionCluster {
  /// The member with the least sum of distances to all others, the lowest index of equal ones; nil for no members.
  ///
  /// Bounds from the triangle inequality spare most sums: J. Newling, F. Fleuret, A sub-quadratic exact medoid algorithm,
  /// AISTATS 2017 (arXiv:1605.06950).
  /// - Complexity: O(*m*²) at worst, about O(*m*¹·⁵) on average.
  public static func medoid(of members: [Int], in positions: [Position], metric: SurfaceMetric = .geodesic) -> Int? {
    let metric = metric.distanceMetric
    var leastSum = Double.infinity
    var medoid: Int?
    var lowerBounds = [Double](repeating: 0, count: members.count)
    for (place, member) in members.enumerated() where lowerBounds[place] <= leastSum {
      let distances = members.map { metric.distance(from: positions[member], to: positions[$0]).meters }
      let sum = distances.reduce(0, +)
      if sum < leastSum || (sum == leastSum && member < (medoid ?? member)) { (leastSum, medoid) = (sum, member) }
      for other in members.indices {
        // A little less than the triangle inequality says, for the rounding of the sums.
        let bound = (sum - distances[other] * Double(members.count)).magnitude * (1 - 1e-12) - 1e-6
        lowerBounds[other] = max(lowerBounds[other], bound)
      }
    }
    return medoid
  }
}
