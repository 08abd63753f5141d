extension StaticPackedIndex {
  /// The indices of the boxes and points that share at least an edge point with the box, ascending.
  ///
  /// A query with `minX` greater than `maxX` crosses the antimeridian.
  /// - Complexity: O(log *n* + *k* log *k*) for *k* results, when boxes overlap little.
  public func indices(in box: Box) -> [Int] {
    var found: [Int] = []
    let parts = box.parts
    for part in parts { search(part) { found.append($0) } }
    found.sort()
    // Only boxes in two parts, or queries in two, can meet twice.
    if parts.count > 1 || hasSplitEntries { found = withoutRepeats(found) }
    return found
  }

  /// Calls the visitor with the index of each box or point that meets the box, in the order of the tree.
  ///
  /// A box across the antimeridian is met once for each of its parts. The query must not cross it.
  /// - Precondition: `minX` of the query is at most its `maxX`.
  @inlinable
  public func search(_ box: Box, visit: (_ index: Int) -> Void) {
    precondition(box.minX <= box.maxX, "the box of a plain search must not cross the antimeridian")
    guard !boxes.isEmpty else { return }
    let top = levelEnds.count - 1
    var stack: [(node: Int, level: Int)] = []
    if top == 0 {
      if boxes[0].intersects(box) { visit(Int(targets[0])) }
      return
    }
    if boxes[boxes.count - 1].intersects(box) { stack.append((boxes.count - 1, top)) }
    while let (node, level) = stack.popLast() {
      let first = Int(targets[node])
      for child in first..<childEnd(first, level: level) where boxes[child].intersects(box) {
        if level == 1 { visit(Int(targets[child])) } else { stack.append((child, level - 1)) }
      }
    }
  }

  /// The `count` nearest entries under the caller's own distance, none beyond `limit`; by distance, then by index.
  ///
  /// - Parameters:
  ///   - lowerBound: a number that the distance of nothing inside the box falls below; zero is always right, the closer the
  ///     quicker. It sees boxes of the tree and of entries, never one across the antimeridian.
  ///   - distance: the distance of the entry with an index; called at most once for an index, and only where the bound of
  ///     its box leaves a chance.
  /// - Complexity: O(log *n* + *k* log *k*) calls for close bounds.
  public func nearest(
    count: Int, limit: Double = .infinity, lowerBound: (Box) -> Double, distance: (_ index: Int) -> Double
  ) -> [NearestCandidates.Candidate] {
    var nearest = NearestCandidates(capacity: Swift.max(0, count), limit: limit)
    guard count > 0, !boxes.isEmpty else { return [] }
    var queue = LowestFirstQueue()
    let top = levelEnds.count - 1
    queue.push(bound: lowerBound(boxes[boxes.count - 1]), node: boxes.count - 1, level: top)
    var seen: Set<Int> = []
    while let next = queue.pop(), next.bound <= nearest.bound {
      if next.level == 0 {
        let index = Int(targets[next.node])
        if hasSplitEntries, !seen.insert(index).inserted { continue }
        nearest.insert(index: index, distance: distance(index))
        continue
      }
      let first = Int(targets[next.node])
      for child in first..<childEnd(first, level: next.level) {
        let bound = lowerBound(boxes[child])
        if bound <= nearest.bound { queue.push(bound: bound, node: child, level: next.level - 1) }
      }
    }
    return nearest.sorted()
  }

  private var hasSplitEntries: Bool { (levelEnds.first ?? 0) > count }

  private func withoutRepeats(_ sorted: [Int]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(sorted.count)
    for index in sorted where index != result.last { result.append(index) }
    return result
  }
}

/// A binary min-heap of tree nodes by their bounds.
private struct LowestFirstQueue {
  private var heap: [(bound: Double, node: Int, level: Int)] = []

  mutating func push(bound: Double, node: Int, level: Int) {
    heap.append((bound, node, level))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if heap[parent].bound <= heap[child].bound { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  mutating func pop() -> (bound: Double, node: Int, level: Int)? {
    guard let top = heap.first, let last = heap.popLast() else { return nil }
    guard !heap.isEmpty else { return top }
    heap[0] = last
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child >= heap.count { return top }
      if child + 1 < heap.count, heap[child + 1].bound < heap[child].bound { child += 1 }
      if heap[parent].bound <= heap[child].bound { return top }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
