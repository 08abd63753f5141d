import FoundationEssentials
import GRDB
import SpatialIndex

/// Writes the R\*Tree of a layer of points at once, in place of a point at a time.
///
/// SQLite keeps an R\*Tree in three tables (<https://sqlite.org/rtree.html>, section 6): nodes as blobs, and for each row and each
/// node the node above it. A node holds up to 51 cells of a number and four 32-bit floats, rounded outwards; the root is number 1.
/// Here the points are packed into full nodes in the order of a Hilbert curve, level by level. `rtreecheck` looks at the result.
struct PackedTree {
  /// The rows, ascending.
  private var rows: [Int64] = []
  private var boxes: [Box] = []

  /// Edges, rounded outwards.
  struct Box {
    var west, east, south, north: Float

    init(longitude: Double, latitude: Double) {
      (west, east) = (PackedTree.down(longitude), PackedTree.up(longitude))
      (south, north) = (PackedTree.down(latitude), PackedTree.up(latitude))
    }

    mutating func widen(by other: Box) {
      (west, east) = (min(west, other.west), max(east, other.east))
      (south, north) = (min(south, other.south), max(north, other.north))
    }
  }

  /// Adds a row, behind those that are there, or sets where a known one is.
  mutating func set(_ row: Int64, longitude: Double, latitude: Double) {
    let box = Box(longitude: longitude, latitude: latitude)
    guard let last = rows.last, last >= row else {
      rows.append(row)
      return boxes.append(box)
    }
    let place = place(of: row)
    if rows[place] == row { boxes[place] = box } else { insert(row, box, at: place) }
  }

  /// Takes a row out.
  mutating func remove(_ row: Int64) {
    let place = place(of: row)
    guard place < rows.count, rows[place] == row else { return }
    rows.remove(at: place)
    boxes.remove(at: place)
  }

  /// Writes the tree in place of an empty one.
  func write(table: String, in database: Database) throws {
    guard !rows.isEmpty else { return }
    let size = try Int.fetchOne(database, sql: "SELECT length(data) FROM \(table)_node WHERE nodeno = 1") ?? 1228
    let capacity = (size - 4) / 24
    let order = hilbertOrder(count: rows.count) { (Double(boxes[$0].west), Double(boxes[$0].south)) }
    var level = order.map { (number: rows[Int($0)], box: boxes[Int($0)]) }
    // Nodes are numbered level by level from the leaves up; the root alone is 1.
    var next: Int64 = 2
    var depth = 0
    let insertNode = try database.makeStatement(sql: "INSERT INTO \(table)_node (nodeno, data) VALUES (?, ?)")
    let insertParent = try database.makeStatement(sql: "INSERT INTO \(table)_parent (nodeno, parentnode) VALUES (?, ?)")
    var leaves = [Int64](repeating: 1, count: rows.count)
    while level.count > capacity {
      var above: [(number: Int64, box: Box)] = []
      for start in stride(from: 0, to: level.count, by: capacity) {
        let cells = level[start..<min(start + capacity, level.count)]
        try insertNode.execute(arguments: [next, Data(PackedTree.node(cells, depth: 0, size: size))])
        if depth == 0 {
          for place in cells.indices { leaves[Int(order[place])] = next }
        } else {
          for cell in cells { try insertParent.execute(arguments: [cell.number, next]) }
        }
        above.append((next, PackedTree.box(of: cells)))
        next += 1
      }
      level = above
      depth += 1
    }
    if depth > 0 { for cell in level { try insertParent.execute(arguments: [cell.number, 1]) } }
    try database.execute(
      sql: "UPDATE \(table)_node SET data = ? WHERE nodeno = 1",
      arguments: [Data(PackedTree.node(level[...], depth: depth, size: size))])
    let insertRow = try database.makeStatement(sql: "INSERT INTO \(table)_rowid (rowid, nodeno) VALUES (?, ?)")
    for (row, leaf) in zip(rows, leaves) { try insertRow.execute(arguments: [row, leaf]) }
  }

  private func place(of row: Int64) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func insert(_ row: Int64, _ box: Box, at place: Int) {
    rows.insert(row, at: place)
    boxes.insert(box, at: place)
  }

  private static func box(of cells: ArraySlice<(number: Int64, box: Box)>) -> Box {
    var box = cells[cells.startIndex].box
    for cell in cells.dropFirst() { box.widen(by: cell.box) }
    return box
  }

  /// A node's bytes, most significant first: the depth of the tree, which only the root's has, the number of cells, the cells.
  private static func node(_ cells: ArraySlice<(number: Int64, box: Box)>, depth: Int, size: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    func append(_ number: some FixedWidthInteger) {
      withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
    append(UInt16(depth))
    append(UInt16(cells.count))
    for cell in cells {
      append(cell.number)
      for edge in [cell.box.west, cell.box.east, cell.box.south, cell.box.north] { append(edge.bitPattern) }
    }
    return bytes + [UInt8](repeating: 0, count: size - bytes.count)
  }

  // As SQLite rounds, so that the tree is the one that it would have made.
  fileprivate static func down(_ value: Double) -> Float {
    let float = Float(value)
    return Double(float) > value ? Float(value * (value < 0 ? 1 + 1 / 8_388_608.0 : 1 - 1 / 8_388_608.0)) : float
  }

  fileprivate static func up(_ value: Double) -> Float {
    let float = Float(value)
    return Double(float) < value ? Float(value * (value < 0 ? 1 - 1 / 8_388_608.0 : 1 + 1 / 8_388_608.0)) : float
  }
}
