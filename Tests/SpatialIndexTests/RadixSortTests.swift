import TestSupport
import Testing

@testable import SpatialIndex

@Suite struct RadixSortTests {
  private func oracle(_ keys: [UInt64]) -> [Int32] {
    keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { Int32($0) }
  }

  /// Keys that fit beside an index, keys that do not, and keys that share their leading bits.
  @Test(arguments: [UInt64](1...12), [0, 3, 40, 63, 64])
  func ordersAsAStableSortDoes(seed: UInt64, keyBits: Int) {
    var generator = SplitMix64(seed: seed)
    let count = [0, 1, 2, 300, 5000][Int(seed) % 5]
    let mask = keyBits == 64 ? UInt64.max : (1 << UInt64(keyBits)) - 1
    let shared = seed % 2 == 0 ? UInt64(1) << 63 & ~mask : 0
    let keys = (0..<count).map { _ in generator.next() & mask | shared }
    var sorted = keys
    #expect(sortingOrder(of: &sorted) == oracle(keys), "seed \(seed)")
    #expect(sorted == keys.sorted(), "seed \(seed)")
  }

  @Test func roughOrderLooksAtLeadingBitsOnly() {
    var generator = SplitMix64(seed: 4)
    let keys = (0..<4000).map { _ in generator.next() }
    #expect(roughSortingOrder(of: keys) == oracle(keys.map { $0 >> 28 }))
    #expect(roughSortingOrder(of: []).isEmpty)
  }
}
