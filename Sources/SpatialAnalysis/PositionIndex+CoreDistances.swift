public import Geodesy
import SpatialIndex

extension PositionIndex {
  /// For each position the distance to its nearest `minimumPoints`-th position, itself counted as the first.
  ///
  /// Sorted, this is the curve whose bend suggests a radius for ``DensityClusters``: a position is core when the value is at
  /// most the radius. Infinite when there are fewer positions than that; zero for duplicates of so many.
  /// - Precondition: minimumPoints is 1 or more.
  /// - Complexity: O(*n* (log *n* + *k*)).
  public func coreDistances(minimumPoints: Int) -> [Distance] {
    precondition(minimumPoints >= 1, "minimumPoints must be 1 or more")
    return coreMeters(minimumPoints).map { Distance(meters: $0) }
  }

  /// How far apart neighbours are, from sparse to dense: ``coreDistances(minimumPoints:)`` in descending order.
  public func distanceTable(minimumPoints: Int) -> [Distance] {
    coreDistances(minimumPoints: minimumPoints).sorted(by: >)
  }

  func coreMeters(_ rank: Int) -> [Double] {
    if rank == 1 { return Array(repeating: 0, count: positions.count) }
    guard rank <= positions.count else { return Array(repeating: .infinity, count: positions.count) }
    return positions.indices.map { index in
      let position = positions[index]
      let center = space.point(position)
      // One more than needed tells whether the chords leave any other position a chance.
      let nearest = tree.nearest(toX: center.x, y: center.y, z: center.z, count: rank + 1).sorted()
      let chord = nearest[rank - 1].distance.squareRoot()
      let limit = squared(space.longestChord(withinMeters: space.longestMeters(withChord: chord)))
      if nearest.count > rank, nearest[rank].distance <= limit {
        return self.nearest(to: position, count: rank).last?.distance.meters ?? .infinity
      }
      // Those that are nearer for certain need no distance.
      let doubtful = nearest.prefix(rank).filter {
        space.longestMeters(withChord: $0.distance.squareRoot()) >= chord - SurfaceSpace.tolerance
      }
      return doubtful.map { space.distanceMeters(position, positions[$0.index]) }.max() ?? .infinity
    }
  }
}
