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
  @inline(__always)
  public func search(
    x: Double, y: Double, z: Double, squaredBound: Double, skipping skip: (_ node: Int) -> Bool,
    visit: (_ index: Int, _ squaredDistance: Double) -> Double
  ) {
    guard count > 0 else { return }
    var bound = squaredBound
    withUnsafeMemory { memory in
      Self.withSearchMemory { stack, distances in
        guard let gaps = distances.baseAddress else { return }
        stack.push(0, squaredDistance: 0)
        while let next = stack.pop() {
          if next.squaredDistance > bound || skip(next.node) { continue }
          if next.node >= memory.innerCount {
            let first = (next.node - memory.innerCount) * Self.width
            memory.measure(leaf: next.node - memory.innerCount, x, y, z, into: distances)
            for place in 0..<min(Self.width, count - first) where distances[place] <= bound {
              bound = visit(Int(memory.order[first + place]), distances[place])
            }
          } else {
            memory.measure(childrenOf: next.node, x, y, z, into: distances, by: { memory.gap($0, $1, $2) })
            stack.push(childrenOf: next.node, of: memory, at: gaps, within: bound)
          }
        }
      }
    }
  }

  /// Visits all points within a bound, whole nodes at once where they lie within it.
  ///
  /// - Parameters:
  ///   - certain: the square of a distance; whatever is within it, inclusive, is taken without being asked.
  ///   - possible: the square of a distance; what is beyond it is passed over. Not less than the certain one.
  ///   - take: gets ranges of places in the order of the tree, each place once; see ``index(at:)``.
  ///   - isWithin: whether a point between the two distances is taken, by its place.
  /// - Complexity: O(√*n* + *k*) for *k* points near the rim, as a rule; nodes within the certain distance cost nothing more.
  @inlinable
  @inline(__always)
  public func forEachRun(
    x: Double, y: Double, z: Double, squaredCertain certain: Double, squaredPossible possible: Double,
    take: (_ places: Range<Int>) -> Void, isWithin: (_ place: Int) -> Bool
  ) {
    guard count > 0 else { return }
    withUnsafeMemory { memory in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.stackCapacity) { stack in
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * Self.width) { distances in
          let nearest = UnsafeMutableBufferPointer(rebasing: distances[..<Self.width])
          let farthest = UnsafeMutableBufferPointer(rebasing: distances[Self.width...])
          var depth = 1
          stack[0] = 0
          while depth > 0 {
            depth -= 1
            let node = stack[depth]
            if node >= memory.innerCount {
              let first = (node - memory.innerCount) * Self.width
              memory.measure(leaf: node - memory.innerCount, x, y, z, into: nearest)
              for place in 0..<min(Self.width, count - first) where nearest[place] <= possible {
                if nearest[place] <= certain || isWithin(first + place) { take(first + place..<first + place + 1) }
              }
            } else {
              memory.measure(childrenOf: node, x, y, z, into: nearest, by: { memory.gap($0, $1, $2) })
              memory.measure(childrenOf: node, x, y, z, into: farthest, by: { memory.reach($0, $1, $2) })
              for (place, child) in memory.children(of: node).enumerated() where nearest[place] <= possible {
                if farthest[place] <= certain {
                  take(memory.places(under: child))
                } else {
                  stack[depth] = child
                  depth += 1
                }
              }
            }
          }
        }
      }
    }
  }

  /// The index of the point at a place in the order of the tree, 0 ..< ``count``.
  @inlinable
  public func index(at place: Int) -> Int { Int(order[place]) }

  /// The indices of the points at some places in the order of the tree.
  @inlinable
  public func withIndices<Result>(
    at places: Range<Int>, _ body: (UnsafeBufferPointer<Int32>) -> Result
  ) -> Result {
    order.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[places])) }
  }

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
    reversed.reserveCapacity(nodeCount)
    let last = nodeCount - 1
    for node in stride(from: last, through: 0, by: -1) {
      if node >= innerCount {
        let first = (node - innerCount) * Self.width
        var whole = value(Int(order[first]))
        for place in first + 1..<max(first + 1, min(first + Self.width, count)) {
          whole = combine(whole, value(Int(order[place])))
        }
        reversed.append(whole)
      } else {
        let children = Int(firstChild[node])..<Int(firstChild[node + 1])
        var whole = reversed[last - children.lowerBound]
        for child in children.dropFirst() { whole = combine(whole, reversed[last - child]) }
        reversed.append(whole)
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
    forEachRun(
      x: x, y: y, z: z, squaredCertain: squaredRadius, squaredPossible: squaredRadius,
      take: { places in withIndices(at: places) { found.append(contentsOf: $0.lazy.map { Int($0) }) } },
      isWithin: { _ in true })
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

extension PointTree {
  /// The arrays of the tree as memory, for the length of one search.
  @usableFromInline
  struct Memory {
    @usableFromInline let coordinates: UnsafePointer<Double>
    @usableFromInline let boxes: UnsafePointer<Double>
    @usableFromInline let order: UnsafePointer<Int32>
    @usableFromInline let firstChild: UnsafePointer<Int32>
    @usableFromInline let innerCount: Int
    @usableFromInline let count: Int

    @inlinable
    init(
      coordinates: UnsafePointer<Double>, boxes: UnsafePointer<Double>, order: UnsafePointer<Int32>,
      firstChild: UnsafePointer<Int32>, innerCount: Int, count: Int
    ) {
      (self.coordinates, self.boxes, self.order) = (coordinates, boxes, order)
      (self.firstChild, self.innerCount, self.count) = (firstChild, innerCount, count)
    }

    @inlinable
    func children(of node: Int) -> Range<Int> { Int(firstChild[node])..<Int(firstChild[node + 1]) }

    /// The places of all points under a node.
    @inlinable
    func places(under node: Int) -> Range<Int> {
      var (first, last) = (node, node)
      while first < innerCount {
        first = Int(firstChild[first])
        last = Int(firstChild[last + 1]) - 1
      }
      return (first - innerCount) * PointTree.width..<min((last - innerCount + 1) * PointTree.width, count)
    }

    /// The squared distances of a leaf's points.
    @inlinable
    func measure(
      leaf: Int, _ x: Double, _ y: Double, _ z: Double, into distances: UnsafeMutableBufferPointer<Double>
    ) {
      let points = coordinates + leaf * PointTree.leafStride
      for place in 0..<PointTree.width {
        let dx = points[place] - x
        let dy = points[place + PointTree.width] - y
        let dz = points[place + 2 * PointTree.width] - z
        distances[place] = dx * dx + dy * dy + dz * dz
      }
    }

    /// The squared distances of the boxes of a node's children, made from the distance along each axis.
    @inlinable
    @inline(__always)
    func measure(
      childrenOf node: Int, _ x: Double, _ y: Double, _ z: Double, into distances: UnsafeMutableBufferPointer<Double>,
      by distance: (_ value: Double, _ low: Double, _ high: Double) -> Double
    ) {
      let boxes = boxes + node * PointTree.nodeStride
      for place in 0..<PointTree.width {
        let dx = distance(x, boxes[place], boxes[place + 3 * PointTree.width])
        let dy = distance(y, boxes[place + PointTree.width], boxes[place + 4 * PointTree.width])
        let dz = distance(z, boxes[place + 2 * PointTree.width], boxes[place + 5 * PointTree.width])
        distances[place] = dx * dx + dy * dy + dz * dz
      }
    }

    /// How far a number is from the nearest of an interval, 0 within it.
    @inlinable
    func gap(_ value: Double, _ low: Double, _ high: Double) -> Double { larger(larger(low - value, value - high), 0) }

    /// How far a number is from the farthest of an interval.
    @inlinable
    func reach(_ value: Double, _ low: Double, _ high: Double) -> Double { larger(value - low, high - value) }

    // Not `max`, whose care for NaN keeps it from being one instruction.
    @inlinable
    func larger(_ a: Double, _ b: Double) -> Double { a > b ? a : b }
  }

  @inlinable
  @inline(__always)
  func withUnsafeMemory(_ body: (Memory) -> Void) {
    coordinates.withUnsafeBufferPointer { coordinates in
      boxes.withUnsafeBufferPointer { boxes in
        order.withUnsafeBufferPointer { order in
          firstChild.withUnsafeBufferPointer { firstChild in
            guard let points = coordinates.baseAddress, let indices = order.baseAddress,
              let children = firstChild.baseAddress
            else { return }
            // A tree of one leaf has no boxes, and none are read.
            body(
              Memory(
                coordinates: points, boxes: boxes.baseAddress ?? points, order: indices, firstChild: children,
                innerCount: firstChild.count - 1, count: order.count))
          }
        }
      }
    }
  }
}
