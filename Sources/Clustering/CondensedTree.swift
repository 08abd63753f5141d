/// A single-linkage hierarchy reduced to clusters of a minimum size, each with the densities at which it was born and at
/// which its points left it.
///
/// Density is one over distance, called lambda in R. Campello et al., doi:10.1145/2733381, and infinite for duplicates.
public struct CondensedTree: Hashable, Sendable {
  /// A cluster of the hierarchy: it comes to be where its parent splits, loses points as density grows, and ends by splitting
  /// itself, or when nothing of the minimum size is left.
  public struct Cluster: Hashable, Sendable {
    /// The cluster that it split off from, as an index into ``CondensedTree/clusters``; nil for the root, which holds all points.
    public var parent: Int?
    /// The two clusters that it split into, this one and the next; nil where it does not split.
    public var firstChild: Int?
    /// How many points it was born with.
    public var count: Int
    /// The density at which it was born, 0 for the root.
    public var birth: Double
    /// The greatest density at which anything left it.
    public var death = 0.0
    /// The sum over its points of the density at which each left, less that at birth.
    public var stability = 0.0
  }

  /// The root first, parents before children.
  public private(set) var clusters: [Cluster]
  /// For each point the cluster that it left last.
  public private(set) var lastCluster: [Int32]
  /// For each point the density at which it left that.
  public private(set) var density: [Double]

  /// Condenses a hierarchy.
  /// - Precondition: minimumClusterSize is 2 or more; there are at least so many points.
  /// - Complexity: O(*n*).
  public init(of hierarchy: Dendrogram, minimumClusterSize: Int) {
    precondition(minimumClusterSize >= 2, "minimumClusterSize must be 2 or more")
    precondition(hierarchy.count >= minimumClusterSize, "there must be as many points as a cluster has at least")
    let count = hierarchy.count
    (clusters, self.lastCluster, self.density) = ([Cluster(count: count, birth: 0)], [], [])
    var lastCluster = [Int32](repeating: 0, count: count)
    var density = [Double](repeating: 0, count: count)
    var fallen: [Int] = []
    var waiting = [(node: 2 * count - 2, cluster: 0)]
    func size(_ node: Int) -> Int { node < count ? 1 : hierarchy.merges[node - count].count }
    while let (node, cluster) = waiting.popLast() {
      guard node >= count else { continue }
      let merge = hierarchy.merges[node - count]
      let level = 1 / merge.height
      let (firstSize, secondSize) = (size(merge.first), size(merge.second))
      let isSplit = firstSize >= minimumClusterSize && secondSize >= minimumClusterSize
      if isSplit { clusters[cluster].firstChild = clusters.count }
      for isSecond in [false, true] {
        let (half, size) = isSecond ? (merge.second, secondSize) : (merge.first, firstSize)
        if isSplit {
          leave(cluster, at: level, count: size)
          waiting.append((half, clusters.count))
          clusters.append(Cluster(parent: cluster, count: size, birth: level))
        } else if size >= minimumClusterSize {
          waiting.append((half, cluster))
        } else {
          leave(cluster, at: level, count: size)
          fallen.append(half)
          while let next = fallen.popLast() {
            if next < count {
              lastCluster[next] = Int32(cluster)
              density[next] = level
            } else {
              let merge = hierarchy.merges[next - count]
              fallen.append(merge.second)
              fallen.append(merge.first)
            }
          }
        }
      }
    }
    self.lastCluster = lastCluster
    self.density = density
  }

  private mutating func leave(_ cluster: Int, at density: Double, count: Int) {
    // Duplicates part at infinite density; a cluster that was born there has lived no longer.
    let life = density == clusters[cluster].birth ? 0 : density - clusters[cluster].birth
    clusters[cluster].stability += life * Double(count)
    clusters[cluster].death = max(clusters[cluster].death, density)
  }

  /// The clusters, none within another, whose stabilities have the greatest sum, ascending; a parent wins a tie with its children.
  public func excessOfMass(allowsRoot: Bool) -> [Int] {
    var best = clusters.map(\.stability)
    var isSelected = Array(repeating: true, count: clusters.count)
    isSelected[0] = allowsRoot
    for cluster in clusters.indices.reversed() where cluster > 0 || allowsRoot {
      guard let child = clusters[cluster].firstChild else { continue }
      let ofChildren = best[child] + best[child + 1]
      if ofChildren > best[cluster] {
        isSelected[cluster] = false
        best[cluster] = ofChildren
      }
    }
    // From the root down: a selected cluster hides all that is below it.
    var isCovered = Array(repeating: false, count: clusters.count)
    var selected: [Int] = []
    for (index, cluster) in clusters.enumerated() {
      if let parent = cluster.parent { isCovered[index] = isCovered[parent] }
      if isSelected[index], !isCovered[index] {
        selected.append(index)
        isCovered[index] = true
      }
    }
    return selected
  }

  /// How far each point lies outside of what it belongs to, from 0 for its densest part to 1: GLOSH, of the same paper.
  ///
  /// One less the density at which the point left its last cluster, over the greatest within that cluster, those it split into
  /// included. A point that left at a finite density what holds duplicates has 1.
  public func outlierScores() -> [Double] {
    var greatest = clusters.map(\.death)
    for (index, cluster) in clusters.enumerated().reversed() {
      if let parent = cluster.parent { greatest[parent] = max(greatest[parent], greatest[index]) }
    }
    return density.indices.map { point in
      let most = greatest[Int(lastCluster[point])]
      if most == 0 || density[point] >= most { return 0 }
      return most == .infinity ? 1 : (most - density[point]) / most
    }
  }

  /// Labels and probabilities where some clusters, none within another, are chosen.
  func result(selected: [Int]) -> HDBSCAN.Result {
    // The selected cluster at or above each.
    var owner = [Int32](repeating: -1, count: clusters.count)
    for index in selected { owner[index] = Int32(index) }
    for (index, cluster) in clusters.enumerated() where owner[index] < 0 {
      if let parent = cluster.parent { owner[index] = owner[parent] }
    }
    var number = [Int](repeating: -1, count: clusters.count)
    var clusterCount = 0
    var labels = [Int?](repeating: nil, count: density.count)
    var probabilities = [Double](repeating: 0, count: density.count)
    for (point, last) in lastCluster.enumerated() {
      let cluster = Int(owner[Int(last)])
      guard cluster >= 0 else { continue }
      if number[cluster] < 0 {
        number[cluster] = clusterCount
        clusterCount += 1
      }
      labels[point] = number[cluster]
      let death = clusters[cluster].death
      let isDensest = death == 0 || density[point] >= death
      probabilities[point] = isDensest ? 1 : density[point] / death
    }
    return HDBSCAN.Result(labels: labels, probabilities: probabilities, outlierScores: outlierScores())
  }
}
