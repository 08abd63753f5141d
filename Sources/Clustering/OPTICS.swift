/// An order of points that shows clusters of every density at once.
///
/// M. Ankerst, M. Breunig, H.-P. Kriegel, J. Sander, OPTICS: ordering points to identify the clustering structure, SIGMOD 1999,
/// doi:10.1145/304181.304187. From the points seen so far always the one that is nearest to be reached comes next, of
/// equally near ones the lowest index; where none can be reached, the lowest index left starts anew. Core distances count
/// the point itself, as ``DBSCAN`` does. Orders, reachabilities and clusters agree with scikit-learn's `OPTICS`.
///
///     let ordering = OPTICS(minimumPoints: 5).ordering(count: n, distance: metres)
///     let labels = ordering.labels(epsilon: 2000)
public struct OPTICS: Hashable, Sendable {
  /// The core distance is that to the nearest so many points, the point itself being the first; 1 or more.
  public var minimumPoints: Int
  /// The largest distance between neighbours, inclusive; the larger, the more work, and the more clusterings can be read off.
  public var maximumEpsilon: Double

  /// Makes the parameters.
  /// - Precondition: minimumPoints is 1 or more; maximumEpsilon is zero or more, and not NaN.
  public init(minimumPoints: Int, maximumEpsilon: Double = .infinity) {
    precondition(minimumPoints >= 1, "minimumPoints must be 1 or more")
    precondition(maximumEpsilon >= 0, "maximumEpsilon must be zero or more")
    (self.minimumPoints, self.maximumEpsilon) = (minimumPoints, maximumEpsilon)
  }

  /// Orders 0..<count by a symmetric distance.
  /// - Complexity: O(*n*²) distances.
  public func ordering(count: Int, distance: (_ first: Int, _ second: Int) -> Double) -> ReachabilityOrdering {
    ordering(
      count: count,
      neighborsWithDistances: { index, epsilon in
        (0..<count).compactMap { other in
          if other == index { return nil }
          let distance = distance(index, other)
          return distance <= epsilon ? DBSCAN.Neighbor(index: other, distance: distance) : nil
        }
      })
  }

  /// Orders 0..<count by a function that lists the neighbours of an index with their distances.
  ///
  /// - Parameter neighbors: called once for each index. The lists may hold the index itself or not, in any order and without
  ///   repeats; distances beyond the maximum are ignored.
  /// - Complexity: *n* neighbour lists, O(log *n*) for each neighbour.
  public func ordering(
    count: Int, neighborsWithDistances neighbors: (_ index: Int, _ epsilon: Double) -> [DBSCAN.Neighbor]
  ) -> ReachabilityOrdering {
    var reachability = [Double](repeating: .infinity, count: count)
    var coreDistances = [Double](repeating: .infinity, count: count)
    var predecessors = [Int?](repeating: nil, count: count)
    var isPlaced = [Bool](repeating: false, count: count)
    var order: [Int] = []
    order.reserveCapacity(count)
    var waiting = NearestFirstHeap()
    var fresh = 0
    while order.count < count {
      // Points are put into the heap again when they are found to be nearer; older entries are passed over.
      var next: Int?
      while next == nil, let top = waiting.pop() {
        if !isPlaced[top.index], top.distance == reachability[top.index] { next = top.index }
      }
      while next == nil {
        if !isPlaced[fresh] { next = fresh }
        fresh += 1
      }
      guard let index = next else { break }
      isPlaced[index] = true
      order.append(index)
      let near = neighbors(index, maximumEpsilon).filter { $0.index != index && $0.distance <= maximumEpsilon }
      guard near.count >= minimumPoints - 1 else { continue }
      let core = minimumPoints == 1 ? 0 : near.map(\.distance).sorted()[minimumPoints - 2]
      coreDistances[index] = core
      for neighbor in near where !isPlaced[neighbor.index] {
        let reach = max(core, neighbor.distance)
        guard reach < reachability[neighbor.index] else { continue }
        reachability[neighbor.index] = reach
        predecessors[neighbor.index] = index
        waiting.push(neighbor.index, reach)
      }
    }
    return ReachabilityOrdering(
      order: order, reachability: reachability, coreDistances: coreDistances, predecessors: predecessors,
      minimumPoints: minimumPoints)
  }
}

/// Points by distance, then by index; a binary heap.
private struct NearestFirstHeap {
  private var heap: [(distance: Double, index: Int)] = []

  mutating func push(_ index: Int, _ distance: Double) {
    heap.append((distance, index))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> (distance: Double, index: Int)? {
    guard let top = heap.first, let last = heap.popLast() else { return nil }
    if heap.isEmpty { return top }
    heap[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child >= heap.count { return top }
      if child + 1 < heap.count, heap[child + 1] < heap[child] { child += 1 }
      if heap[parent] <= heap[child] { return top }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
