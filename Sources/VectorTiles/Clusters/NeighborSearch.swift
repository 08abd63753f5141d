/// Finds what is free within a radius, among entries in the order of rows as high as the radius.
struct NeighborSearch {
  private let radius: UInt32
  /// What was found last, ascending.
  private(set) var found: [Int] = []
  // Where the row below begins to be of interest: goes on with the entries that are asked for in their order.
  private var below = 0

  init(radius: UInt32) { self.radius = radius }

  /// Finds what is free around an entry.
  mutating func findAround(_ index: Int, _ entries: [ClusterEntry], _ keys: [UInt64], _ isTaken: [Bool]) {
    found.removeAll(keepingCapacity: true)
    let row = keys[index] >> 32
    for row in max(1, row) - 1...row + 1 {
      let start = leftmost(row, of: index, entries)
      collect(keys.firstIndex(from: 0) { $0 >= start }, row, index, entries, keys, isTaken)
    }
  }

  /// Finds what is free after an entry, in its row and the one below. The entries must be asked for in ascending order.
  mutating func findAfter(_ index: Int, _ entries: [ClusterEntry], _ keys: [UInt64], _ isTaken: [Bool]) {
    found.removeAll(keepingCapacity: true)
    let row = keys[index] >> 32
    collect(index + 1, row, index, entries, keys, isTaken)
    let start = leftmost(row + 1, of: index, entries)
    while below < keys.count, keys[below] < start { below += 1 }
    collect(below, row + 1, index, entries, keys, isTaken)
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
