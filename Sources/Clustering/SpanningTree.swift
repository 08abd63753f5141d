/// An edge between two of 0..<count, with its weight.
public struct WeightedEdge: Hashable, Sendable {
  /// One end.
  public var first: Int
  /// The other end.
  public var second: Int
  /// The edge's weight.
  public var weight: Double

  /// Makes an edge.
  public init(first: Int, second: Int, weight: Double) {
    self.first = first
    self.second = second
    self.weight = weight
  }

  /// By weight, then by the lower end, then by the higher.
  static func precedes(_ left: WeightedEdge, _ right: WeightedEdge) -> Bool {
    (left.weight, min(left.first, left.second), max(left.first, left.second))
      < (right.weight, min(right.first, right.second), max(right.first, right.second))
  }
}

/// A minimum spanning tree of the complete graph over 0..<count, by Prim's algorithm from 0; ties go to the lower index.
///
/// - Returns: `count − 1` edges in the order in which they were found; each leads from a known end to a new one.
/// - Complexity: O(*n*²) weights, O(*n*) memory.
public func minimumSpanningTree(
  count: Int, weight: (_ first: Int, _ second: Int) -> Double
) -> [WeightedEdge] {
  guard count > 1 else { return [] }
  var edges: [WeightedEdge] = []
  edges.reserveCapacity(count - 1)
  var outside = Array(1..<count)
  var nearest = [Int](repeating: 0, count: count)
  var shortest = [Double](repeating: .infinity, count: count)
  var newest = 0
  while !outside.isEmpty {
    var best = 0
    for place in outside.indices {
      let candidate = outside[place]
      let distance = weight(newest, candidate)
      if distance < shortest[candidate] {
        shortest[candidate] = distance
        nearest[candidate] = newest
      }
      if (shortest[candidate], candidate) < (shortest[outside[best]], outside[best]) { best = place }
    }
    newest = outside[best]
    edges.append(WeightedEdge(first: nearest[newest], second: newest, weight: shortest[newest]))
    outside.swapAt(best, outside.count - 1)
    outside.removeLast()
  }
  return edges
}
