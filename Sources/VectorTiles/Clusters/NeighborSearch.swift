/// Finds what is free within a radius, among entries in the order of rows as high as the radius.
struct NeighborSearch {
  private let radius: UInt32
  /// What was found last, ascending.
  private(set) var found: [Int] = []
  // Where the rows above, at and below the entry asked for last begin to be of interest: what is asked for next is mostly
  // not far.
  private var starts = [0, 0, 0]

  init(radius: UInt32) { self.radius = radius }

  /// Finds what is free around an entry.
  mutating func findAround(_ index: Int, _ entries: [ClusterEntry], _ keys: [UInt64], _ isTaken: [Bool]) {
    if !found.isEmpty { found.removeAll(keepingCapacity: true) }
    let row = keys[index] >> 32
    for step in (row == 0 ? 1 : 0)...2 {
      let row = row + UInt64(step) - 1
      starts[step] = first(from: starts[step], keys, atLeast: leftmost(row, of: index, entries))
      collect(starts[step], row, index, entries, keys, isTaken)
    }
  }

  /// Finds what is free after an entry, in its row and the one below.
  mutating func findAfter(_ index: Int, _ entries: [ClusterEntry], _ keys: [UInt64], _ isTaken: [Bool]) {
    if !found.isEmpty { found.removeAll(keepingCapacity: true) }
    let row = keys[index] >> 32
    collect(index + 1, row, index, entries, keys, isTaken)
    starts[2] = first(from: starts[2], keys, atLeast: leftmost(row + 1, of: index, entries))
    collect(starts[2], row + 1, index, entries, keys, isTaken)
  }

  /// The first place of a key or a greater one, looked for in growing steps from another place.
  @inline(__always)
  private func first(from start: Int, _ keys: [UInt64], atLeast key: UInt64) -> Int {
    var (low, high) = (start, start)
    var step = 1
    if start < keys.count, keys[start] < key {
      repeat {
        low = high + 1
        high += step
        step *= 2
      } while high < keys.count && keys[high] < key
      high = min(high, keys.count)
    } else {
      while low > 0, keys[low - 1] >= key {
        high = low - 1
        low = max(0, low - step)
        step *= 2
      }
    }
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] >= key { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The key of the westernmost place in a row that may be within the radius.
  private func leftmost(_ row: UInt64, of index: Int, _ entries: [ClusterEntry]) -> UInt64 {
    let x = entries[index].place.x
    return row << 32 | UInt64(x < radius ? 0 : x - radius)
  }

  @inline(__always)
  private mutating func collect(
    _ start: Int, _ row: UInt64, _ index: Int, _ entries: [ClusterEntry], _ keys: [UInt64], _ isTaken: [Bool]
  ) {
    let place = entries[index].place
    let end = row << 32 | UInt64(place.x.addingReportingOverflow(radius).overflow ? .max : place.x + radius)
    var other = start
    while other < keys.count, keys[other] <= end {
      if !isTaken[other], other != index, isWithin(entries[other].place, place) { found.append(other) }
      other += 1
    }
  }

  @inline(__always)
  private func isWithin(_ a: WorldPoint, _ b: WorldPoint) -> Bool {
    let (x, y) = (Int64(a.x) - Int64(b.x), Int64(a.y) - Int64(b.y))
    return x * x + y * y <= Int64(radius) * Int64(radius)
  }
}
