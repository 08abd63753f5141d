/// Density-based clusters: points with enough neighbours, and what those reach.
///
/// M. Ester, H.-P. Kriegel, J. Sander, X. Xu, A density-based algorithm for discovering clusters, KDD 1996.
/// A point is *core* when at least ``minimumPoints`` points, itself included, lie within ``epsilon``, inclusive. Core points
/// within epsilon of each other share a cluster. Other points in reach of a core point are *border* points, the rest is
/// noise.
///
/// - Clusters are numbered from 0 in the order of their lowest core index, whatever the order of neighbours.
/// - A border point in reach of several clusters goes to its nearest core point where distances are known, ties to the
///   lower core index; where they are not, to the cluster with the lowest number.
///
///       let within = { (index: Int, epsilon: Double) in values.indices.filter { abs(values[$0] - values[index]) <= epsilon } }
///       DBSCAN(epsilon: 2, minimumPoints: 4).labels(count: values.count, neighbors: within)
public struct DBSCAN: Hashable, Sendable {
  /// The largest distance between neighbours, in the unit of the distances, inclusive.
  public var epsilon: Double
  /// How many points, itself included, a core point has within epsilon.
  public var minimumPoints: Int

  /// Makes the two parameters.
  /// - Precondition: epsilon is zero or more, and not NaN; minimumPoints is 1 or more.
  public init(epsilon: Double, minimumPoints: Int) {
    precondition(epsilon >= 0, "epsilon must be zero or more")
    precondition(minimumPoints >= 1, "minimumPoints must be 1 or more")
    self.epsilon = epsilon
    self.minimumPoints = minimumPoints
  }

  /// A neighbour and how far it is.
  public struct Neighbor: Hashable, Sendable {
    /// The neighbour's index.
    public var index: Int
    /// Its distance.
    public var distance: Double

    /// Makes a neighbour.
    public init(index: Int, distance: Double) {
      self.index = index
      self.distance = distance
    }
  }

  /// Labels of 0..<count, nil for noise, from a function that lists the indices within epsilon of an index.
  ///
  /// - Parameter neighbors: called once for each index, ascending. The lists may hold the index itself or not, in any order
  ///   and without repeats; the relation must be symmetric.
  /// - Complexity: *n* neighbour lists, and memory for those shorter than `minimumPoints`.
  public func labels(count: Int, neighbors: (_ index: Int, _ epsilon: Double) -> [Int]) -> [Int?] {
    var scan = Scan(count: count)
    for index in 0..<count {
      let list = neighbors(index, epsilon)
      scan.add(index, isCore: isCore(list.lazy.filter { $0 != index }.count)) { list }
    }
    let ranks = scan.clusterRanks()
    return (0..<count).map { index in
      if scan.isCore[index] { return ranks[scan.sets.root(of: index)] }
      return scan.heldNeighbors[index]?.lazy.filter { scan.isCore[$0] }.compactMap { ranks[scan.sets.root(of: $0)] }
        .min()
    }
  }

  /// Labels of 0..<count, nil for noise, from a function that lists the neighbours of an index with their distances.
  ///
  /// - Parameter neighbors: called once for each index, ascending, and as above. Distances beyond epsilon are ignored.
  public func labels(
    count: Int, neighborsWithDistances neighbors: (_ index: Int, _ epsilon: Double) -> [Neighbor]
  ) -> [Int?] {
    var scan = Scan(count: count)
    var borderNeighbors: [Int: [Neighbor]] = [:]
    for index in 0..<count {
      let list = neighbors(index, epsilon).filter { $0.distance <= epsilon && $0.index != index }
      let isCore = isCore(list.count)
      if !isCore, !list.isEmpty { borderNeighbors[index] = list }
      scan.add(index, isCore: isCore) { isCore ? list.map(\.index) : [] }
    }
    let ranks = scan.clusterRanks()
    return (0..<count).map { index in
      if scan.isCore[index] { return ranks[scan.sets.root(of: index)] }
      let nearest = borderNeighbors[index]?.lazy.filter { scan.isCore[$0.index] }.min {
        ($0.distance, $0.index) < ($1.distance, $1.index)
      }
      return nearest.flatMap { ranks[scan.sets.root(of: $0.index)] }
    }
  }

  /// Labels of 0..<count, nil for noise, from a symmetric distance function.
  /// - Complexity: O(*n*²) distances.
  public func labels(count: Int, distance: (_ first: Int, _ second: Int) -> Double) -> [Int?] {
    labels(
      count: count,
      neighborsWithDistances: { index, _ in
        (0..<count).lazy.filter { $0 != index }.map { Neighbor(index: $0, distance: distance(index, $0)) }
      })
  }

  private func isCore(_ others: Int) -> Bool { others >= minimumPoints - 1 }

  /// What one pass over all neighbour lists leaves behind.
  private struct Scan {
    var isCore: [Bool]
    var sets: DisjointSets
    var heldNeighbors: [Int: [Int]] = [:]

    init(count: Int) {
      isCore = Array(repeating: false, count: count)
      sets = DisjointSets(count: count)
    }

    mutating func add(_ index: Int, isCore core: Bool, neighbors: () -> [Int]) {
      isCore[index] = core
      let neighbors = neighbors()
      if core {
        // Core neighbours of a higher index find this one in turn.
        for neighbor in neighbors where neighbor < index && isCore[neighbor] { sets.unite(index, neighbor) }
      } else if !neighbors.isEmpty {
        heldNeighbors[index] = neighbors
      }
    }

    /// The number of each cluster, by its root, which is its lowest core index.
    mutating func clusterRanks() -> [Int: Int] {
      var ranks: [Int: Int] = [:]
      for index in isCore.indices where isCore[index] && sets.root(of: index) == index { ranks[index] = ranks.count }
      return ranks
    }
  }
}
