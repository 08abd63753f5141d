import Clustering
public import GeoJSON
public import Geodesy

/// Clusters of positions by density on the Earth's surface and in time: ST-DBSCAN with a radius in metres and an interval.
///
/// D. Birant, A. Kut, ST-DBSCAN, Data & Knowledge Engineering 60 (2007), doi:10.1016/j.datak.2006.01.013, with position and time
/// as the two distances and no third: neighbours are positions within ``radius`` whose times differ by ``interval`` at most, both
/// inclusive. A position is core when at least ``minimumPoints``, itself included, are its neighbours; the rest is as in
/// ``DensityClusters``. A border position goes to the core neighbour nearest in space, ties to the lowest index.
///
///     let clusters = SpaceTimeDensityClusters(
///       of: positions, times: days, radius: .kilometers(10), interval: 30, minimumPoints: 5)
public struct SpaceTimeDensityClusters: Sendable {
  /// The positions that were clustered.
  public let positions: [Position]
  /// The largest distance between neighbours, inclusive.
  public let radius: Distance
  /// The largest difference in time between neighbours, inclusive, in the unit of the times.
  public let interval: Int64
  /// How many positions, itself included, a core position has as neighbours.
  public let minimumPoints: Int
  /// How distances are meant.
  public let metric: SurfaceMetric
  /// The number of each position's cluster, nil for noise.
  ///
  /// Clusters are numbered in the order of their lowest core index.
  public let labels: [Int?]
  /// Which positions are core.
  public let isCore: [Bool]
  /// The members of each cluster, ascending indices, by the cluster's number.
  public let members: [[Int]]

  /// Clusters the positions.
  /// - Parameters:
  ///   - times: one for each position, in any order and any unit, such as days or seconds.
  ///   - threads: how many threads work on it; the answer is the same.
  /// - Precondition: there are as many times as positions; the radius is zero or more, and not NaN; the interval is zero or more;
  ///   minimumPoints is 1 or more; every longitude is finite, every latitude within ±90.
  /// - Complexity: about O(*n*), O(*n* log *n*) for times out of order, unless many positions share a cell of the radius and an
  ///   interval without being core.
  public init(
    of positions: [Position], times: [Int64], radius: Distance, interval: Int64, minimumPoints: Int,
    metric: SurfaceMetric = .geodesic, threads: Int = 1
  ) {
    precondition(positions.count == times.count, "there must be as many times as positions")
    precondition(radius.meters >= 0, "the radius must be zero or more")
    precondition(interval >= 0, "the interval must be zero or more")
    precondition(minimumPoints >= 1, "minimumPoints must be 1 or more")
    self.positions = positions
    self.radius = radius
    self.interval = interval
    self.minimumPoints = minimumPoints
    self.metric = metric
    let result = SpaceTimeDBSCAN.labels(
      of: positions, times: times, space: SurfaceSpace(metric: metric), radius: radius.meters, interval: interval,
      minimumPoints: minimumPoints, threads: threads)
    labels = result.labels
    isCore = result.isCore
    members = membersByLabel(result.labels)
  }

  /// What each cluster covers, by its number.
  /// - Complexity: O(*m* log *m*) for a cluster of *m* members; each costs a few distances.
  public var clusters: [PositionCluster] {
    members.map { PositionCluster(members: $0, of: positions, metric: metric) }
  }
}
