/// An edge between two of 0..<count, with its weight.
public struct WeightedEdge: Hashable, Sendable {
  // As there is one for each point, an edge takes sixteen bytes.
  private var firstEnd: Int32
  private var secondEnd: Int32
  /// The edge's weight.
  public var weight: Double

  /// One end.
  public var first: Int {
    get { Int(firstEnd) }
    set { firstEnd = Int32(newValue) }
  }
  /// The other end.
  public var second: Int {
    get { Int(secondEnd) }
    set { secondEnd = Int32(newValue) }
  }

  /// Makes an edge.
  /// - Precondition: the ends are below 2³¹.
  public init(first: Int, second: Int, weight: Double) {
    (firstEnd, secondEnd) = (Int32(first), Int32(second))
    self.weight = weight
  }

  /// Whether the left edge is the lighter one; of equal weights the one with the lower lower end, then the lower higher end.
  public static func precedes(_ left: WeightedEdge, _ right: WeightedEdge) -> Bool {
    (left.weight, min(left.first, left.second), max(left.first, left.second))
      < (right.weight, min(right.first, right.second), max(right.first, right.second))
  }
}

/// The minimum spanning tree of the complete graph over 0..<count, by Prim's algorithm from 0.
///
/// Where weights tie, ``WeightedEdge/precedes(_:_:)`` decides, so there is one such tree.
/// - Parameter weight: symmetric, and not NaN.
/// - Returns: `count − 1` edges in the order in which they were found; each leads from a known end to a new one.
/// - Complexity: O(*n*²) weights, O(*n*) memory.
public func minimumSpanningTree(
  count: Int, weight: (_ first: Int, _ second: Int) -> Double
) -> [WeightedEdge] {
  guard count > 1 else { return [] }
  var edges: [WeightedEdge] = []
  edges.reserveCapacity(count - 1)
  // For each point still outside, its lightest edge to the tree.
  var outside = (1..<count).map { WeightedEdge(first: 0, second: $0, weight: .infinity) }
  var newest = 0
  while !outside.isEmpty {
    var best = 0
    for place in outside.indices {
      let candidate = outside[place].second
      let edge = WeightedEdge(first: newest, second: candidate, weight: weight(newest, candidate))
      if edge.weight <= outside[place].weight, WeightedEdge.precedes(edge, outside[place]) { outside[place] = edge }
      if WeightedEdge.precedes(outside[place], outside[best]) { best = place }
    }
    newest = outside[best].second
    edges.append(outside[best])
    outside.swapAt(best, outside.count - 1)
    outside.removeLast()
  }
  return edges
}
