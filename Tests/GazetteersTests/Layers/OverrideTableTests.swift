import Foundation
import GeoJSON
import TestSupport
import Testing

@testable import Gazetteers

@Suite struct OverrideTableTests {
  /// Numbers and texts in sparse and dense runs, compared with what a dictionary finds.
  @Test(arguments: 1...12) func findsWhatADictionaryFinds(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let layers = try (0..<3).map { _ in try layer(&generator) }
    let memory = OverrideTable.build(layers, key: 7)
    let table = try #require(OverrideTable(memory, key: 7, rowCounts: layers.map(\.placeCount)))
    var rows: [PlaceID: UInt32] = [:]
    var end = layers.reduce(0) { $0 + $1.placeCount }
    for (number, layer) in layers.enumerated().reversed() {
      end -= layer.placeCount
      var expected: [UInt32: UInt32] = [:]
      for row in 0..<UInt32(layer.placeCount) {
        expected[row] = rows[layer.place(atRow: row).id]
        #expect(table.parts[number].target(of: row) == expected[row], "seed \(seed), layer \(number), row \(row)")
      }
      for row in 0..<UInt32(layer.placeCount) where expected[row] == nil {
        rows[layer.place(atRow: row).id] = UInt32(end) + row
      }
      var listed: [UInt32: UInt32] = [:]
      table.parts[number].forEach { listed[$0] = $1 }
      #expect(listed == expected, "seed \(seed)")
      #expect(table.parts[number].count == expected.count, "seed \(seed)")
      #expect(table.parts[number].target(of: UInt32(layer.placeCount)) == nil)
    }
  }

  @Test func aDamagedTableIsNotRead() throws {
    var generator = SplitMix64(seed: 3)
    let layers = try (0..<2).map { _ in try layer(&generator) }
    let counts = layers.map(\.placeCount)
    let built = OverrideTable.build(layers, key: 7)
    let good = withExtendedLifetime(built) { Array(built.bytes) }
    func table(_ bytes: [UInt8], key: UInt64 = 7, counts: [Int]) -> OverrideTable? {
      OverrideTable(ReadOnlyMemory(size: bytes.count) { $0.copyBytes(from: bytes) }, key: key, rowCounts: counts)
    }
    #expect(table(good, counts: counts) != nil)
    #expect(table(good, key: 8, counts: counts) == nil)
    #expect(table(good, counts: counts.reversed() + [1]) == nil)
    #expect(table([], counts: counts) == nil)
    for length in [10, 63, 100, good.count - 1] { #expect(table(Array(good.prefix(length)), counts: counts) == nil) }
    for offset in 0..<OverrideTable.headerSize + 2 * OverrideTable.entrySize where !(32..<40).contains(offset) {
      var bytes = good
      bytes[offset] ^= 0x10
      #expect(table(bytes, counts: counts) == nil, "offset \(offset)")
    }
    // Damage beyond the header may lead astray, but not out of the stack.
    for seed in UInt64(1)...20 {
      var generator = SplitMix64(seed: seed)
      var bytes = good
      for offset in OverrideTable.headerSize + 2 * OverrideTable.entrySize..<bytes.count {
        bytes[offset] = .random(in: 0...255, using: &generator)
      }
      guard let damaged = table(bytes, counts: counts) else { continue }
      for row in 0..<UInt32(counts[0]) { _ = damaged.parts[0].target(of: row) }
    }
  }

  @Test func aLargeTableIsKeptInTheCache() throws {
    let folder = try TemporaryFolder()
    let cache = GazetteerCache(folder: folder.path + "/cache")
    let layers = [try numbers(0..<6000), try numbers(1000..<9000)]
    let stack = try LayeredGazetteer(layers, cache: cache)
    let files = try FileManager.default.contentsOfDirectory(atPath: cache.folder)
    #expect(files.count == 1)
    #expect(stack.placeCount == 9000)
    let again = try LayeredGazetteer(layers, cache: cache)
    #expect(again.placeCount == 9000)
    #expect(
      again.overrides?.memory.bytes.elementsEqual(stack.overrides?.memory.bytes ?? .init(start: nil, count: 0)) == true)
    // A damaged file is replaced.
    try Data("nothing".utf8).write(to: URL(fileURLWithPath: "\(cache.folder)/\(files[0])"))
    #expect(try LayeredGazetteer(layers, cache: cache).placeCount == 9000)
    #expect(try Data(contentsOf: URL(fileURLWithPath: "\(cache.folder)/\(files[0])")).count > 1000)
    // Where nothing can be kept it is found out all the same.
    try Data().write(to: URL(fileURLWithPath: folder.path + "/file"))
    #expect(try LayeredGazetteer(layers, cache: GazetteerCache(folder: folder.path + "/file")).placeCount == 9000)
  }

  private func numbers(_ range: Range<Int>) throws -> MappedGazetteer {
    try RandomLayer(
      rows: range.map { PlaceRow(place: settlement("n:\($0)", "Place", nil)) }, admin1: [], forms: [], countries: []
    ).gazetteer()
  }

  private func layer(_ generator: inout SplitMix64) throws -> MappedGazetteer {
    let step = [1, 3, 40].randomElement(using: &generator) ?? 1
    var rows: [PlaceRow] = []
    for source in ["a", "b", "c"] where Bool.random(using: &generator) {
      for number in stride(from: 0, to: 1500, by: step) where Int.random(in: 0..<4, using: &generator) > 0 {
        rows.append(PlaceRow(place: settlement("\(source):\(number)", "Place", nil)))
        rows.append(PlaceRow(place: settlement("\(source):x\(number)", "Place", nil)))
      }
    }
    return try RandomLayer(rows: rows, admin1: [], forms: [], countries: []).gazetteer()
  }
}
