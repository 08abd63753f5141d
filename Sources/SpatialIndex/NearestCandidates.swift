/// The few smallest of many (distance, index) pairs.
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
  // In ascending order where there is room for few only, and a binary max-heap where there is room for many.
  @usableFromInline var kept: [Candidate]

  @usableFromInline static let few = 48

  /// Makes an empty collection of at most `capacity` pairs whose distance is at most `limit`.
  @inlinable
  public init(capacity: Int, limit: Double = .infinity) {
    self.capacity = capacity
    self.limit = limit
    kept = []
    kept.reserveCapacity(Swift.min(capacity, 1024))
  }

  /// The distance above which a further pair would not be kept.
  @inlinable
  public var bound: Double {
    if kept.count < capacity { return limit }
    return (capacity <= Self.few ? kept.last : kept.first)?.distance ?? -.infinity
  }

  /// Keeps the pair if it is among the smallest so far.
  /// - Complexity: O(log *k*) with *k* the capacity.
  @inlinable
  public mutating func insert(index: Int, distance: Double) {
    guard distance <= limit else { return }
    let candidate = Candidate(distance: distance, index: index)
    if capacity <= Self.few {
      insertInOrder(candidate)
    } else if kept.count < capacity {
      kept.append(candidate)
      siftUp()
    } else if let largest = kept.first, candidate < largest {
      kept[0] = candidate
      siftDown()
    }
  }

  @inlinable
  mutating func insertInOrder(_ candidate: Candidate) {
    if kept.count < capacity {
      kept.append(candidate)
    } else {
      guard let last = kept.last, candidate < last else { return }
    }
    kept.withUnsafeMutableBufferPointer { kept in
      var place = kept.count - 1
      while place > 0, candidate < kept[place - 1] {
        kept[place] = kept[place - 1]
        place -= 1
      }
      kept[place] = candidate
    }
  }

  /// The pairs kept, by distance, then by index.
  public func sorted() -> [Candidate] { capacity <= Self.few ? kept : kept.sorted() }

  @usableFromInline
  mutating func siftUp() {
    var child = kept.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      if !(kept[parent] < kept[child]) { return }
      kept.swapAt(parent, child)
      child = parent
    }
  }

  @usableFromInline
  mutating func siftDown() {
    var parent = 0
    while true {
      var child = 2 * parent + 1
      if child >= kept.count { return }
      if child + 1 < kept.count, kept[child] < kept[child + 1] { child += 1 }
      if !(kept[parent] < kept[child]) { return }
      kept.swapAt(parent, child)
      parent = child
    }
  }
}
