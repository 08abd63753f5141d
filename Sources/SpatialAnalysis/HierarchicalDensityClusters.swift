public import Clustering
public import GeoJSON
import Geodesy

/// Clusters of positions of varying density, without a radius: HDBSCAN on the Earth's surface.
///
/// The labels and probabilities are those of ``HDBSCAN`` over the metric's distances; duplicates count each.
public struct HierarchicalDensityClusters: Sendable {
  /// The positions that were clustered.
  public let positions: [Position]
  /// The parameters.
  public let parameters: HDBSCAN
  /// How distances are meant.
  public let metric: SurfaceMetric
  /// The number of each position's cluster, nil for noise; clusters are numbered in the order of their lowest member.
  public let labels: [Int?]
  /// How firmly each position belongs to its cluster, from 0 for noise to 1.
  public let probabilities: [Double]
  /// How far each position lies outside of what it belongs to, from 0 to 1: ``CondensedTree/outlierScores()``.
  public let outlierScores: [Double]
  /// The hierarchy that the clusters were chosen from, densities per metre; empty for fewer positions than a cluster has.
  public let condensedTree: [CondensedTree.Cluster]
  /// The members of each cluster, ascending indices, by the cluster's number.
  public let members: [[Int]]

  /// Clusters the positions.
  /// - Parameter threads: how many threads look for the core distances; the answer is the same.
  /// - Precondition: every longitude is finite, every latitude within ±90.
  /// - Complexity: about O(*n* log *n*) for positions in clusters.
  public init(of positions: [Position], parameters: HDBSCAN, metric: SurfaceMetric = .geodesic, threads: Int = 1) {
    self.positions = positions
    self.parameters = parameters
    self.metric = metric
    let edges = Self.spanningTree(
      of: positions, minimumPoints: parameters.minimumPoints, metric: metric, threads: threads)
    let tree = parameters.condensedTree(count: positions.count, spanningTree: edges)
    let result = tree.map { parameters.clusters(of: $0) } ?? .noise(count: positions.count)
    labels = result.labels
    probabilities = result.probabilities
    outlierScores = result.outlierScores
    condensedTree = tree?.clusters ?? []
    members = membersByLabel(labels)
  }

  /// The minimum spanning tree of the mutual reachability distance in metres, ascending.
  public static func spanningTree(
    of positions: [Position], minimumPoints: Int, metric: SurfaceMetric = .geodesic, threads: Int = 1
  ) -> [WeightedEdge] {
    SpanningForest.edges(PositionIndex(positions, metric: metric), minimumPoints: minimumPoints, threads: threads)
  }

  /// What each cluster covers, by its number.
  public var clusters: [PositionCluster] {
    members.map { PositionCluster(members: $0, of: positions, metric: metric) }
  }
}
