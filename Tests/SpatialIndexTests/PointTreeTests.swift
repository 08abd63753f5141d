import TestSupport
import Testing

@testable import SpatialIndex

@Suite struct PointTreeTests {
  private func randomPoints(_ count: Int, _ generator: inout SplitMix64) -> [SIMD3<Double>] {
    (0..<count).map { _ in
      // A coarse raster gives equal distances and duplicates.
      SIMD3(
        Double(Int.random(in: -6...6, using: &generator)), Double(Int.random(in: -6...6, using: &generator)),
        Double.random(in: 0...1, using: &generator) < 0.5 ? 0 : Double(Int.random(in: -6...6, using: &generator)))
    }
  }

  private func squaredDistance(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double { ((a - b) * (a - b)).sum() }

  @Test(arguments: [UInt64](1...20))
  func agreesWithBruteForce(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let points = randomPoints([0, 1, 16, 17, 100, 1000, 5000][Int(seed) % 7], &generator)
    let tree = PointTree(x: points.map(\.x), y: points.map(\.y), z: points.map(\.z))
    #expect(tree.count == points.count)
    for center in randomPoints(20, &generator) + [SIMD3(40, 0.5, -3)] {
      let all = points.indices
        .map { NearestCandidates.Candidate(distance: squaredDistance(points[$0], center), index: $0) }.sorted()
      for radius in [-1, 0, 1, 2.5, 5, 100] {
        let expected = all.filter { radius >= 0 && $0.distance <= radius * radius }
        #expect(
          tree.indices(within: radius, ofX: center.x, y: center.y, z: center.z) == expected.map(\.index).sorted(),
          "seed \(seed)")
        for count in [0, 1, 10, 2000] where radius >= 0 {
          let found = tree.nearest(
            toX: center.x, y: center.y, z: center.z, count: count, squaredRadius: radius * radius)
          #expect(found.sorted() == Array(expected.prefix(count)), "seed \(seed)")
        }
      }
    }
  }

  @Test func manyEqualPoints() {
    let tree = PointTree(
      x: Array(repeating: 1, count: 1000), y: Array(repeating: 2, count: 1000), z: Array(repeating: 3, count: 1000))
    #expect(tree.indices(within: 0, ofX: 1, y: 2, z: 3) == Array(0..<1000))
    #expect(tree.nearest(toX: 0, y: 0, z: 0, count: 3).sorted().map(\.index) == [0, 1, 2])
  }

  @Test func searchEndsWhenTheBoundSaysSo() {
    let tree = PointTree(
      x: (0..<100).map(Double.init), y: Array(repeating: 0, count: 100), z: Array(repeating: 0, count: 100))
    var visits = 0
    tree.search(x: 50, y: 0, z: 0, squaredBound: .infinity) { _, _ in
      visits += 1
      return -1
    }
    #expect(visits == 1)
  }
}

@Suite struct PointTreeNodeTests {
  @Test func nodeValuesCombineAndSkip() {
    var generator = SplitMix64(seed: 3)
    func axis() -> [Double] { (0..<500).map { _ in .random(in: 0...1, using: &generator) } }
    let (x, y, z) = (axis(), axis(), axis())
    let tree = PointTree(x: x, y: y, z: z)
    let sums = tree.nodeValues({ $0 }, combine: +)
    #expect(sums.count == tree.nodeCount)
    #expect(sums.first == 499 * 250)
    // Skipping every node without an even index leaves at least the even ones.
    let hasEven = tree.nodeValues({ $0 % 2 == 0 }, combine: { $0 || $1 })
    var seen: Set<Int> = []
    tree.search(x: 0, y: 0, z: 0, squaredBound: .infinity, skipping: { !hasEven[$0] }) { index, _ in
      seen.insert(index)
      return .infinity
    }
    #expect(seen.isSuperset(of: stride(from: 0, to: 500, by: 2)))
    #expect(PointTree(x: [], y: [], z: []).nodeValues({ $0 }, combine: +).isEmpty)
  }
}
