import SpatialStatistics
import Testing

@Suite struct SeededGeneratorTests {
  @Test func `a stream is the same everywhere, and streams differ`() {
    var generator = SeededGenerator(seed: 1)
    let first = (0..<3).map { _ in generator.next() }
    var again = SeededGenerator(seed: 1)
    #expect(first == (0..<3).map { _ in again.next() })
    var other = SeededGenerator(seed: 1, stream: 1)
    var seeded = SeededGenerator(seed: 2)
    #expect(Set(first + [other.next(), seeded.next()]).count == 5)
  }

  @Test func `numbers below a bound and orders are equally likely`() {
    var generator = SeededGenerator(seed: 7)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[generator.index(below: 6)] += 1 }
    // Five standard deviations of 10 000 draws with chance 1/6.
    #expect(counts.allSatisfy { ($0 - 10_000).magnitude < 460 }, "\(counts)")
    var orders: [[Int]: Int] = [:]
    for _ in 0..<24_000 {
      var deck = [0, 1, 2, 3]
      generator.shuffle(&deck)
      orders[deck, default: 0] += 1
    }
    #expect(orders.count == 24 && orders.values.allSatisfy { ($0 - 1000).magnitude < 160 }, "\(orders)")
    let units = (0..<10_000).map { _ in generator.unit() }
    #expect(units.allSatisfy { $0 >= 0 && $0 < 1 } && (units.reduce(0, +) / 10_000 - 0.5).magnitude < 0.015)
  }

  @Test func `a p-value counts the observation as one of the simulations`() {
    let upper = SimulatedP(observed: 3, simulated: [1, 2, 3, 4], tail: .upper)
    #expect(upper == SimulatedP(extreme: 2, simulations: 4, tail: .upper) && upper.value == 0.6)
    #expect(SimulatedP(observed: 9, simulated: [1, 2, 3, 4], tail: .upper).value == 0.2)
    #expect(SimulatedP(observed: 9, simulated: [1, 2, 3, 4], tail: .lower).value == 1)
    #expect(SimulatedP(observed: 1, simulated: [1, 2, 3, 4], tail: .twoSided).value == 0.8)
    #expect(SimulatedP(observed: 2, simulated: [1, 2, 2, 4], tail: .twoSided).value == 1)
  }

  @Test func `false discoveries are held as by SciPy`() throws {
    let reference = try ReferenceValues.read().false_discovery
    #expect(falseDiscoveryControlled(reference.p) == reference.found)
    #expect(reference.found.contains(true) && reference.found.contains(false))
    #expect(falseDiscoveryControlled([]) == [])
  }
}
