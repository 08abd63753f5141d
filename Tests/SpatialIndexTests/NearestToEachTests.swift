import TestSupport
import Testing

@testable import SpatialIndex

@Suite struct NearestToEachTests {
  @Test(arguments: [UInt64](1...12))
  func agreesWithBruteForce(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let count = [1, 2, 15, 16, 17, 300, 700][Int(seed) % 7]
    func number() -> Double { (Double.random(in: -9...9, using: &generator) * [1, 64][Int(seed) % 2]).rounded() / 64 }
    let points = (0..<count).map { _ in SIMD3(number(), number(), number()) }
    let tree = PointTree(x: points.map(\.x), y: points.map(\.y), z: points.map(\.z))
    for wanted in [1, 3, 20] {
      var found: [(place: Int, places: [Int], distances: [Double])] = []
      tree.forEachNearest(count: wanted, leaves: 0..<tree.leafCount) { place, places, distances in
        found.append((place, (0..<wanted).map { Int(places[$0]) }, (0..<wanted).map { distances[$0] }))
      }
      for (place, places, distances) in found {
        let center = points[tree.index(at: place)]
        let squares = points.map { (($0 - center) * ($0 - center)).sum() }
        let others = points.indices.filter { $0 != tree.index(at: place) }.map { squares[$0] }.sorted()
        let expected = Array((others + Array(repeating: .infinity, count: wanted)).prefix(wanted))
        #expect(distances == expected, "seed \(seed)")
        let real = places.prefix(min(wanted, count - 1))
        #expect(Set(real).count == real.count && !real.contains(place), "seed \(seed)")
        #expect(real.map { squares[tree.index(at: $0)] } == Array(expected.prefix(real.count)), "seed \(seed)")
      }
      let seen = found.count
      #expect(seen == count)
    }
  }
}

@Suite struct ConcurrentlyTests {
  @Test func everyPartOnce() {
    for (parts, threads) in [(0, 2), (1, 4), (100, 1), (100, 3), (3, 8)] {
      var counts = [Int](repeating: 0, count: parts)
      counts.withUnsafeMutableBufferPointer { counts in
        let counts = SharedBuffer(counts)
        concurrently(parts: parts, threads: threads) { counts[$0] += 1 }
      }
      #expect(counts == Array(repeating: 1, count: parts))
      let shares = (0..<max(1, parts)).map { share($0, of: max(1, parts), count: 37) }
      #expect(shares.flatMap { Array($0) } == Array(0..<37))
    }
  }
}
