/// The merges of a hierarchical clustering, from single elements up to one cluster.
///
/// Cluster numbers are those of SciPy's linkage matrix: 0..<count are the elements, count + *i* is what merge *i* made.
public struct Dendrogram: Hashable, Sendable {
  /// One merge of two clusters.
  public struct Merge: Hashable, Sendable {
    // As there is one for each element, numbers of 32 bits.
    private var lower: UInt32
    private var higher: UInt32
    private var elements: UInt32
    /// The distance at which they merge.
    public var height: Double

    /// The cluster with the lower number.
    public var first: Int { Int(lower) }
    /// The cluster with the higher number.
    public var second: Int { Int(higher) }
    /// How many elements they hold together.
    public var count: Int { Int(elements) }

    /// Makes a merge.
    /// - Precondition: the numbers are below 2³².
    public init(first: Int, second: Int, height: Double, count: Int) {
      (lower, higher, elements) = (UInt32(first), UInt32(second), UInt32(count))
      self.height = height
    }
  }

  /// How many elements were clustered.
  public let count: Int
  /// The merges by ascending height, `count − 1` of them, none for fewer than two elements.
  public let merges: [Merge]

  /// Puts joins between elements in order of height, equal heights as given, and numbers the clusters they make.
  ///
  /// From the edges of a minimum spanning tree it makes the dendrogram of single linkage.
  /// - Precondition: there are `count − 1` joins, and they connect all elements.
  public init(count: Int, joins: [WeightedEdge]) {
    self.count = count
    let isInOrder = zip(joins, joins.dropFirst()).allSatisfy { $0.weight <= $1.weight }
    let joins =
      isInOrder ? joins : joins.indices.sorted { (joins[$0].weight, $0) < (joins[$1].weight, $1) }.map { joins[$0] }
    var sets = DisjointSets(count: count)
    // By the root of each set.
    var number = (0..<Int32(count)).map { $0 }
    var size = [Int32](repeating: 1, count: count)
    merges = joins.enumerated().map { place, join in
      let (a, b) = (sets.root(of: join.first), sets.root(of: join.second))
      let merge = Merge(
        first: Int(min(number[a], number[b])), second: Int(max(number[a], number[b])), height: join.weight,
        count: Int(size[a] + size[b]))
      sets.unite(a, b)
      let root = min(a, b)
      number[root] = Int32(count + place)
      size[root] = Int32(merge.count)
      return merge
    }
  }

  /// A label for each element when all merges up to the height, inclusive, are made.
  ///
  /// Labels start at 0, in the order of each cluster's lowest element.
  public func labels(height: Double) -> [Int] {
    labels(afterMerges: merges.partitioningIndex { $0.height > height })
  }

  /// A label for each element when merging stops at so many clusters; as many as there are elements when that is fewer.
  ///
  /// Labels start at 0, in the order of each cluster's lowest element.
  /// - Precondition: `clusterCount` is at least 1.
  public func labels(clusterCount: Int) -> [Int] {
    precondition(clusterCount >= 1, "there is at least one cluster")
    return labels(afterMerges: max(0, count - clusterCount))
  }

  private func labels(afterMerges made: Int) -> [Int] {
    var sets = DisjointSets(count: count)
    var member = Array(0..<count)
    for merge in merges.prefix(made) {
      sets.unite(member[merge.first], member[merge.second])
      member.append(member[merge.first])
    }
    var labels: [Int] = []
    labels.reserveCapacity(count)
    var next = 0
    for element in 0..<count {
      let root = sets.root(of: element)
      if root == element {
        labels.append(next)
        next += 1
      } else {
        labels.append(labels[root])
      }
    }
    return labels
  }
}

extension Array {
  /// The first index whose element satisfies a condition that no element before and every element after it does.
  fileprivate func partitioningIndex(_ isInSecond: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isInSecond(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
