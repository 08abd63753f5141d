/// Points in three dimensions sorted into equal cubic cells, for algorithms that sweep over all of them.
///
/// Cells are ordered by their coordinates, z varying fastest, so the cells around one form a few contiguous runs, and so
/// do their points.
public struct PointGrid: Sendable {
  /// The edge of a cell; the requested one, or more where that would need over 2²⁰ cells along an axis.
  public let side: Double
  /// The index of each point in the caller's arrays, by cell, then ascending.
  public let order: [Int32]
  /// x, y, z of each point in the same order.
  public let coordinates: [Double]
  /// Where the points of each occupied cell start, and at the end the number of points.
  public let cellStarts: [Int32]
  let keys: [UInt64]
  /// How much a key grows from one cell to the next along x and along y; along z it is 1.
  let strides: (x: Int, y: Int)

  /// How many cells hold points.
  public var cellCount: Int { keys.count }

  /// The farthest reach of ``neighborhoods(reach:)``: so many empty cells are around all others, that none around an outer one
  /// is taken for a cell of the next row.
  public static let greatestReach = 15

  /// Sorts the points (x[i], y[i], z[i]) into cells.
  /// - Parameter threads: how many threads work on it; the grid is the same.
  /// - Precondition: the arrays are equally long, at most 2³¹ − 1 points, finite; the side is above zero, and finite.
  /// - Complexity: O(*n*).
  public init(x: [Double], y: [Double], z: [Double], side requestedSide: Double, threads: Int = 1) {
    precondition(x.count == y.count && y.count == z.count, "the coordinate arrays must be equally long")
    precondition(x.count <= Int(Int32.max), "too many points")
    precondition(requestedSide > 0 && requestedSide.isFinite, "the side of a cell must be above zero and finite")
    func bounds(_ values: [Double]) -> (low: Double, extent: Double) {
      let (low, high) = values.reduce(into: (Double.infinity, -Double.infinity)) {
        precondition($1.isFinite, "coordinates must be finite")
        $0 = (min($0.0, $1), max($0.1, $1))
      }
      return values.isEmpty ? (0, 0) : (low, high - low)
    }
    let (boundsX, boundsY, boundsZ) = (bounds(x), bounds(y), bounds(z))
    let extent = max(boundsX.extent, max(boundsY.extent, boundsZ.extent))
    let side = max(requestedSide, extent / Double(1 << 20))
    let margin = Double(Self.greatestReach)
    func cellCount(_ extent: Double) -> Int { Int(extent / side) + 1 + 2 * Self.greatestReach }
    let strideY = cellCount(boundsZ.extent)
    let strideX = cellCount(boundsY.extent) * strideY
    @Sendable func cell(_ value: Double, _ low: Double) -> Int { Int((value - low) / side + margin) }
    var pointKeys = [UInt64](unsafeUninitializedCapacity: x.count) { buffer, initialized in
      let keys = SharedBuffer(buffer)
      concurrently(over: x.count, threads: threads) { indices in
        for index in indices {
          let key = cell(x[index], boundsX.low) * strideX + cell(y[index], boundsY.low) * strideY
          keys[index] = UInt64(truncatingIfNeeded: key + cell(z[index], boundsZ.low))
        }
      }
      initialized = x.count
    }
    let order = sortingOrder(of: &pointKeys, threads: threads)
    self.side = side
    self.order = order
    coordinates = [Double](unsafeUninitializedCapacity: 3 * order.count) { buffer, initialized in
      let points = SharedBuffer(buffer)
      concurrently(over: order.count, threads: threads) { positions in
        for position in positions {
          let index = Int(order[position])
          points[3 * position] = x[index]
          points[3 * position + 1] = y[index]
          points[3 * position + 2] = z[index]
        }
      }
      initialized = 3 * order.count
    }
    let occupied = zip(pointKeys, pointKeys.dropFirst()).reduce(x.isEmpty ? 0 : 1) { $1.0 == $1.1 ? $0 : $0 + 1 }
    var keys: [UInt64] = []
    var starts: [Int32] = []
    keys.reserveCapacity(occupied)
    starts.reserveCapacity(occupied + 1)
    for (position, key) in pointKeys.enumerated() where key != keys.last {
      keys.append(key)
      starts.append(Int32(position))
    }
    starts.append(Int32(order.count))
    self.keys = keys
    strides = (strideX, strideY)
    cellStarts = starts
  }
}
