/// The tree of a ``StaticPackedIndex`` over memory that someone else keeps, such as a mapped file.
///
/// Nothing is copied and nothing built: a tree over millions of boxes is there at once, and a query reads the few pages it
/// needs. The memory must stay unchanged while the value is used. Damaged numbers give wrong answers, never a read beyond
/// the memory or a search without end.
///
///     index.withUnsafeTree { tree in write(tree.boxBytes); write(tree.targetBytes) }
///     let tree = PackedBoxTree(boxes: mapped[0..<n], targets: mapped[n...], entryCount: count)
public struct PackedBoxTree {
  /// A box with its edges.
  public typealias Box = StaticPackedIndex.Box

  @usableFromInline static let nodeCapacity = 16
  // Eight levels of sixteen hold 2³² entries; each level leaves fifteen waiting.
  @usableFromInline static let stackCapacity = 160

  /// How many entries the tree holds; a box across the antimeridian counts twice.
  public let entryCount: Int
  // The entries in Hilbert order, then each level of nodes up to the root.
  @usableFromInline let boxes: UnsafeBufferPointer<Box>
  // For an entry the caller's index, for a node the place of its first child.
  @usableFromInline let targets: UnsafeBufferPointer<Int32>

  @usableFromInline
  init(boxes: UnsafeBufferPointer<Box>, targets: UnsafeBufferPointer<Int32>, entryCount: Int) {
    (self.boxes, self.targets, self.entryCount) = (boxes, targets, entryCount)
  }

  /// Reads the bytes that ``boxBytes`` and ``targetBytes`` gave; nil where their sizes or alignments do not fit.
  ///
  /// - Complexity: O(1).
  public init?(boxes: UnsafeRawBufferPointer, targets: UnsafeRawBufferPointer, entryCount: Int) {
    let count = targets.count / MemoryLayout<Int32>.stride
    guard entryCount >= 0, entryCount <= Int(Int32.max), count == Self.boxCount(entryCount: entryCount),
      targets.count == count * MemoryLayout<Int32>.stride, boxes.count == count * MemoryLayout<Box>.stride,
      Int(bitPattern: boxes.baseAddress) % MemoryLayout<Box>.alignment == 0,
      Int(bitPattern: targets.baseAddress) % MemoryLayout<Int32>.alignment == 0
    else { return nil }
    self.init(
      boxes: boxes.bindMemory(to: Box.self), targets: targets.bindMemory(to: Int32.self), entryCount: entryCount)
  }

  /// The boxes of entries and nodes: four doubles each, in the machine's order of bytes.
  public var boxBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(boxes) }
  /// What the boxes stand for: an Int32 each, in the machine's order of bytes.
  public var targetBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(targets) }

  /// How many boxes a tree over so many entries has, its nodes included.
  static func boxCount(entryCount: Int) -> Int {
    var (level, total) = (entryCount, entryCount)
    while level > 1 {
      level = (level + nodeCapacity - 1) / nodeCapacity
      total += level
    }
    return total
  }

  /// The children of a node, empty where the numbers are damaged.
  ///
  /// Nodes stand in the order of their children, each level after the one below: the next node's first child, or for the
  /// root the root itself, is where a node's children end.
  @usableFromInline
  func children(of node: Int) -> Range<Int> {
    let first = Int(targets[node])
    let end = node + 1 < targets.count ? Int(targets[node + 1]) : node
    guard first >= 0, first <= end, end <= node, end - first <= Self.nodeCapacity else { return 0..<0 }
    return first..<end
  }

  /// Calls the visitor with the index of each entry that meets the box, in the order of the tree.
  ///
  /// - Precondition: `minX` of the query is at most its `maxX`.
  /// - Complexity: O(log *n* + *k*) for *k* results, when boxes overlap little. Nothing is allocated.
  @inlinable
  public func search(_ box: Box, visit: (_ index: Int) -> Void) {
    precondition(box.minX <= box.maxX, "the box of a plain search must not cross the antimeridian")
    guard !boxes.isEmpty, boxes[boxes.count - 1].intersects(box) else { return }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: Self.stackCapacity) { stack in
      stack[0] = boxes.count - 1
      var depth = 1
      while depth > 0 {
        depth -= 1
        let node = stack[depth]
        if node < entryCount {
          visit(Int(targets[node]))
          continue
        }
        for child in children(of: node) where boxes[child].intersects(box) {
          if child < entryCount {
            visit(Int(targets[child]))
          } else if depth < Self.stackCapacity {
            stack[depth] = child
            depth += 1
          }
        }
      }
    }
  }

  /// Visits entries, those with the lowest bound first, as long as their bound is within a limit that the visitor tightens.
  ///
  /// - Parameters:
  ///   - limit: the greatest bound of interest, inclusive.
  ///   - lowerBound: a number for a box of an entry or a node; never greater for a box than for one within it.
  ///   - visit: takes the index of an entry; returns the limit for the rest of the search.
  /// - Complexity: O(log *n* + *k* log *k*) calls for *k* visits.
  @inlinable
  public func searchNearestFirst(
    limit: Double, lowerBound: (Box) -> Double, visit: (_ index: Int) -> Double
  ) {
    guard !boxes.isEmpty else { return }
    var limit = limit
    var queue = LowestFirstQueue()
    queue.push(bound: lowerBound(boxes[boxes.count - 1]), node: boxes.count - 1)
    while let next = queue.pop(), next.bound <= limit {
      if next.node < entryCount {
        limit = visit(Int(targets[next.node]))
        continue
      }
      for child in children(of: next.node) {
        let bound = lowerBound(boxes[child])
        if bound <= limit { queue.push(bound: bound, node: child) }
      }
    }
  }
}

/// A binary min-heap of tree nodes by their bounds.
@usableFromInline
struct LowestFirstQueue {
  @usableFromInline var heap: [(bound: Double, node: Int)] = []

  @inlinable
  init() { heap.reserveCapacity(64) }

  @inlinable
  mutating func push(bound: Double, node: Int) {
    heap.append((bound, node))
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if heap[parent].bound <= heap[child].bound { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  @inlinable
  mutating func pop() -> (bound: Double, node: Int)? {
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
