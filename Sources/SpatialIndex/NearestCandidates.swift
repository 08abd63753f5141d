/// The few smallest of many (distance, index) pairs, kept in a bounded heap.
///
/// Pairs are compared by distance, then by index, so the outcome does not depend on the order of insertion. The distance
/// may be any number that grows with distance, such as its square.
public struct NearestCandidates: Sendable {
  /// A pair that was kept.
  public struct Candidate: Hashable, Comparable, Sendable {
    /// The distance it was inserted with.
    public var distance: Double
    /// The index it was inserted with.
    public var index: Int

    /// Makes a candidate.
    @inlinable
    public init(distance: Double, index: Int) {
      self.distance = distance
      self.index = index
    }

    /// Whether the left candidate is nearer or, at the same distance, has the lower index.
    @inlinable
    public static func < (left: Candidate, right: Candidate) -> Bool {
      left.distance < right.distance || (left.distance == right.distance && left.index < right.index)
    }
  }

  /// How many pairs are kept at most.
  public let capacity: Int
  /// The distance that a pair must not exceed while there is room.
  public let limit: Double
  // A binary max-heap.
  @usableFromInline var heap: [Candidate]

  /// Makes an empty collection of at most `capacity` pairs whose distance is at most `limit`.
  @inlinable
  public init(capacity: Int, limit: Double = .infinity) {
    self.capacity = capacity
    self.limit = limit
    heap = []
    heap.reserveCapacity(Swift.min(capacity, 1024))
  }

  /// The distance above which a further pair would not be kept.
  @inlinable
  public var bound: Double {
    if heap.count < capacity { return limit }
    return heap.first?.distance ?? -.infinity
  }

  /// Keeps the pair if it is among the smallest so far.
  /// - Complexity: O(log *k*) with *k* the capacity.
  @inlinable
  public mutating func insert(index: Int, distance: Double) {
    guard distance <= limit else { return }
    let candidate = Candidate(distance: distance, index: index)
    if heap.count < capacity {
      heap.append(candidate)
      siftUp()
    } else if let largest = heap.first, candidate < largest {
      heap[0] = candidate
      siftDown()
    }
  }

  /// The pairs kept, by distance, then by index.
  public func sorted() -> [Candidate] { heap.sorted() }

  @usableFromInline
  mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if !(heap[parent] < heap[child]) { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  @usableFromInline
  mutating func siftDown() {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child >= heap.count { return }
      if child + 1 < heap.count, heap[child] < heap[child + 1] { child += 1 }
      if !(heap[parent] < heap[child]) { return }
      heap.swapAt(parent, child)
      parent = child
    }
  }
}
