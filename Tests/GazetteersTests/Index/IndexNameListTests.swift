import TestSupport
import Testing

@testable import Gazetteers

@Suite struct IndexNameListTests {
  @Test(arguments: [0, 1, 15, 16, 17, 200]) func listsNamesInOrder(count: Int) throws {
    var generator = SplitMix64(seed: UInt64(count))
    var keys: Set<[UInt8]> = []
    while keys.count < count {
      keys.insert((0..<Int.random(in: 1...6, using: &generator)).map { _ in [97, 98, 0xC3].randomElement() ?? 97 })
    }
    let sorted = keys.sorted { $0.lexicographicallyPrecedes($1) }
    var writer = KeyRecordWriter()
    var offsets: [UInt32] = []
    for (row, key) in sorted.enumerated() {
      let rows = (0...row % 3).map { FoundRow(row: UInt32(row + $0), kind: .main) }
      offsets.append(try key.withUnsafeBytes { try writer.add($0, rows: rows) })
    }
    var laidOut: [UInt8] = []
    try writer.takeRecords(isLast: true) { laidOut += $0 }
    try laidOut.withUnsafeBytes { records in
      try writer.blocks.withUnsafeBytes { blocks in
        let list = try #require(IndexNameList(records: records, blocks: blocks))
        #expect(list.count == count)
        #expect(list.blockCount == (count + 15) / 16)
        var listed: [[UInt8]] = []
        for block in 0..<list.blockCount {
          #expect(list.ordinals(inBlock: block).lowerBound == listed.count)
          list.forEach(inBlock: block) { name in
            #expect(name.ordinal == listed.count)
            #expect(name.record == offsets[name.ordinal])
            listed.append(Array(name.key))
            return true
          }
        }
        #expect(listed == sorted)
        for (ordinal, key) in sorted.enumerated() {
          let name = try #require(list.name(at: ordinal))
          #expect(Array(name.key) == key)
          #expect(name.rows.count == ordinal % 3 + 1)
          #expect(list.name(atRecord: name.record).map { Array($0.key) } == key)
        }
        for _ in 0..<300 {
          let key = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
            UInt8([96, 97, 98, 99, 0xC3].randomElement(using: &generator) ?? 97)
          }
          let expected = sorted.firstIndex { !$0.lexicographicallyPrecedes(key) } ?? count
          #expect(key.withUnsafeBytes { list.lowerBound(of: $0) } == expected, "\(key) among \(count)")
        }
      }
    }
  }
}
