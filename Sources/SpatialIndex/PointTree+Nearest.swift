extension PointTree {
  /// Finds the points nearest to one, by place.
  ///
  /// - Parameters:
  ///   - squaredBound: the square of the largest distance of interest, inclusive.
  ///   - near: gets the squared distances, ascending, and infinity where there are fewer; as many as are wanted, at least one.
  ///   - who: gets their places; as long as `near`. Which of equally distant ones come is the same on every run.
  /// - Returns: how many were found.
  package func nearestPlaces(
    toX x: Double, y: Double, z: Double, squaredBound: Double, _ near: UnsafeMutableBufferPointer<Double>,
    _ who: UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    guard let nearest = near.baseAddress, let places = who.baseAddress else { return 0 }
    near.initialize(repeating: .infinity)
    who.initialize(repeating: -1)
    withUnsafeMemory { memory in
      withUnsafeTemporaryAllocation(of: Waiting.self, capacity: Self.stackCapacity) { stack in
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 9 * Self.width) { distances in
          withUnsafeTemporaryAllocation(of: Int.self, capacity: 8) { nodes in
            guard let passed = distances.baseAddress, let way = nodes.baseAddress else { return }
            var search = OneSearch(
              memory: memory, x: x, y: y, z: z, wanted: near.count, near: nearest, who: places, stack: stack,
              distances: UnsafeMutableBufferPointer(rebasing: distances[(8 * Self.width)...]), nodes: way,
              passed: passed, bound: squaredBound.nextUp)
            search.run()
          }
        }
      }
    }
    var found = near.count
    while found > 0, who[found - 1] < 0 { found -= 1 }
    return found
  }

  private struct OneSearch {
    let memory: Memory
    let x: Double
    let y: Double
    let z: Double
    let wanted: Int
    let near: UnsafeMutablePointer<Double>
    let who: UnsafeMutablePointer<Int32>
    let stack: UnsafeMutableBufferPointer<Waiting>
    let distances: UnsafeMutableBufferPointer<Double>
    /// The nodes on the first way down, and how far their children are; there are eight levels at most.
    let nodes: UnsafeMutablePointer<Int>
    let passed: UnsafeMutablePointer<Double>
    /// What a further point must fall below.
    var bound: Double

    mutating func run() {
      // The way to the box that is nearest at each step gives a bound that leaves few nodes to be sorted.
      var node = 0
      var levels = 0
      while node < memory.innerCount {
        measureChildren(node)
        var nearest = 0
        for place in 1..<memory.children(of: node).count where distances[place] < distances[nearest] {
          nearest = place
        }
        for place in 0..<PointTree.width { passed[levels * PointTree.width + place] = distances[place] }
        passed[levels * PointTree.width + nearest] = .infinity
        (nodes[levels], levels) = (node, levels + 1)
        node = Int(memory.firstChild[node]) + nearest
      }
      scan(leaf: node - memory.innerCount)
      var depth = 0
      for level in 0..<levels { push(childrenOf: nodes[level], passed + level * PointTree.width, &depth) }
      while depth > 0 {
        depth -= 1
        if stack[depth].squaredDistance >= bound { continue }
        let node = stack[depth].node
        if node >= memory.innerCount {
          scan(leaf: node - memory.innerCount)
        } else {
          measureChildren(node)
          if let distances = distances.baseAddress { push(childrenOf: node, distances, &depth) }
        }
      }
    }

    /// Puts the children that are near enough on the stack, the nearest on top.
    @inline(__always)
    private func push(childrenOf node: Int, _ distances: UnsafePointer<Double>, _ depth: inout Int) {
      let first = Int(memory.firstChild[node])
      let bottom = depth
      for place in 0..<memory.children(of: node).count where distances[place] < bound {
        let gap = distances[place]
        var slot = depth
        while slot > bottom, stack[slot - 1].squaredDistance < gap {
          stack[slot] = stack[slot - 1]
          slot -= 1
        }
        stack[slot] = Waiting(node: first + place, squaredDistance: gap)
        depth += 1
      }
    }

    @inline(__always)
    private func measureChildren(_ node: Int) {
      memory.measure(childrenOf: node, x, y, z, into: distances, by: { memory.gap($0, $1, $2) })
    }

    @inline(__always)
    private mutating func scan(leaf: Int) {
      memory.measure(leaf: leaf, x, y, z, into: distances)
      let (near, who, last) = (near, who, wanted - 1)
      var bound = bound
      for place in 0..<PointTree.width where distances[place] < bound {
        let distance = distances[place]
        var slot = last
        while slot > 0, near[slot - 1] > distance {
          near[slot] = near[slot - 1]
          who[slot] = who[slot - 1]
          slot -= 1
        }
        near[slot] = distance
        who[slot] = Int32(truncatingIfNeeded: leaf * PointTree.width + place)
        // Until there are enough, the bound given holds.
        if near[last] < bound { bound = near[last] }
      }
      self.bound = bound
    }
  }
}
