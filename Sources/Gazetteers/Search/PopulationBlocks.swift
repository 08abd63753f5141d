/// The largest population in each block of names, in each block of blocks, and so on: the way to the most populous names
/// of a range without going through it.
struct PopulationBlocks {
  /// How many names a block has, and how many blocks a block of the next level.
  static let fanout = 16

  /// A block that may hold names of the range.
  private struct Node {
    var value: UInt32
    var level: Int
    var index: Int
  }

  private let values: UnsafeRawBufferPointer
  /// Where each level starts, the lowest first, and its number of blocks.
  private let levels: [(start: Int, count: Int)]

  /// Reads the section; nil when its size does not fit the number of names.
  init?(_ section: UnsafeRawBufferPointer, names: Int) {
    var levels: [(Int, Int)] = []
    var start = 0
    var count = (names + Self.fanout - 1) / Self.fanout
    while true {
      levels.append((start, count))
      start += count
      if count <= Self.fanout { break }
      count = (count + Self.fanout - 1) / Self.fanout
    }
    guard section.count == start * 4 else { return nil }
    values = section
    self.levels = levels
  }

  /// A population as it stands in the section; −1 is an unknown one.
  static func value(_ population: Int) -> UInt32 { UInt32(clamping: max(population, -1) + 2) }

  /// The values of all levels, of which the lowest is given.
  static func levels(above lowest: [UInt32]) -> [UInt32] {
    var all = lowest
    var level = lowest
    while level.count > fanout {
      level = stride(from: 0, to: level.count, by: fanout).map { start in
        level[start..<min(start + fanout, level.count)].max() ?? 0
      }
      all += level
    }
    return all
  }

  /// Hands over the blocks that hold names of a range, by descending largest population.
  ///
  /// - Parameters:
  ///   - range: ordinals of names.
  ///   - body: takes the block's number and its value, see ``value(_:)``; gives false to end.
  /// - Complexity: O(log *n*) for each block handed over.
  func forEachBlock(of range: Range<Int>, _ body: (_ block: Int, _ value: UInt32) -> Bool) {
    guard !range.isEmpty else { return }
    let blocks = range.lowerBound / Self.fanout..<(range.upperBound - 1) / Self.fanout + 1
    var queue: [Node] = []
    push(level: levels.count - 1, 0..<levels[levels.count - 1].count, blocks: blocks, to: &queue)
    while let node = Self.pop(&queue) {
      if node.level == 0 {
        if !body(node.index, node.value) { return }
      } else {
        let first = node.index * Self.fanout
        push(level: node.level - 1, first..<first + Self.fanout, blocks: blocks, to: &queue)
      }
    }
  }

  /// Puts the nodes of a level that hold blocks of the range into the queue.
  private func push(level: Int, _ nodes: Range<Int>, blocks: Range<Int>, to queue: inout [Node]) {
    var width = 1
    for _ in 0..<level { width *= Self.fanout }
    let (start, count) = levels[level]
    let wanted = blocks.lowerBound / width..<(blocks.upperBound - 1) / width + 1
    for index in nodes.clamped(to: 0..<count).clamped(to: wanted) {
      let value = UInt32(
        littleEndian: values.loadUnaligned(fromByteOffset: (start + index) * 4, as: UInt32.self))
      if value > 0 { Self.push(Node(value: value, level: level, index: index), to: &queue) }
    }
  }

  // A binary heap, the largest first.

  private static func push(_ node: Node, to queue: inout [Node]) {
    queue.append(node)
    var index = queue.count - 1
    while index > 0, queue[(index - 1) / 2].value < queue[index].value {
      queue.swapAt(index, (index - 1) / 2)
      index = (index - 1) / 2
    }
  }

  private static func pop(_ queue: inout [Node]) -> Node? {
    guard let first = queue.first, let last = queue.popLast() else { return nil }
    if queue.isEmpty { return first }
    queue[0] = last
    var index = 0
    while true {
      var largest = index
      for child in [2 * index + 1, 2 * index + 2] where child < queue.count && queue[child].value > queue[largest].value
      {
        largest = child
      }
      if largest == index { return first }
      queue.swapAt(index, largest)
      index = largest
    }
  }
}
