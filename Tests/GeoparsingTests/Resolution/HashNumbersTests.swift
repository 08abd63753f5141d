import TestSupport
import Testing

@testable import Geoparsing

struct HashNumbersTests {
  @Test(arguments: 0..<20) func numbersAreThoseOfADictionary(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var numbers = HashNumbers()
    var expected: [UInt64: Int32] = [:]
    #expect(numbers.number(of: 5) == nil)
    for _ in 0..<Int.random(in: 0...400, using: &random) {
      let hash = UInt64.random(in: 1...300, using: &random) << 8 | 1
      let wanted = expected[hash] ?? Int32(expected.count)
      expected[hash] = wanted
      #expect(numbers.add(hash) == wanted, "seed \(seed)")
    }
    #expect(numbers.count == expected.count)
    for hash in (UInt64(0)...310).map({ $0 << 8 | 1 }) {
      #expect(numbers.number(of: hash) == expected[hash], "seed \(seed)")
    }
  }
}
