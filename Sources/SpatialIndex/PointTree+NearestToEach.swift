extension PointTree {
  /// How many leaves the tree has; leaf *i* holds the places 16 *i* and up to fifteen more.
  package var leafCount: Int { nodeCount - max(0, innerCount) }

  /// The point at a place.
  package func point(at place: Int) -> SIMD3<Double> {
    let first = place / Self.width * Self.leafStride + place % Self.width
    return SIMD3(coordinates[first], coordinates[first + Self.width], coordinates[first + 2 * Self.width])
  }

  /// The places of a leaf.
  package func places(ofLeaf leaf: Int) -> Range<Int> {
    leaf * Self.width..<min((leaf + 1) * Self.width, count)
  }

  /// Finds the nearest others of each point in some leaves, all points of a leaf in one search.
  ///
  /// - Parameters:
  ///   - count: how many are asked for, 1 or more.
  ///   - leaves: the leaves whose points are asked about.
  ///   - body: takes the place of a point, the places of the nearest others and the squares of their distances, ascending; where
  ///     there are fewer, the distances of the rest are infinite. Which of equally distant ones come is the same on every run.
  /// - Complexity: O(log *n* + *k*²) for a point, as a rule.
  package func forEachNearest(
    count wanted: Int, leaves: Range<Int>,
    _ body: (_ place: Int, _ places: UnsafePointer<Int32>, _ squaredDistances: UnsafePointer<Double>) -> Void
  ) {
    precondition(wanted >= 1, "at least one neighbor must be asked for")
    withUnsafeMemory { memory in
      var search = LeafSearch(memory: memory, wanted: wanted)
      defer { search.deallocate() }
      for leaf in leaves {
        search.run(leaf: leaf)
        for query in 0..<search.queryCount {
          body(
            leaf * Self.width + query, UnsafePointer(search.who + query * wanted),
            UnsafePointer(search.near + query * wanted))
        }
      }
    }
  }

  /// One search for all points of a leaf.
  private struct LeafSearch {
    let memory: Memory
    let wanted: Int
    // For each point of the leaf the nearest so far, ascending.
    let near: UnsafeMutablePointer<Double>
    let who: UnsafeMutablePointer<Int32>
    // For each point the distance that a further one must fall below.
    let bounds: UnsafeMutablePointer<Double>
    let distances: UnsafeMutableBufferPointer<Double>
    let gaps: UnsafeMutablePointer<Double>
    var stack: NodeStack
    let parentsOfLeaves: Int
    var queryCount = 0
    var bound = Double.infinity

    init(memory: Memory, wanted: Int) {
      (self.memory, self.wanted) = (memory, wanted)
      near = .allocate(capacity: wanted * PointTree.width)
      who = .allocate(capacity: wanted * PointTree.width)
      bounds = .allocate(capacity: PointTree.width)
      gaps = .allocate(capacity: PointTree.width)
      stack = NodeStack(.allocate(capacity: PointTree.stackCapacity))
      distances = .allocate(capacity: PointTree.width)
      let leafCount = (memory.count + PointTree.width - 1) / PointTree.width
      parentsOfLeaves = memory.innerCount - (leafCount + PointTree.width - 1) / PointTree.width
    }

    func deallocate() {
      near.deallocate()
      who.deallocate()
      bounds.deallocate()
      gaps.deallocate()
      stack.waiting.deallocate()
      distances.deallocate()
    }

    mutating func run(leaf: Int) {
      let queries = memory.coordinates + leaf * PointTree.leafStride
      queryCount = min(PointTree.width, memory.count - leaf * PointTree.width)
      near.initialize(repeating: .infinity, count: wanted * PointTree.width)
      who.initialize(repeating: -1, count: wanted * PointTree.width)
      bounds.initialize(repeating: -1, count: PointTree.width)
      for query in 0..<queryCount { bounds[query] = .infinity }
      for query in 0..<queryCount { scan(query, leaf: leaf, but: query, queries) }
      noteBound()
      guard memory.innerCount > 0 else { return }
      var low = SIMD3(repeating: Double.infinity)
      var high = -low
      for query in 0..<queryCount {
        let point = SIMD3(queries[query], queries[query + PointTree.width], queries[query + 2 * PointTree.width])
        low = pointwiseMin(low, point)
        high = pointwiseMax(high, point)
      }
      stack.push(0, squaredDistance: 0)
      while let next = stack.pop() {
        if next.squaredDistance >= bound { continue }
        if next.node >= memory.innerCount {
          let other = next.node - memory.innerCount
          if other == leaf { continue }
          measureQueries(queries, against: other)
          for query in 0..<queryCount where gaps[query] < bounds[query] {
            scan(query, leaf: other, but: -1, queries)
          }
          noteBound()
        } else if let gaps = distances.baseAddress {
          memory.measure(childrenOf: next.node, low, high, into: distances)
          stack.push(childrenOf: next.node, of: memory, at: gaps, within: bound)
        }
      }
    }

    /// How far each point is from the box of another leaf.
    private func measureQueries(_ queries: UnsafePointer<Double>, against leaf: Int) {
      let box =
        memory.boxes + (parentsOfLeaves + leaf / PointTree.width) * PointTree.nodeStride + leaf % PointTree.width
      let width = PointTree.width
      let (lowX, lowY, lowZ) = (box[0], box[width], box[2 * width])
      let (highX, highY, highZ) = (box[3 * width], box[4 * width], box[5 * width])
      for query in 0..<PointTree.width {
        let dx = memory.gap(queries[query], lowX, highX)
        let dy = memory.gap(queries[query + width], lowY, highY)
        let dz = memory.gap(queries[query + 2 * width], lowZ, highZ)
        gaps[query] = dx * dx + dy * dy + dz * dz
      }
    }

    @inline(__always)
    private func scan(_ query: Int, leaf: Int, but own: Int, _ queries: UnsafePointer<Double>) {
      memory.measure(
        leaf: leaf, queries[query], queries[query + PointTree.width], queries[query + 2 * PointTree.width],
        into: distances)
      let near = near + query * wanted
      let who = who + query * wanted
      var bound = bounds[query]
      for place in 0..<PointTree.width where distances[place] < bound && place != own {
        let distance = distances[place]
        var slot = wanted - 1
        while slot > 0, near[slot - 1] > distance {
          near[slot] = near[slot - 1]
          who[slot] = who[slot - 1]
          slot -= 1
        }
        near[slot] = distance
        who[slot] = Int32(truncatingIfNeeded: leaf * PointTree.width + place)
        bound = near[wanted - 1]
      }
      bounds[query] = bound
    }

    private mutating func noteBound() {
      var largest = -1.0
      for query in 0..<PointTree.width { largest = memory.larger(largest, bounds[query]) }
      bound = largest
    }
  }
}

