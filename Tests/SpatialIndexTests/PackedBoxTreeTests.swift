import TestSupport
import Testing

@testable import SpatialIndex

@Suite struct PackedBoxTreeTests {
  private typealias Box = StaticPackedIndex.Box

  private func index(_ count: Int, seed: UInt64) -> StaticPackedIndex {
    var generator = SplitMix64(seed: seed)
    return StaticPackedIndex(
      boxes: (0..<count).map { _ in
        let (x, y) = (Double.random(in: 0...9, using: &generator), Double.random(in: 0...9, using: &generator))
        return Box(minX: x, minY: y, maxX: x + 1, maxY: y + 1)
      })
  }

  @Test(arguments: [0, 1, 2, 16, 17, 256, 257, 1000]) func isTheSameWhenReadFromBytes(count: Int) throws {
    let index = index(count, seed: 7)
    try index.withUnsafeTree { written in
      let read = try #require(
        PackedBoxTree(boxes: written.boxBytes, targets: written.targetBytes, entryCount: written.entryCount))
      let query = Box(minX: 2, minY: 3, maxX: 4, maxY: 4)
      var found: [Int] = []
      read.search(query) { found.append($0) }
      #expect(found.sorted() == index.indices(in: query))
      var visited: [Int] = []
      read.searchNearestFirst(limit: .infinity, lowerBound: { _ in 0 }) { index in
        visited.append(index)
        return .infinity
      }
      #expect(visited.sorted() == Array(0..<count))
    }
  }

  @Test func sizesThatDoNotFitAreRefused() {
    index(40, seed: 1).withUnsafeTree { tree in
      #expect(PackedBoxTree(boxes: tree.boxBytes, targets: tree.targetBytes, entryCount: 39) == nil)
      #expect(PackedBoxTree(boxes: tree.boxBytes, targets: tree.targetBytes, entryCount: -1) == nil)
      let short = UnsafeRawBufferPointer(rebasing: tree.targetBytes.dropLast(4))
      #expect(PackedBoxTree(boxes: tree.boxBytes, targets: short, entryCount: 40) == nil)
    }
  }

  /// Any numbers in the place of targets: the search must end, within the memory.
  @Test(arguments: 1...50) func damagedNumbersDoNoHarm(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    try index(500, seed: seed).withUnsafeTree { tree in
      var targets = Array(tree.targets)
      for _ in 0..<20 {
        let place = Int.random(in: 0..<targets.count, using: &generator)
        targets[place] = Bool.random(using: &generator) ? Int32.random(in: -9...600, using: &generator) : .max
      }
      try targets.withUnsafeBytes { bytes in
        let damaged = try #require(PackedBoxTree(boxes: tree.boxBytes, targets: bytes, entryCount: 500))
        damaged.search(Box(minX: 0, minY: 0, maxX: 10, maxY: 10)) { _ in }
        var visits = 0
        damaged.searchNearestFirst(limit: .infinity, lowerBound: { _ in 0 }) { _ in
          visits += 1
          return visits < 100_000 ? .infinity : -1
        }
      }
    }
  }
}
