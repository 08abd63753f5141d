/// A single-linkage hierarchy reduced to clusters of a minimum size, each with the densities at which it was born and at
/// which its points left it. Density is one over distance, called lambda as in the paper.
struct CondensedTree {
  struct Cluster {
    var parent: Int?
    var birth: Double
    /// The sum over its points of the density at which each left, less that at birth.
    var stability = 0.0
    /// The greatest density at which anything left it.
    var death = 0.0
    var children: [Int] = []
  }

  /// The root first, parents before children.
  private(set) var clusters: [Cluster]
  /// For each point the cluster that it left last, and the density then.
  private(set) var lastCluster: [Int]
  private(set) var lambda: [Double]

  init(of hierarchy: Dendrogram, minimumClusterSize: Int) {
    let count = hierarchy.count
    clusters = [Cluster(parent: nil, birth: 0)]
    lastCluster = Array(repeating: 0, count: count)
    lambda = Array(repeating: 0, count: count)
    func size(_ node: Int) -> Int { node < count ? 1 : hierarchy.merges[node - count].count }
    func points(under node: Int) -> [Int] {
      var (found, waiting) = ([Int](), [node])
      while let next = waiting.popLast() {
        if next < count {
          found.append(next)
        } else {
          let merge = hierarchy.merges[next - count]
          waiting.append(merge.second)
          waiting.append(merge.first)
        }
      }
      return found
    }
    var waiting = [(node: 2 * count - 2, cluster: 0)]
    while let (node, cluster) = waiting.popLast() {
      guard node >= count else { continue }
      let merge = hierarchy.merges[node - count]
      let density = 1 / merge.height
      let halves = [merge.first, merge.second]
      let isSplit = halves.allSatisfy { size($0) >= minimumClusterSize }
      for half in halves {
        if isSplit {
          clusters[cluster].children.append(clusters.count)
          leave(cluster, at: density, count: size(half))
          waiting.append((half, clusters.count))
          clusters.append(Cluster(parent: cluster, birth: density))
        } else if size(half) >= minimumClusterSize {
          waiting.append((half, cluster))
        } else {
          leave(cluster, at: density, count: size(half))
          for point in points(under: half) {
            lastCluster[point] = cluster
            lambda[point] = density
          }
        }
      }
    }
  }

  private mutating func leave(_ cluster: Int, at density: Double, count: Int) {
    // Duplicates part at infinite density; a cluster that was born there has lived no longer.
    let life = density == clusters[cluster].birth ? 0 : density - clusters[cluster].birth
    clusters[cluster].stability += life * Double(count)
    clusters[cluster].death = max(clusters[cluster].death, density)
  }

  /// The clusters, none within another, whose stabilities have the greatest sum; a parent wins a tie with its children.
  func excessOfMass(allowsRoot: Bool) -> Set<Int> {
    var best = clusters.map(\.stability)
    var isSelected = Array(repeating: true, count: clusters.count)
    isSelected[0] = allowsRoot
    for cluster in clusters.indices.reversed() where cluster > 0 || allowsRoot {
      let ofChildren = clusters[cluster].children.reduce(0) { $0 + best[$1] }
      if !clusters[cluster].children.isEmpty, ofChildren > best[cluster] {
        isSelected[cluster] = false
        best[cluster] = ofChildren
      }
    }
    // From the root down: a selected cluster hides all that is below it.
    var isCovered = Array(repeating: false, count: clusters.count)
    var selected: Set<Int> = []
    for (index, cluster) in clusters.enumerated() {
      if let parent = cluster.parent { isCovered[index] = isCovered[parent] }
      if isSelected[index], !isCovered[index] {
        selected.insert(index)
        isCovered[index] = true
      }
    }
    return selected
  }

  func result(selected: Set<Int>) -> HDBSCAN.Result {
    // The selected cluster at or above each.
    var owner = [Int?](repeating: nil, count: clusters.count)
    for (index, cluster) in clusters.enumerated() {
      owner[index] = selected.contains(index) ? index : cluster.parent.flatMap { owner[$0] }
    }
    var number: [Int: Int] = [:]
    var result = HDBSCAN.Result(labels: [], probabilities: [])
    for (point, last) in lastCluster.enumerated() {
      guard let cluster = owner[last] else {
        result.labels.append(nil)
        result.probabilities.append(0)
        continue
      }
      let label = number[cluster] ?? number.count
      number[cluster] = label
      result.labels.append(label)
      let death = clusters[cluster].death
      let isDensest = death == 0 || lambda[point] >= death
      result.probabilities.append(isDensest ? 1 : lambda[point] / death)
    }
    return result
  }
}
