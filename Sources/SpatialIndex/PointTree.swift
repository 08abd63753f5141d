/// A static tree over points in three dimensions, for queries by straight-line distance.
///
/// The points stand in flat arrays in the order of a space-filling curve, sixteen to a leaf, and sixteen nodes to a node
/// above (I. Kamel, C. Faloutsos, On packing R-trees, CIKM 1993, doi:10.1145/170088.170403). A node keeps the exact boxes of
/// its children, edge by edge, so that they are compared many at a time. Answers are indices into the arrays the tree was made
/// from. Points on a sphere turn distances along its surface into chords, without seams at poles or the antimeridian.
public struct PointTree: Sendable {
  /// How many points a leaf and children a node has at most.
  @usableFromInline static let width = 16
  /// Doubles of a leaf: the x of all its points, then y, then z.
  @usableFromInline static let leafStride = 3 * width
  /// Doubles of a node: minX of all its children, then minY, minZ, maxX, maxY, maxZ.
  @usableFromInline static let nodeStride = 6 * width
  /// Eight levels of sixteen hold 2³² points.
  @usableFromInline static let levelCapacity = 8
  /// Each level leaves fifteen waiting, and the children of one are looked at.
  @usableFromInline static let stackCapacity = levelCapacity * (width - 1) + width + 1

  // By leaf; the places of the last that hold no point are infinite.
  @usableFromInline let coordinates: [Double]
  // The index of each point.
  @usableFromInline let order: [Int32]
  // The boxes of the children of each inner node; those of no child are empty.
  @usableFromInline let boxes: [Double]
  // The first child of each inner node, and at the end the number of nodes. Nodes are numbered from the root, 0, level by
  // level, the leaves last.
  @usableFromInline let firstChild: [Int32]

  /// How many points the tree holds.
  public var count: Int { order.count }

  /// How many nodes the tree has; the root is node 0, and children have higher numbers than their parent.
  public var nodeCount: Int { firstChild.last.map { Int($0) } ?? 0 }

  // How many nodes are no leaves; these come first.
  @usableFromInline var innerCount: Int { firstChild.count - 1 }

  /// Makes the tree of the points (x[i], y[i], z[i]).
  /// - Precondition: the arrays are equally long, at most 2³¹ − 1 points, and hold finite numbers only.
  /// - Complexity: O(*n*) time and memory, about 32 bytes a point.
  public init(x: [Double], y: [Double], z: [Double]) {
    precondition(x.count == y.count && y.count == z.count, "the coordinate arrays must be equally long")
    precondition(x.count <= Int(Int32.max), "too many points")
    self.init(order: roughSortingOrder(of: mortonKeys(x: x, y: y, z: z))) { indices, leafX, leafY, leafZ in
      for (place, index) in indices.enumerated() {
        leafX[place] = x[Int(index)]
        leafY[place] = y[Int(index)]
        leafZ[place] = z[Int(index)]
      }
    }
  }

  /// Makes the tree of points in an order that keeps neighbours together, such as ``hilbertOrder(x:y:)`` of the plane that they
  /// were made from.
  ///
  /// Any order gives right answers; a bad one makes them slow.
  /// - Parameters:
  ///   - order: each index from 0 once.
  ///   - fill: writes x, y and z of the points with some indices, at most sixteen. All of them are asked for at once, so that
  ///     what they are made from can be fetched before the first is made.
  /// - Precondition: at most 2³¹ − 1 points, and finite numbers only.
  /// - Complexity: O(*n*) time and memory, about 32 bytes a point.
  @inlinable
  public init(
    order: [Int32],
    fill: (
      _ indices: UnsafeBufferPointer<Int32>, _ x: UnsafeMutablePointer<Double>, _ y: UnsafeMutablePointer<Double>,
      _ z: UnsafeMutablePointer<Double>
    ) -> Void
  ) {
    let leafCount = (order.count + Self.width - 1) / Self.width
    let coordinates = [Double](unsafeUninitializedCapacity: leafCount * Self.leafStride) { buffer, initialized in
      initialized = leafCount * Self.leafStride
      guard leafCount > 0, var x = buffer.baseAddress else { return }
      (x + (leafCount - 1) * Self.leafStride).initialize(repeating: .infinity, count: Self.leafStride)
      order.withUnsafeBufferPointer { order in
        for first in stride(from: 0, to: order.count, by: Self.width) {
          let indices = UnsafeBufferPointer(rebasing: order[first..<min(first + Self.width, order.count)])
          fill(indices, x, x + Self.width, x + 2 * Self.width)
          x += Self.leafStride
        }
      }
    }
    self.init(order: order, coordinates: coordinates)
  }

  @usableFromInline
  init(order: [Int32], coordinates: [Double]) { self.init(order: order, coordinates: coordinates, threads: 1) }

  private init(order: [Int32], coordinates: [Double], threads: Int) {
    (self.order, self.coordinates) = (order, coordinates)
    let levels = Self.levels(leafCount: coordinates.count / Self.leafStride)
    firstChild = Self.firstChildren(levels)
    boxes = Self.boxes(levels, coordinates: coordinates, count: order.count, threads: threads)
  }

