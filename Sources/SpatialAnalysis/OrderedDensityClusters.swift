public import Clustering
public import GeoJSON
public import Geodesy

/// Clusters of positions at every density up to a radius, from one ordering: OPTICS on the Earth's surface.
///
///     let ordered = OrderedDensityClusters(of: positions, minimumPoints: 5, maximumRadius: .kilometers(100))
///     let near = ordered.labels(radius: .kilometers(10))
///     let valleys = ordered.labels(steepness: 0.05, minimumClusterSize: 5)
public struct OrderedDensityClusters: Sendable {
  /// The positions that were ordered.
  public let positions: [Position]
  /// The largest distance between neighbours, inclusive.
  public let maximumRadius: Distance
  /// How distances are meant.
  public let metric: SurfaceMetric
  /// The order and the reachabilities, in metres.
  public let ordering: ReachabilityOrdering

  /// Orders the positions.
  /// - Precondition: minimumPoints is 1 or more; the radius is zero or more, and not NaN; every longitude is finite, every
  ///   latitude within ±90.
  /// - Complexity: O(*n* *k* log *n*) with *k* positions within the radius of one, each of which costs an exact distance: choose
  ///   no larger a radius than is needed.
  public init(
    of positions: [Position], minimumPoints: Int, maximumRadius: Distance, metric: SurfaceMetric = .geodesic
  ) {
    self.positions = positions
    self.maximumRadius = maximumRadius
    self.metric = metric
    let index = PositionIndex(positions, metric: metric)
    ordering = OPTICS(minimumPoints: minimumPoints, maximumEpsilon: maximumRadius.meters).ordering(
      count: positions.count,
      neighborsWithDistances: { point, radius in
        index.within(.meters(radius), of: positions[point]).map {
          DBSCAN.Neighbor(index: $0.index, distance: $0.distance.meters)
        }
      })
  }

  /// Labels as ``DensityClusters`` gives them at a radius up to the maximum: ``ReachabilityOrdering/labels(epsilon:)``.
  public func labels(radius: Distance) -> [Int?] { ordering.labels(epsilon: radius.meters) }

  /// Labels by steep edges: ``ReachabilityOrdering/labels(steepness:minimumClusterSize:)``.
  public func labels(steepness: Double, minimumClusterSize: Int) -> [Int?] {
    ordering.labels(steepness: steepness, minimumClusterSize: minimumClusterSize)
  }

  /// What each cluster of some labels covers, by its number.
  public func clusters(_ labels: [Int?]) -> [PositionCluster] {
    membersByLabel(labels).map { PositionCluster(members: $0, of: positions, metric: metric) }
  }
}
