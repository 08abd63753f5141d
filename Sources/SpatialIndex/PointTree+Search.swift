extension PointTree {
  /// Visits points, nearer parts of the tree first, as long as their distance is within a bound that the visitor tightens.
  ///
  /// The order of visits is the same on every run; it is not sorted by distance.
  /// - Parameters:
  ///   - squaredBound: the square of the largest distance of interest, inclusive.
  ///   - visit: takes the index of a point and its squared distance, which is within the bound of the moment; returns the
  ///     square of the bound for the rest of the search. A bound below zero ends it.
  /// - Complexity: O(log *n* + *k*) for *k* visits, when points are not mostly at one distance.
  @inlinable
  public func search(
    x: Double, y: Double, z: Double, squaredBound: Double,
    visit: (_ index: Int, _ squaredDistance: Double) -> Double
  ) {
    search(x: x, y: y, z: z, squaredBound: squaredBound, skipping: { _ in false }, visit: visit)
  }

  /// Visits points as above, but for those under nodes that the caller skips.
  ///
  /// - Parameter skip: takes the number of a node, below ``nodeCount``; asked before its points are visited.
  @inlinable
  public func search(
    x: Double, y: Double, z: Double, squaredBound: Double, skipping skip: (_ node: Int) -> Bool,
    visit: (_ index: Int, _ squaredDistance: Double) -> Double
  ) {
    guard !nodes.isEmpty else { return }
    withUnsafeTemporaryAllocation(of: (node: Int, distance: Double).self, capacity: Self.maximumDepth + 1) { stack in
      nodes.withUnsafeBufferPointer { nodes in
        coordinates.withUnsafeBufferPointer { coordinates in
          var bound = squaredBound
          var depth = 0
          var current = 0
          var currentDistance = nodes[0].squaredDistance(x, y, z)
          while true {
            if currentDistance <= bound, !skip(current) {
              let node = nodes[current]
              if node.secondHalf != 0 {
                let (first, second) = (current + 1, Int(node.secondHalf))
                let firstDistance = nodes[first].squaredDistance(x, y, z)
                let secondDistance = nodes[second].squaredDistance(x, y, z)
                let firstIsNearer = firstDistance <= secondDistance
                stack[depth] = firstIsNearer ? (second, secondDistance) : (first, firstDistance)
                depth += 1
                current = firstIsNearer ? first : second
                currentDistance = firstIsNearer ? firstDistance : secondDistance
                continue
              }
              for position in Int(node.start)..<Int(node.end) {
                let dx = coordinates[3 * position] - x
                let dy = coordinates[3 * position + 1] - y
                let dz = coordinates[3 * position + 2] - z
                let distance = dx * dx + dy * dy + dz * dz
                if distance <= bound { bound = visit(Int(order[position]), distance) }
              }
            }
            if depth == 0 { return }
            depth -= 1
            current = stack[depth].node
            currentDistance = stack[depth].distance
          }
        }
      }
    }
  }

  /// How many nodes the tree has; the root is node 0.
  public var nodeCount: Int { nodes.count }

  /// One value for each node, combined from those of its points upwards.
  ///
  /// - Parameters:
  ///   - value: the value of the point with an index.
  ///   - combine: the value of a whole from those of its parts; in any grouping.
  /// - Complexity: O(*n*).
  @inlinable
  public func nodeValues<Value>(
    _ value: (_ index: Int) -> Value, combine: (Value, Value) -> Value
  ) -> [Value] {
    // Children have higher numbers than their parent, so the values are made from the last node to the first.
    var reversed: [Value] = []
    reversed.reserveCapacity(nodes.count)
    for number in nodes.indices.reversed() {
      let node = nodes[number]
      if node.secondHalf == 0 {
        var whole = value(Int(order[Int(node.start)]))
        for place in Int(node.start) + 1..<Int(node.end) { whole = combine(whole, value(Int(order[place]))) }
        reversed.append(whole)
      } else {
        let (first, second) = (reversed.count - 1, nodes.count - 1 - Int(node.secondHalf))
        reversed.append(combine(reversed[first], reversed[second]))
      }
    }
    reversed.reverse()
    return reversed
  }

  /// Indices of the points at most `radius` away, ascending.
  public func indices(within radius: Double, ofX x: Double, y: Double, z: Double) -> [Int] {
    guard radius >= 0 else { return [] }
    var found: [Int] = []
    let squaredRadius = radius * radius
    search(x: x, y: y, z: z, squaredBound: squaredRadius) { index, _ in
      found.append(index)
      return squaredRadius
    }
    found.sort()
    return found
  }

  /// The `count` nearest points at most `squaredRadius` (a squared distance) away, with squared distances; by distance,
  /// then by index.
  @inlinable
  public func nearest(
    toX x: Double, y: Double, z: Double, count: Int, squaredRadius: Double = .infinity
  ) -> NearestCandidates {
    var candidates = NearestCandidates(capacity: Swift.max(0, count), limit: squaredRadius)
    guard count > 0 else { return candidates }
    search(x: x, y: y, z: z, squaredBound: squaredRadius) { index, distance in
      candidates.insert(index: index, distance: distance)
      return candidates.bound
    }
    return candidates
  }
}