extension PointTree.Memory {
  /// The squared distances between a box and the boxes of a node's children.
  @usableFromInline
  func measure(
    childrenOf node: Int, _ low: SIMD3<Double>, _ high: SIMD3<Double>,
    into distances: UnsafeMutableBufferPointer<Double>
  ) {
    let boxes = boxes + node * PointTree.nodeStride
    for place in 0..<PointTree.width {
      let dx = larger(larger(boxes[place] - high.x, low.x - boxes[place + 3 * PointTree.width]), 0)
      let dy = larger(
        larger(boxes[place + PointTree.width] - high.y, low.y - boxes[place + 4 * PointTree.width]), 0)
      let dz = larger(
        larger(boxes[place + 2 * PointTree.width] - high.z, low.z - boxes[place + 5 * PointTree.width]), 0)
      distances[place] = dx * dx + dy * dy + dz * dz
    }
  }
}

extension PointTree {
  /// Visits the leaves near a box, nearer parts of the tree first, as long as they are within a bound that the visitor tightens.
  ///
  /// - Parameters:
  ///   - squaredBound: the square of the largest distance of interest, inclusive.
  ///   - skip: takes the number of a node, below ``nodeCount``; whether all under it is passed over.
  ///   - visit: takes a leaf and its points — sixteen x, sixteen y, sixteen z, infinite where there is no point —; returns the
  ///     square of the bound for the rest of the search.
  package func searchLeaves(
    low: SIMD3<Double>, high: SIMD3<Double>, squaredBound: Double, skipping skip: (_ node: Int) -> Bool,
    visit: (_ leaf: Int, _ points: UnsafePointer<Double>) -> Double
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
            let leaf = next.node - memory.innerCount
            bound = visit(leaf, memory.coordinates + leaf * Self.leafStride)
          } else {
            memory.measure(childrenOf: next.node, low, high, into: distances)
            stack.push(childrenOf: next.node, of: memory, at: gaps, within: bound)
          }
        }
      }
    }
  }

  /// The squared distances of a leaf's points, as the visitor of ``searchLeaves(low:high:squaredBound:skipping:visit:)`` gets them.
  @inline(__always)
  package static func measure(
    _ points: UnsafePointer<Double>, _ x: Double, _ y: Double, _ z: Double,
    into distances: UnsafeMutableBufferPointer<Double>
  ) {
    for place in 0..<width {
      let dx = points[place] - x
      let dy = points[place + width] - y
      let dz = points[place + 2 * width] - z
      distances[place] = dx * dx + dy * dy + dz * dz
    }
  }

  /// One value for each node, as ``nodeValues(_:combine:)``, from the values of places.
  package func nodeValues<Value>(
    ofPlaces values: UnsafeBufferPointer<Value>, combine: (Value, Value) -> Value
  ) -> [Value] {
    let count = count
    return withExtendedLifetime(values) {
      let innerCount = innerCount
      return [Value](unsafeUninitializedCapacity: nodeCount) { result, initialized in
        initialized = nodeCount
        for node in stride(from: nodeCount - 1, through: 0, by: -1) {
          var whole: Value
          if node >= innerCount {
            let first = (node - innerCount) * Self.width
            whole = values[first]
            for place in first + 1..<max(first + 1, min(first + Self.width, count)) {
              whole = combine(whole, values[place])
            }
          } else {
            let children = Int(firstChild[node])..<Int(firstChild[node + 1])
            whole = result[children.lowerBound]
            for child in children.dropFirst() { whole = combine(whole, result[child]) }
          }
          result.initializeElement(at: node, to: whole)
        }
      }
    }
  }
}
