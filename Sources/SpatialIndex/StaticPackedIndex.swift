/// A static R-tree over boxes or points in the plane, packed into flat arrays in the order of a Hilbert curve.
///
/// The design is that of flatbush (V. Agafonkin, github.com/mourner/flatbush) after I. Kamel, C. Faloutsos, On packing
/// R-trees, CIKM 1993, doi:10.1145/170088.170403: entries sorted once, nodes of sixteen, no pointers, no insertion.
/// Answers are indices into the caller's array.
///
/// Coordinates are plain numbers; with longitudes as x, a box whose `minX` is greater than its `maxX` crosses the
/// antimeridian, both among the entries and as a query. Longitudes 180 and −180 are different numbers and not joined.
///
///     let index = StaticPackedIndex(x: longitudes, y: latitudes)
///     index.indices(in: StaticPackedIndex.Box(minX: 170, minY: -20, maxX: -170, maxY: 0))
public struct StaticPackedIndex: Sendable {
  /// A box with its edges, in the unit of the coordinates.
  public struct Box: Hashable, BitwiseCopyable, Sendable {
    /// The least x; western edge.
    public var minX: Double
    /// The least y; southern edge.
    public var minY: Double
    /// The greatest x; eastern edge. Less than `minX` for a box across the antimeridian.
    public var maxX: Double
    /// The greatest y; northern edge.
    public var maxY: Double

    /// Makes a box from its edges.
    @inlinable
    public init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
      (self.minX, self.minY, self.maxX, self.maxY) = (minX, minY, maxX, maxY)
    }

    @inlinable
    func intersects(_ other: Box) -> Bool {
      minX <= other.maxX && maxX >= other.minX && minY <= other.maxY && maxY >= other.minY
    }

    /// The box, or its two parts west and east of the antimeridian.
    @usableFromInline var parts: [Box] {
      if minX <= maxX { return [self] }
      return [
        Box(minX: minX, minY: minY, maxX: 180, maxY: maxY), Box(minX: -180, minY: minY, maxX: maxX, maxY: maxY),
      ]
    }
  }

  /// How many boxes or points the caller gave.
  public let count: Int
  // The entries in Hilbert order, then each level of nodes up to the root.
  @usableFromInline let boxes: [Box]
  // For an entry the caller's index, for a node the place of its first child.
  @usableFromInline let targets: [Int32]
  // Boxes across the antimeridian count twice.
  @usableFromInline let entryCount: Int

  /// Indexes points.
  /// - Precondition: both arrays are equally long and finite.
  /// - Complexity: O(*n*).
  public init(x: [Double], y: [Double]) {
    precondition(x.count == y.count, "the coordinate arrays must be equally long")
    self.init(boxes: zip(x, y).map { Box(minX: $0, minY: $1, maxX: $0, maxY: $1) })
  }

  /// Indexes boxes.
  /// - Precondition: all edges are finite; `minY` is at most `maxY`; where `minX` is greater than `maxX`, both are within ±180.
  /// - Complexity: O(*n*).
  public init(boxes given: [Box]) {
    precondition(given.count <= Int(Int32.max) / 2, "too many boxes")
    count = given.count
    var entries: [Box] = []
    var owners: [Int32] = []
    entries.reserveCapacity(given.count)
    owners.reserveCapacity(given.count)
    for (index, box) in given.enumerated() {
      precondition(
        box.minX.isFinite && box.minY.isFinite && box.maxX.isFinite && box.maxY.isFinite && box.minY <= box.maxY,
        "the edges of a box must be finite, and minY at most maxY")
      for part in box.parts {
        entries.append(part)
        owners.append(Int32(index))
      }
    }
    let order = hilbertOrder(count: entries.count) { index in
      let box = entries[index]
      return (box.minX / 2 + box.maxX / 2, box.minY / 2 + box.maxY / 2)
    }
    var boxes = order.map { entries[Int($0)] }
    var targets = order.map { owners[Int($0)] }
    entryCount = boxes.count
    var start = 0
    while boxes.count - start > 1 {
      let end = boxes.count
      for first in stride(from: start, to: end, by: PackedBoxTree.nodeCapacity) {
        boxes.append(Self.union(boxes[first..<min(first + PackedBoxTree.nodeCapacity, end)]))
        targets.append(Int32(first))
      }
      start = end
    }
    self.boxes = boxes
    self.targets = targets
  }

  private static func union(_ boxes: ArraySlice<Box>) -> Box {
    var union = Box(minX: .infinity, minY: .infinity, maxX: -.infinity, maxY: -.infinity)
    for box in boxes {
      (union.minX, union.minY) = (min(union.minX, box.minX), min(union.minY, box.minY))
      (union.maxX, union.maxY) = (max(union.maxX, box.maxX), max(union.maxY, box.maxY))
    }
    return union
  }

  /// Hands over the tree, to be searched or to be written to a file.
  ///
  /// The value handed over must not leave the closure.
  @inlinable
  public func withUnsafeTree<Result>(_ body: (PackedBoxTree) throws -> Result) rethrows -> Result {
    try boxes.withUnsafeBufferPointer { boxes in
      try targets.withUnsafeBufferPointer { targets in
        try body(PackedBoxTree(boxes: boxes, targets: targets, entryCount: entryCount))
      }
    }
  }
}
