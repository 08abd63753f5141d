/// Disjoint sets of 0..<count, each named by its lowest member.
public struct DisjointSets: Sendable {
  @usableFromInline var parent: [Int32]

  /// Makes a set of each element.
  public init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

  /// The lowest member of the set that holds the element; shortens the way there for later calls.
  @inlinable
  public mutating func root(of element: Int) -> Int {
    var node = Int32(truncatingIfNeeded: element)
    while parent[Int(node)] != node {
      parent[Int(node)] = parent[Int(parent[Int(node)])]
      node = parent[Int(node)]
    }
    return Int(node)
  }

  /// Joins the sets of both elements; false when they were one already.
  @inlinable
  @discardableResult
  public mutating func unite(_ first: Int, _ second: Int) -> Bool {
    let (first, second) = (root(of: first), root(of: second))
    if first == second { return false }
    if first < second { parent[second] = Int32(first) } else { parent[first] = Int32(second) }
    return true
  }
}
