extension PointTree {
  /// A node that waits to be searched.
  @usableFromInline
  struct Waiting {
    @usableFromInline var node: Int
    @usableFromInline var squaredDistance: Double

    @inlinable
    init(node: Int, squaredDistance: Double) {
      (self.node, self.squaredDistance) = (node, squaredDistance)
    }
  }

  /// The nodes that wait in a search of nearer parts first.
  @usableFromInline
  struct NodeStack {
    @usableFromInline let waiting: UnsafeMutablePointer<Waiting>
    @usableFromInline var depth = 0

    /// - Parameter waiting: room for ``PointTree/stackCapacity`` nodes.
    @inlinable
    init(_ waiting: UnsafeMutablePointer<Waiting>) { self.waiting = waiting }

    @inlinable
    @inline(__always)
    mutating func push(_ node: Int, squaredDistance: Double) {
      waiting[depth] = Waiting(node: node, squaredDistance: squaredDistance)
      depth += 1
    }

    /// Adds the children of a node that are within a bound, the nearest on top, of equally near ones the last.
    ///
    /// - Parameters:
    ///   - distances: how far the children are; a child whose distance is no number is left out.
    ///   - bound: inclusive.
    @inlinable
    @inline(__always)
    mutating func push(
      childrenOf node: Int, of memory: Memory, at distances: UnsafePointer<Double>, within bound: Double
    ) {
      let children = memory.children(of: node)
      var end = depth
      // Each is written, and few are kept: no branch to be guessed wrong.
      for (place, child) in children.enumerated() {
        waiting[end] = Waiting(node: child, squaredDistance: distances[place])
        end += distances[place] <= bound ? 1 : 0
      }
      var next = depth + 1
      while next < end {
        let child = waiting[next]
        var slot = next
        while slot > depth, waiting[slot - 1].squaredDistance < child.squaredDistance {
          waiting[slot] = waiting[slot - 1]
          slot -= 1
        }
        waiting[slot] = child
        next += 1
      }
      depth = end
    }

    @inlinable
    @inline(__always)
    mutating func pop() -> Waiting? {
      guard depth > 0 else { return nil }
      depth -= 1
      return waiting[depth]
    }
  }

  /// Room for a search: the stack, and the distances of a node's children or a leaf's points.
  @inlinable
  @inline(__always)
  static func withSearchMemory(
    _ body: (_ stack: inout NodeStack, _ distances: UnsafeMutableBufferPointer<Double>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Waiting.self, capacity: stackCapacity) { waiting in
      withUnsafeTemporaryAllocation(of: Double.self, capacity: width) { distances in
        guard let start = waiting.baseAddress else { return }
        var stack = NodeStack(start)
        body(&stack, distances)
      }
    }
  }
}
