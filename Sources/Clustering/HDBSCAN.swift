/// Density-based clusters of varying density, without a radius.
///
/// R. Campello, D. Moulavi, A. Zimek, J. Sander, Hierarchical density estimates for data clustering, ACM TKDD 10 (2015),
/// doi:10.1145/2733381: core distances, a minimum spanning tree of mutual reachability, its hierarchy condensed to clusters
/// of at least ``minimumClusterSize``, and the selection with the greatest excess of mass. Steps and probabilities follow
/// scikit-learn's `HDBSCAN`, whose `min_samples` is ``minimumPoints``.
///
/// Clusters are numbered from 0 in the order of their lowest member. Where edges of the tree tie, the one with the lower
/// indices counts as shorter, so the answer depends on the order of the input in the presence of ties, and on nothing else.
public struct HDBSCAN: Hashable, Sendable {
  /// The least number of points that counts as a cluster, 2 or more.
  public var minimumClusterSize: Int
  /// The core distance is that to the nearest so many points, the point itself being the first; 1 or more.
  public var minimumPoints: Int
  /// Whether all points may form one single cluster; otherwise the root of the hierarchy is never chosen.
  public var allowsSingleCluster: Bool

  /// Makes the parameters.
  /// - Parameter minimumPoints: nil for the minimum cluster size.
  /// - Precondition: minimumClusterSize is 2 or more, minimumPoints 1 or more.
  public init(minimumClusterSize: Int, minimumPoints: Int? = nil, allowsSingleCluster: Bool = false) {
    precondition(minimumClusterSize >= 2, "minimumClusterSize must be 2 or more")
    precondition(minimumPoints ?? 1 >= 1, "minimumPoints must be 1 or more")
    self.minimumClusterSize = minimumClusterSize
    self.minimumPoints = minimumPoints ?? minimumClusterSize
    self.allowsSingleCluster = allowsSingleCluster
  }

  /// Which cluster each point belongs to, and how firmly.
  public struct Result: Hashable, Sendable {
    /// The number of each point's cluster, nil for noise.
    public var labels: [Int?]
    /// How firmly each point belongs to its cluster, from 0 for noise to 1 for its densest part.
    public var probabilities: [Double]

    /// How far each point lies outside of what it belongs to, from 0 to 1: ``CondensedTree/outlierScores()``.
    public var outlierScores: [Double]

    /// Makes a result.
    public init(labels: [Int?], probabilities: [Double], outlierScores: [Double]) {
      self.labels = labels
      self.probabilities = probabilities
      self.outlierScores = outlierScores
    }

    /// Fewer points than a cluster has: noise, and nothing to lie outside of.
    package static func noise(count: Int) -> Result {
      let zeros = [Double](repeating: 0, count: count)
      return Result(labels: Array(repeating: nil, count: count), probabilities: zeros, outlierScores: zeros)
    }
  }

  /// Clusters 0..<count under a symmetric distance.
  /// - Precondition: distances are zero or more, and not NaN.
  /// - Complexity: O(*n*²) distances, twice; O(*n*) memory.
  public func clusters(count: Int, distance: (_ first: Int, _ second: Int) -> Double) -> Result {
    let core = coreDistances(count: count, distance: distance)
    let tree = minimumSpanningTree(count: count) { max(distance($0, $1), max(core[$0], core[$1])) }
    return clusters(count: count, spanningTree: tree)
  }

  /// Clusters 0..<count from a minimum spanning tree of the mutual reachability distance, the greatest of the distance and
  /// both core distances.
  /// - Precondition: the edges form a tree over all of 0..<count.
  /// - Complexity: O(*n* log *n*).
  public func clusters(count: Int, spanningTree: [WeightedEdge]) -> Result {
    condensedTree(count: count, spanningTree: spanningTree).map { clusters(of: $0) } ?? .noise(count: count)
  }

  /// The clusters of a condensed tree that have the greatest excess of mass.
  public func clusters(of tree: CondensedTree) -> Result {
    tree.result(selected: tree.excessOfMass(allowsRoot: allowsSingleCluster))
  }

  /// The hierarchy of all clusters of at least ``minimumClusterSize``, from a minimum spanning tree as above; nil where there are
  /// fewer points than that.
  /// - Precondition: the edges form a tree over all of 0..<count.
  /// - Complexity: O(*n* log *n*), O(*n*) for edges that are in order.
  public func condensedTree(count: Int, spanningTree: [WeightedEdge]) -> CondensedTree? {
    precondition(spanningTree.count == max(0, count - 1), "a spanning tree has one edge less than there are points")
    guard count >= minimumClusterSize else { return nil }
    let isInOrder = zip(spanningTree, spanningTree.dropFirst()).allSatisfy { !WeightedEdge.precedes($1, $0) }
    let joins = isInOrder ? spanningTree : spanningTree.sorted(by: WeightedEdge.precedes)
    return CondensedTree(of: Dendrogram(count: count, joins: joins), minimumClusterSize: minimumClusterSize)
  }

  /// The distance from each of 0..<count to its nearest ``minimumPoints``-th point, itself counted as the first.
  ///
  /// Infinite when there are fewer points than that.
  public func coreDistances(count: Int, distance: (_ first: Int, _ second: Int) -> Double) -> [Double] {
    if minimumPoints == 1 { return Array(repeating: 0, count: count) }
    guard count >= minimumPoints else { return Array(repeating: .infinity, count: count) }
    return (0..<count).map { index in
      // A short sorted list of the nearest is quicker than sorting all.
      var nearest: [Double] = []
      for other in 0..<count where other != index {
        let value = distance(index, other)
        if nearest.count == minimumPoints - 1, let farthest = nearest.last {
          if value >= farthest { continue }
          nearest.removeLast()
        }
        var place = nearest.count
        while place > 0, nearest[place - 1] > value { place -= 1 }
        nearest.insert(value, at: place)
      }
      return nearest.last ?? .infinity
    }
  }
}
