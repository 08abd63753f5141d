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
      Self.withSearchMemory { stack, distances in
        withUnsafeTemporaryAllocation(of: Double.self, capacity: Self.levelCapacity * Self.width) { passed in
          withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.levelCapacity) { nodes in
            guard let passed = passed.baseAddress, let way = nodes.baseAddress else { return }
            var search = OneSearch(
              memory: memory, x: x, y: y, z: z, wanted: near.count, near: nearest, who: places, distances: distances,
              nodes: way, passed: passed, bound: squaredBound.nextUp)
            search.run(&stack)
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
    let distances: UnsafeMutableBufferPointer<Double>
    /// The nodes on the first way down, and how far their children are.
    let nodes: UnsafeMutablePointer<Int>
    let passed: UnsafeMutablePointer<Double>
    /// What a further point must fall below.
    var bound: Double

    mutating func run(_ stack: inout NodeStack) {
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
        // Not a second time.
        passed[levels * PointTree.width + nearest] = .nan
        (nodes[levels], levels) = (node, levels + 1)
        node = Int(memory.firstChild[node]) + nearest
      }
      scan(leaf: node - memory.innerCount)
      for level in 0..<levels {
        stack.push(childrenOf: nodes[level], of: memory, at: passed + level * PointTree.width, within: bound)
      }
      while let next = stack.pop() {
        if next.squaredDistance >= bound { continue }
        if next.node >= memory.innerCount {
          scan(leaf: next.node - memory.innerCount)
        } else if let gaps = distances.baseAddress {
          measureChildren(next.node)
          stack.push(childrenOf: next.node, of: memory, at: gaps, within: bound)
        }
      }
    }

    @inline(__always)
    private func measureChildren(_ node: Int) {
      memory.measure(childrenOf: node, x, y, z, into: distances, by: { memory.gap($0, $1, $2) })
    }

    @inline(__always)
    private mutating func scan(leaf: Int) {
      memory.measure(leaf: leaf, x, y, z, into: distances)
      // What may be near enough first, without a branch to be guessed wrong.
      let (near, who, last) = (near, who, wanted - 1)
      var bound = bound
      withUnsafeTemporaryAllocation(of: Int.self, capacity: PointTree.width + 1) { nearEnough in
        var count = 0
        for place in 0..<PointTree.width {
          nearEnough[count] = place
          count += distances[place] < bound ? 1 : 0
        }
        for number in 0..<count where distances[nearEnough[number]] < bound {
          let place = nearEnough[number]
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
      }
      self.bound = bound
    }
  }
}
