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
    let parts = threads == 1 ? 1 : 8 * threads
    var pointKeys = [UInt64](unsafeUninitializedCapacity: x.count) { buffer, initialized in
      let keys = SharedBuffer(buffer)
      concurrently(parts: parts, threads: threads) { part in
        for index in share(part, of: parts, count: x.count) {
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
      concurrently(parts: parts, threads: threads) { part in
        for position in share(part, of: parts, count: order.count) {
          let index = Int(order[position])
          points[3 * position] = x[index]
          points[3 * position + 1] = y[index]
          points[3 * position + 2] = z[index]
        }
      }
      initialized = 3 * order.count
    }
    var keys: [UInt64] = []
    var starts: [Int32] = []
    for (position, key) in pointKeys.enumerated() where key != keys.last {
      keys.append(key)
      starts.append(Int32(position))
    }
    starts.append(Int32(order.count))
    self.keys = keys
    strides = (strideX, strideY)
    cellStarts = starts
  }

  /// The occupied cells around each occupied cell.
  ///
  /// - Precondition: the reach is 0 to ``greatestReach``.
  /// - Complexity: O(*c* *r*²) for *c* cells and a reach of *r*.
  public func neighborhoods(reach: Int) -> Neighborhoods { Neighborhoods(of: self, reach: reach) }

  /// The occupied cells around each occupied cell.
  public struct Neighborhoods: Sendable {
    // Where the runs of each cell start, and at the end their number.
    private var starts: [Int32] = []
    private var runs: [Range<Int32>] = []

    init(of grid: PointGrid, reach: Int) {
      precondition(reach >= 0 && reach <= PointGrid.greatestReach, "the reach must be 0 to 15")
      let steps = -reach...reach
      let offsets = steps.flatMap { x in steps.map { y in x * grid.strides.x + y * grid.strides.y - reach } }
      starts.reserveCapacity(grid.keys.count + 1)
      // As the cells ascend, so does the start of each row of cells around them: a cursor for each row never goes back.
      var cursors = [Int](repeating: 0, count: offsets.count)
      grid.keys.withUnsafeBufferPointer { keys in
        offsets.withUnsafeBufferPointer { offsets in
          cursors.withUnsafeMutableBufferPointer { cursors in
            for key in keys {
              starts.append(Int32(runs.count))
              for row in offsets.indices {
                let first = UInt64(truncatingIfNeeded: Int(key) + offsets[row])
                let last = first + UInt64(2 * reach)
                var cursor = cursors[row]
                while cursor < keys.count, keys[cursor] < first { cursor += 1 }
                cursors[row] = cursor
                guard cursor < keys.count, keys[cursor] <= last else { continue }
                var end = cursor + 1
                while end < keys.count, keys[end] <= last { end += 1 }
                runs.append(Int32(cursor)..<Int32(end))
              }
            }
          }
        }
      }
      starts.append(Int32(runs.count))
    }

    /// Runs of cells that are at most the reach away from a cell along each axis, the cell itself included; ascending, none empty.
    public subscript(cell: Int) -> ArraySlice<Range<Int32>> { runs[Int(starts[cell])..<Int(starts[cell + 1])] }
  }
}