  /// Makes the tree as ``init(order:fill:)`` on several threads; it is the same.
  ///
  /// - Parameter fill: asked for up to ``fillBlock`` points at a time.
  package init(
    order: [Int32], threads: Int,
    fill:
      @Sendable (
        _ indices: UnsafeBufferPointer<Int32>, _ x: UnsafeMutablePointer<Double>, _ y: UnsafeMutablePointer<Double>,
        _ z: UnsafeMutablePointer<Double>
      ) -> Void
  ) {
    let leafCount = (order.count + Self.width - 1) / Self.width
    let blockCount = (order.count + Self.fillBlock - 1) / Self.fillBlock
    let coordinates = [Double](unsafeUninitializedCapacity: leafCount * Self.leafStride) { buffer, initialized in
      initialized = leafCount * Self.leafStride
      guard leafCount > 0, let start = buffer.baseAddress else { return }
      (start + (leafCount - 1) * Self.leafStride).initialize(repeating: .infinity, count: Self.leafStride)
      let shared = SharedBuffer(buffer)
      concurrently(over: blockCount, threads: threads) { blocks in
        withUnsafeTemporaryAllocation(of: Double.self, capacity: 3 * Self.fillBlock) { memory in
          guard let x = memory.baseAddress, let start = shared.elements.baseAddress else { return }
          order.withUnsafeBufferPointer { order in
            for block in blocks {
              let places = block * Self.fillBlock..<min((block + 1) * Self.fillBlock, order.count)
              fill(
                UnsafeBufferPointer(rebasing: order[places]), x, x + Self.fillBlock, x + 2 * Self.fillBlock)
              for first in stride(from: places.lowerBound, to: places.upperBound, by: Self.width) {
                let leaf = start + first / Self.width * Self.leafStride
                let from = x + (first - places.lowerBound)
                let count = min(Self.width, places.upperBound - first)
                for axis in 0..<3 {
                  (leaf + axis * Self.width).update(from: from + axis * Self.fillBlock, count: count)
                }
              }
            }
          }
        }
      }
    }
    self.init(order: order, coordinates: coordinates, threads: threads)
  }

  /// How many points are made at a time: enough that the memory they come from is waited for once.
  package static let fillBlock = 8 * width

  /// The number of nodes on each level, from the root to the leaves.
  private static func levels(leafCount: Int) -> [Int] {
    guard leafCount > 0 else { return [] }
    var levels = [leafCount]
    while let last = levels.last, last > 1 { levels.append((last + width - 1) / width) }
    return levels.reversed()
  }

  private static func firstChildren(_ levels: [Int]) -> [Int32] {
    var firstChild: [Int32] = []
    var first = 0
    for level in levels.dropLast() {
      first += level
      for node in 0..<level { firstChild.append(Int32(first + node * width)) }
    }
    return firstChild + [Int32(levels.reduce(0, +))]
  }

  /// The boxes of the children of each inner node, level by level from the leaves upwards.
  private static func boxes(_ levels: [Int], coordinates: [Double], count: Int, threads: Int) -> [Double] {
    let innerCount = levels.dropLast().reduce(0, +)
    return [Double](unsafeUninitializedCapacity: innerCount * nodeStride) { boxes, initialized in
      initialized = innerCount * nodeStride
      guard innerCount > 0 else { return }
      let shared = SharedBuffer(boxes)
      // Each node's children stand together, so that a node is written by one thread.
      @Sendable func write(_ parent: Int, _ slot: Int, axis: Int, low: Double, high: Double) {
        let place = parent * nodeStride + axis * width + slot
        shared[place] = low
        shared[place + 3 * width] = high
      }
      var level = levels.count - 2
      var parents = levels[..<level].reduce(0, +)
      let leafParents = parents
      concurrently(over: levels[level], threads: threads) { nodes in
        coordinates.withUnsafeBufferPointer { coordinates in
          for node in nodes {
            for slot in 0..<width {
              let leaf = node * width + slot
              let points = min(width, count - leaf * width)
              for axis in 0..<3 {
                var (low, high) = (Double.infinity, -Double.infinity)
                for place in 0..<max(0, points) {
                  let value = coordinates[leaf * leafStride + axis * width + place]
                  low = value < low ? value : low
                  high = value > high ? value : high
                }
                write(leafParents + node, slot, axis: axis, low: low, high: high)
              }
            }
          }
        }
      }
      while level > 0 {
        let children = parents
        level -= 1
        parents = levels[..<level].reduce(0, +)
        for slot in 0..<(levels[level] * width) {
          for axis in 0..<3 {
            var (low, high) = (Double.infinity, -Double.infinity)
            if slot < levels[level + 1] {
              let place = (children + slot) * nodeStride + axis * width
              low = boxes[place..<place + width].reduce(.infinity, min)
              high = boxes[place + 3 * width..<place + 4 * width].reduce(-.infinity, max)
            }
            write(parents + slot / width, slot % width, axis: axis, low: low, high: high)
          }
        }
      }
    }
  }
}
