/// Disjoint sets of 0..<count with union by lower root, so that a set's root is its lowest member.
struct DisjointSets {
  private var parent: [Int32]

  init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

  /// The lowest member of the set that holds the element; paths are halved on the way.
  mutating func root(of element: Int) -> Int {
    var node = Int32(truncatingIfNeeded: element)
    while parent[Int(node)] != node {
      parent[Int(node)] = parent[Int(parent[Int(node)])]
      node = parent[Int(node)]
    }
    return Int(node)
  }

  /// Joins the sets of both elements; false when they were one already.
  @discardableResult
  mutating func unite(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (root(of: first), root(of: second))
    if first == second { return false }
    if first < second { parent[second] = Int32(first) } else { parent[first] = Int32(second) }
    return true
  }
}
