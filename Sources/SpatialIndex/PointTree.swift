/// A static binary tree over points in three dimensions, for queries by straight-line distance.
///
/// The points are sorted along a Morton curve and each range is split at the highest bit in which its keys differ, as in
/// C. Lauterbach et al., Fast BVH Construction on GPUs, Computer Graphics Forum 28 (2009),
/// doi:10.1111/j.1467-8659.2009.01377.x. Every node keeps the exact box of its points. Answers are indices into the arrays
/// the tree was made from. Points on a sphere turn distances along its surface into chords, without seams at poles or the
/// antimeridian.
public struct PointTree: Sendable {
  /// A range of points in tree order, their box, and the way to its two halves.
  @usableFromInline
  struct Node: Sendable {
    @usableFromInline var minX: Double
    @usableFromInline var minY: Double
    @usableFromInline var minZ: Double
    @usableFromInline var maxX: Double
    @usableFromInline var maxY: Double
    @usableFromInline var maxZ: Double
    @usableFromInline var start: Int32
    @usableFromInline var end: Int32
    // The first half is the next node; zero marks a leaf, as the root is nobody's half.
    @usableFromInline var secondHalf: Int32

    @usableFromInline
    init(start: Int32, end: Int32) {
      (minX, minY, minZ) = (.infinity, .infinity, .infinity)
      (maxX, maxY, maxZ) = (-.infinity, -.infinity, -.infinity)
      (self.start, self.end, secondHalf) = (start, end, 0)
    }

    @inlinable
    func squaredDistance(_ x: Double, _ y: Double, _ z: Double) -> Double {
      let dx = Swift.max(0, Swift.max(minX - x, x - maxX))
      let dy = Swift.max(0, Swift.max(minY - y, y - maxY))
      let dz = Swift.max(0, Swift.max(minZ - z, z - maxZ))
      return dx * dx + dy * dy + dz * dz
    }
  }

  static let leafCapacity = 8
  // 63 bits of key, and for equal keys a halving of at most 2³¹ points.
  @usableFromInline static let maximumDepth = 96

  // x, y, z of each point in tree order.
  @usableFromInline let coordinates: [Double]
  @usableFromInline let order: [Int32]
  @usableFromInline let nodes: [Node]

  /// How many points the tree holds.
  public var count: Int { order.count }

  /// Makes the tree of the points (x[i], y[i], z[i]).
  /// - Precondition: the arrays are equally long, at most 2³¹ − 1 points, and hold finite numbers only.
  /// - Complexity: O(*n*) time and memory, about 56 bytes a point.
  public init(x: [Double], y: [Double], z: [Double]) {
    precondition(x.count == y.count && y.count == z.count, "the coordinate arrays must be equally long")
    precondition(x.count <= Int(Int32.max), "too many points")
    var keys = mortonKeys(x: x, y: y, z: z)
    let order = sortingOrder(of: &keys)
    let count = order.count
    coordinates = [Double](unsafeUninitializedCapacity: 3 * count) { buffer, initialized in
      for (position, index) in order.enumerated() {
        let index = Int(index)
        buffer[3 * position] = x[index]
        buffer[3 * position + 1] = y[index]
        buffer[3 * position + 2] = z[index]
      }
      initialized = 3 * count
    }
    self.order = order
    nodes = Self.makeNodes(keys: keys, coordinates: coordinates)
  }

  private static func makeNodes(keys: [UInt64], coordinates: [Double]) -> [Node] {
    guard !keys.isEmpty else { return [] }
    var nodes: [Node] = []
    nodes.reserveCapacity(keys.count / 2 + 1)
    // Preorder: a range's first half directly follows it, so only second halves wait, with the node that waits for them.
    var waiting: [(start: Int, end: Int, parent: Int)] = [(0, keys.count, -1)]
    while let range = waiting.popLast() {
      if range.parent >= 0 { nodes[range.parent].secondHalf = Int32(nodes.count) }
      var end = range.end
      while true {
        nodes.append(Node(start: Int32(range.start), end: Int32(end)))
        if end - range.start <= leafCapacity { break }
        let middle = splitPosition(keys, range.start, end)
        waiting.append((middle, end, nodes.count - 1))
        end = middle
      }
    }
    for index in nodes.indices.reversed() {
      var node = nodes[index]
      if node.secondHalf == 0 {
        for position in Int(node.start)..<Int(node.end) {
          let (x, y, z) = (coordinates[3 * position], coordinates[3 * position + 1], coordinates[3 * position + 2])
          (node.minX, node.maxX) = (min(node.minX, x), max(node.maxX, x))
          (node.minY, node.maxY) = (min(node.minY, y), max(node.maxY, y))
          (node.minZ, node.maxZ) = (min(node.minZ, z), max(node.maxZ, z))
        }
      } else {
        let (first, second) = (nodes[index + 1], nodes[Int(node.secondHalf)])
        (node.minX, node.maxX) = (min(first.minX, second.minX), max(first.maxX, second.maxX))
        (node.minY, node.maxY) = (min(first.minY, second.minY), max(first.maxY, second.maxY))
        (node.minZ, node.maxZ) = (min(first.minZ, second.minZ), max(first.maxZ, second.maxZ))
      }
      nodes[index] = node
    }
    return nodes
  }

  /// Where the highest bit that differs within the sorted range turns from 0 to 1; its middle when all keys are equal.
  private static func splitPosition(_ keys: [UInt64], _ start: Int, _ end: Int) -> Int {
    let difference = keys[start] ^ keys[end - 1]
    guard difference != 0 else { return (start + end) / 2 }
    let bit = UInt64(1) << UInt64(63 - difference.leadingZeroBitCount)
    var (low, high) = (start, end)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] & bit == 0 { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
