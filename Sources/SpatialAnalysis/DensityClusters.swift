import Clustering
public import GeoJSON
public import Geodesy

/// Clusters of positions by density on the Earth's surface: DBSCAN with a radius in metres.
///
/// A position is core when at least ``minimumPoints`` positions, itself included, are within ``radius``, inclusive.
/// Labels, their order and border positions follow ``DBSCAN`` with known distances. Duplicates count each.
///
///     let clusters = DensityClusters(of: positions, radius: .kilometers(50), minimumPoints: 3)
///     for cluster in clusters.clusters { print(cluster.members.count, cluster.center) }
public struct DensityClusters: Sendable {
  /// The positions that were clustered.
  public let positions: [Position]
  /// The largest distance between neighbours, inclusive.
  public let radius: Distance
  /// How many positions, itself included, a core position has within the radius.
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
  /// - Parameter threads: how many threads work on it; the answer is the same.
  /// - Precondition: the radius is zero or more, and not NaN; minimumPoints is 1 or more; every longitude is finite, every
  ///   latitude within ±90.
  /// - Complexity: about O(*n*) unless many positions share a cell of the radius without being core.
  public init(
    of positions: [Position], radius: Distance, minimumPoints: Int, metric: SurfaceMetric = .geodesic, threads: Int = 1
  ) {
    precondition(radius.meters >= 0, "the radius must be zero or more")
    precondition(minimumPoints >= 1, "minimumPoints must be 1 or more")
    self.positions = positions
    self.radius = radius
    self.minimumPoints = minimumPoints
    self.metric = metric
    let result = SurfaceDBSCAN.labels(
      of: positions, space: SurfaceSpace(metric: metric), radius: radius.meters, minimumPoints: minimumPoints,
      threads: threads)
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

/// The ascending indices under each label from 0 to the highest.
func membersByLabel(_ labels: [Int?]) -> [[Int]] {
  var counts: [Int] = []
  for case let label? in labels {
    while counts.count <= label { counts.append(0) }
    counts[label] += 1
  }
  // Each with just the room that it needs.
  var members = counts.map { count in
    var list: [Int] = []
    list.reserveCapacity(count)
    return list
  }
  for (index, label) in labels.enumerated() {
    if let label { members[label].append(index) }
  }
  return members
}
