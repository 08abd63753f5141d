/// Groups of events that grow by joining, the best pairs first, as long as no two members exclude each other.
struct MergeGroups {
  /// What joined two groups: a pair of clusters by their indices.
  struct Join {
    var a: Int
    var b: Int
    /// The score; nil where a user said so.
    var score: Double?
  }

  /// The leaves of each cluster; empty for one that joined another.
  private(set) var leaves: [[Int]]
  /// What was joined, in order.
  private(set) var joins: [Join] = []
  private var parent: [Int]
  private var reports: [Set<UInt64>]

  /// - Parameters:
  ///   - clusters: the leaves of each cluster.
  ///   - reports: the reports of each.
  init(clusters: [[Int]], reports: [Set<UInt64>]) {
    leaves = clusters
    parent = Array(clusters.indices)
    self.reports = reports
  }

  /// The cluster that a cluster belongs to now.
  mutating func root(_ index: Int) -> Int {
    var index = index
    while parent[index] != index {
      parent[index] = parent[parent[index]]
      index = parent[index]
    }
    return index
  }

  /// Joins the groups of two clusters, unless a report tells of both or two leaves across them exclude each other.
  ///
  /// - Parameter allows: whether two leaves may be in one group, the lower first.
  mutating func join(_ pair: ScoredPair, allows: (Int, Int) -> Bool) {
    let (left, right) = (root(Int(pair.a)), root(Int(pair.b)))
    guard left != right else { return }
    let (few, many) = reports[left].count < reports[right].count ? (left, right) : (right, left)
    guard reports[few].isDisjoint(with: reports[many]) else { return }
    for one in leaves[left] {
      for other in leaves[right] where !allows(min(one, other), max(one, other)) { return }
    }
    unite(left, right, by: Join(a: Int(pair.a), b: Int(pair.b), score: pair.score))
  }

  /// Joins the groups of two clusters, whatever speaks against it.
  mutating func force(_ a: Int, _ b: Int) {
    let (left, right) = (root(a), root(b))
    if left != right { unite(left, right, by: Join(a: a, b: b, score: nil)) }
  }

  private mutating func unite(_ left: Int, _ right: Int, by join: Join) {
    let (keep, drop) = (min(left, right), max(left, right))
    parent[drop] = keep
    leaves[keep] = (leaves[keep] + leaves[drop]).sorted()
    leaves[drop] = []
    if reports[keep].count < reports[drop].count { reports.swapAt(keep, drop) }
    reports[keep].formUnion(reports[drop])
    reports[drop] = []
    joins.append(join)
  }
}
