extension PointGrid {
  /// The occupied cells around each occupied cell.
  ///
  /// - Parameter threads: how many threads look for them; they are the same.
  /// - Precondition: the reach is 0 to ``greatestReach``.
  /// - Complexity: O(*c* *r*²) for *c* cells and a reach of *r*.
  public func neighborhoods(reach: Int, threads: Int = 1) -> Neighborhoods {
    precondition(reach >= 0 && reach <= Self.greatestReach, "the reach must be 0 to 15")
    let steps = -reach...reach
    let rows = steps.flatMap { x in steps.map { y in x * strides.x + y * strides.y - reach } }
    let parts = threads == 1 ? 1 : 8 * threads
    var found = [Neighborhoods](repeating: Neighborhoods(), count: parts)
    found.withUnsafeMutableBufferPointer { found in
      let found = SharedBuffer(found)
      concurrently(parts: parts, threads: threads) { part in
        var own = Neighborhoods()
        own.add(share(part, of: parts, count: cellCount), keys: keys, rows: rows, width: UInt64(2 * reach))
        found[part] = own
      }
    }
    var whole = found[0]
    if parts > 1 { whole.reserveCapacity(cells: cellCount, runs: found.reduce(0) { $0 + $1.runCount }) }
    for part in 1..<max(1, parts) {
      whole.append(found[part])
      found[part] = Neighborhoods()
    }
    return whole
  }

  /// The occupied cells around each occupied cell, as runs of cells that follow each other.
  public struct Neighborhoods: Sendable {
    // The first run of each cell, and at the end the number of runs.
    @usableFromInline var starts: [Int32] = [0]
    // The first cell of each run, and how many there are: no more than a row within the reach has.
    @usableFromInline var firstCells: [Int32] = []
    @usableFromInline var counts: [UInt8] = []

    var runCount: Int { firstCells.count }

    mutating func reserveCapacity(cells: Int, runs: Int) {
      starts.reserveCapacity(cells + 1)
      firstCells.reserveCapacity(runs)
      counts.reserveCapacity(runs)
    }

    /// Adds the runs of some cells, which follow those there are.
    mutating func add(_ cells: Range<Int>, keys: [UInt64], rows: [Int], width: UInt64) {
      guard let lowest = cells.first else { return }
      let expected = Self.expectedRuns(cells, keys: keys, rows: rows, width: width)
      reserveCapacity(cells: starts.count + cells.count, runs: runCount + expected)
      // As the cells ascend, so does the start of each row of cells around them: a cursor for each row never goes back.
      var cursors = rows.map { Self.firstCell(in: keys, from: Self.start(of: $0, around: keys[lowest])) }
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: rows.count) { found in
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rows.count) { lengths in
          keys.withUnsafeBufferPointer { keys in
            rows.withUnsafeBufferPointer { rows in
              cursors.withUnsafeMutableBufferPointer { cursors in
                for cell in cells {
                  var count = 0
                  for row in rows.indices {
                    let first = Self.start(of: rows[row], around: keys[cell])
                    let last = first + width
                    var cursor = cursors[row]
                    while cursor < keys.count, keys[cursor] < first { cursor += 1 }
                    cursors[row] = cursor
                    guard cursor < keys.count, keys[cursor] <= last else { continue }
                    var end = cursor + 1
                    while end < keys.count, keys[end] <= last { end += 1 }
                    found[count] = Int32(truncatingIfNeeded: cursor)
                    lengths[count] = UInt8(truncatingIfNeeded: end - cursor)
                    count += 1
                  }
                  firstCells.append(contentsOf: UnsafeBufferPointer(rebasing: found[..<count]))
                  counts.append(contentsOf: UnsafeBufferPointer(rebasing: lengths[..<count]))
                  starts.append(Int32(firstCells.count))
                }
              }
            }
          }
        }
      }
    }

    /// About how many runs the cells have, and a few more, from each five-hundredth of them: memory that grows is written twice.
    private static func expectedRuns(_ cells: Range<Int>, keys: [UInt64], rows: [Int], width: UInt64) -> Int {
      let step = 512
      var runs = 0
      for cell in stride(from: cells.lowerBound, to: cells.upperBound, by: step) {
        for row in rows {
          let first = start(of: row, around: keys[cell])
          let cursor = firstCell(in: keys, from: first)
          if cursor < keys.count, keys[cursor] <= first + width { runs += 1 }
        }
      }
      return runs * step / 16 * 17
    }

    /// The least key of a row of cells around one.
    @inline(__always)
    private static func start(of row: Int, around key: UInt64) -> UInt64 { UInt64(truncatingIfNeeded: Int(key) + row) }

    /// The first cell whose key is no less.
    private static func firstCell(in keys: [UInt64], from key: UInt64) -> Int {
      var (low, high) = (0, keys.count)
      while low < high {
        let middle = (low + high) / 2
        if keys[middle] < key { low = middle + 1 } else { high = middle }
      }
      return low
    }

    mutating func append(_ other: Neighborhoods) {
      let before = Int32(runCount)
      starts.append(contentsOf: other.starts.dropFirst().lazy.map { before + $0 })
      firstCells.append(contentsOf: other.firstCells)
      counts.append(contentsOf: other.counts)
    }

    /// The numbers of the runs around a cell.
    @inlinable
    @inline(__always)
    public func runs(around cell: Int) -> Range<Int> { Int(starts[cell])..<Int(starts[cell + 1]) }

    /// The cells of a run: at most the reach away along each axis, the cell itself included; runs ascend, and none is empty.
    @inlinable
    @inline(__always)
    public subscript(run run: Int) -> Range<Int> {
      let first = Int(firstCells[run])
      return first..<first + Int(counts[run])
    }
  }
}
