import TestSupport
import Testing

@testable import SpatialIndex

@Suite struct StaticPackedIndexTests {
  typealias Box = StaticPackedIndex.Box

  /// Boxes on a coarse raster, so that edges touch and repeat; some are points, some cross the antimeridian.
  private func randomBoxes(_ count: Int, _ generator: inout SplitMix64) -> [Box] {
    (0..<count).map { _ in
      let (x, y) = (
        Double(Int.random(in: -36...36, using: &generator)) * 5, Double(Int.random(in: -18...18, using: &generator)) * 5
      )
      let (width, height) = (
        Double(Int.random(in: 0...4, using: &generator)) * 5, Double(Int.random(in: 0...3, using: &generator)) * 5
      )
      let east = x + width
      return Box(minX: x, minY: y, maxX: east > 180 ? east - 360 : east, maxY: min(90, y + height))
    }
  }

  private func meets(_ a: Box, _ b: Box) -> Bool {
    a.parts.contains { a in b.parts.contains { a.intersects($0) } }
  }

  @Test(arguments: [UInt64](1...20))
  func boxQueriesAgreeWithBruteForce(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let boxes = randomBoxes([0, 1, 2, 15, 16, 17, 257, 700][Int(seed) % 8], &generator)
    let index = StaticPackedIndex(boxes: boxes)
    #expect(index.count == boxes.count)
    for query in randomBoxes(40, &generator) + [Box(minX: -180, minY: -90, maxX: 180, maxY: 90)] {
      let expected = boxes.indices.filter { meets(boxes[$0], query) }
      #expect(index.indices(in: query) == expected, "seed \(seed), \(query)")
    }
  }

  @Test(arguments: [UInt64](1...20))
  func nearestAgreesWithBruteForce(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let boxes = randomBoxes([0, 1, 16, 17, 300][Int(seed) % 5], &generator)
    let index = StaticPackedIndex(boxes: boxes)
    func planar(_ box: Box, _ x: Double, _ y: Double) -> Double {
      box.parts.map { part in
        let (dx, dy) = (max(0, part.minX - x, x - part.maxX), max(0, part.minY - y, y - part.maxY))
        return (dx * dx + dy * dy).squareRoot()
      }.min() ?? .infinity
    }
    for _ in 0..<20 {
      let (x, y) = (Double.random(in: -180...180, using: &generator), Double.random(in: -90...90, using: &generator))
      let all = boxes.indices.map { NearestCandidates.Candidate(distance: planar(boxes[$0], x, y), index: $0) }.sorted()
      for (count, limit) in [(1, Double.infinity), (5, 30), (400, 50), (400, .infinity), (0, 9)] {
        let found = index.nearest(count: count, limit: limit, lowerBound: { planar($0, x, y) }) {
          planar(boxes[$0], x, y)
        }
        #expect(found == Array(all.filter { $0.distance <= limit }.prefix(count)), "seed \(seed)")
      }
    }
  }

  @Test func pointsAndDuplicates() {
    let index = StaticPackedIndex(
      x: Array(repeating: 3, count: 50) + [179, -179], y: Array(repeating: 4, count: 50) + [0, 0])
    #expect(index.indices(in: Box(minX: 3, minY: 4, maxX: 3, maxY: 4)) == Array(0..<50))
    #expect(index.indices(in: Box(minX: 178, minY: -1, maxX: -178, maxY: 1)) == [50, 51])
    #expect(index.indices(in: Box(minX: -178, minY: -1, maxX: 178, maxY: 1)) == [])
  }
}

@Suite struct HilbertKeysTests {
  @Test func neighboursOnTheCurveAreNeighboursInThePlane() {
    // The curve over the lowest 2⁸ × 2⁸ cells of its grid visits each once and moves by one step at a time.
    var cells: [UInt64: (x: Int, y: Int)] = [:]
    for x in 0..<256 {
      for y in 0..<256 { cells[hilbertDistance(UInt32(x), UInt32(y))] = (x, y) }
    }
    #expect(cells.count == 65_536)
    for distance in 1..<UInt64(65_536) {
      guard let here = cells[distance], let before = cells[distance - 1] else {
        Issue.record("no cell at \(distance)")
        return
      }
      if abs(here.x - before.x) + abs(here.y - before.y) != 1 {
        Issue.record("a jump at \(distance)")
        return
      }
    }
  }
}
