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

  /// How many cells hold points.
  public var cellCount: Int { keys.count }

  static let axisBits = 21
  static let margin = 1 << 18

  /// Sorts the points (x[i], y[i], z[i]) into cells.
  /// - Precondition: the arrays are equally long, at most 2³¹ − 1 points, finite; the side is above zero, and finite.
  /// - Complexity: O(*n*).
  public init(x: [Double], y: [Double], z: [Double], side requestedSide: Double) {
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
    // The margin keeps the cells around an outer one from leaving their axis.
    func cell(_ value: Double, _ low: Double) -> UInt64 { UInt64((value - low) / side) + UInt64(Self.margin) }
    var pointKeys = x.indices.map {
      cell(x[$0], boundsX.low) << UInt64(2 * Self.axisBits) | cell(y[$0], boundsY.low) << UInt64(Self.axisBits)
        | cell(z[$0], boundsZ.low)
    }
    let order = sortingOrder(of: &pointKeys)
    self.side = side
    self.order = order
    coordinates = [Double](unsafeUninitializedCapacity: 3 * order.count) { buffer, initialized in
      for (position, index) in order.enumerated() {
        let index = Int(index)
        buffer[3 * position] = x[index]
        buffer[3 * position + 1] = y[index]
        buffer[3 * position + 2] = z[index]
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
    cellStarts = starts
  }

  /// A walk over all cells in order that knows the occupied cells around each.
  ///
  /// - Precondition: the reach is 0 or more and below 2¹⁸.
  public func neighborhoods(reach: Int) -> Neighborhoods { Neighborhoods(of: self, reach: reach) }

  /// The occupied cells around one cell after the other.
  public struct Neighborhoods: Sendable {
    private let keys: [UInt64]
    private let reach: UInt64
    private let offsets: [Int64]
    private var cursors: [Int]
    private var cell = -1

    /// Runs of cells that are at most the reach away along each axis, the cell itself included; ascending, none empty.
    public private(set) var runs: [Range<Int>] = []

    init(of grid: PointGrid, reach: Int) {
      precondition(reach >= 0 && reach < PointGrid.margin, "the reach must be 0 or more and below 2^18")
      keys = grid.keys
      self.reach = UInt64(reach)
      let steps = Int64(-reach)...Int64(reach)
      offsets = steps.flatMap { x in
        steps.map { y in x << Int64(2 * PointGrid.axisBits) + y << Int64(PointGrid.axisBits) - Int64(reach) }
      }
      cursors = Array(repeating: 0, count: offsets.count)
    }

    /// Goes on to the next cell and gives its number, or nil after the last.
    ///
    /// As the cells ascend, so does the start of each row of cells around them: a cursor for each row never goes back.
    public mutating func next() -> Int? {
      guard cell + 1 < keys.count else { return nil }
      cell += 1
      runs.removeAll(keepingCapacity: true)
      let key = Int64(bitPattern: keys[cell])
      for row in offsets.indices {
        let first = UInt64(bitPattern: key + offsets[row])
        var cursor = cursors[row]
        while cursor < keys.count, keys[cursor] < first { cursor += 1 }
        cursors[row] = cursor
        var end = cursor
        while end < keys.count, keys[end] <= first + 2 * reach { end += 1 }
        if end > cursor { runs.append(cursor..<end) }
      }
      return cell
    }
  }
}
