public import Geodesy
import SpatialIndex

extension PositionIndex {
  /// For each position the distance to its nearest `minimumPoints`-th position, itself counted as the first.
  ///
  /// Sorted, this is the curve whose bend suggests a radius for ``DensityClusters``: a position is core when the value is at
  /// most the radius. Infinite when there are fewer positions than that; zero for duplicates of so many.
  /// - Parameter threads: how many threads work on it; the answer is the same.
  /// - Precondition: minimumPoints is 1 or more.
  /// - Complexity: O(*n* (log *n* + *k*²)).
  public func coreDistances(minimumPoints: Int, threads: Int = 1) -> [Distance] {
    precondition(minimumPoints >= 1, "minimumPoints must be 1 or more")
    var distances = [Distance](repeating: .zero, count: positions.count)
    if minimumPoints == 1 { return distances }
    guard minimumPoints <= positions.count else { return Array(repeating: .infinity, count: positions.count) }
    let core = NearestPlaces(of: self, rank: minimumPoints, keepsNearest: false, threads: threads).core
    for (place, meters) in core.enumerated() { distances[tree.index(at: place)] = Distance(meters: meters) }
    return distances
  }

  /// How far apart neighbours are, from sparse to dense: ``coreDistances(minimumPoints:threads:)`` in descending order.
  public func distanceTable(minimumPoints: Int, threads: Int = 1) -> [Distance] {
    coreDistances(minimumPoints: minimumPoints, threads: threads).sorted(by: >)
  }
}
