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
    withUnsafeTree { $0.search(box, visit: visit) }
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
    guard count > 0 else { return [] }
    var seen: Set<Int> = []
    withUnsafeTree { tree in
      tree.searchNearestFirst(limit: limit, lowerBound: lowerBound) { index in
        if !hasSplitEntries || seen.insert(index).inserted { nearest.insert(index: index, distance: distance(index)) }
        return nearest.bound
      }
    }
    return nearest.sorted()
  }

  private var hasSplitEntries: Bool { entryCount > count }

  private func withoutRepeats(_ sorted: [Int]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(sorted.count)
    for index in sorted where index != result.last { result.append(index) }
    return result
  }
}
