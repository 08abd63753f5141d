import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct ConvexHullTests {
  private func points(_ pairs: [(Double, Double)]) -> [PlanePoint] { pairs.map { PlanePoint(x: $0.0, y: $0.1) } }

  @Test func degenerate() {
    #expect(convexHull(of: []) == [])
    #expect(convexHull(of: points([(1, 1), (1, 1)])) == [0])
    #expect(convexHull(of: points([(5, 1), (1, 1), (5, 1)])) == [0, 1])
    #expect(convexHull(of: points([(2, 2), (0, 0), (1, 1 + 1e-9), (3, 3)])) == [1, 3])
  }

  @Test func squareWithInnerAndEdgePoints() {
    #expect(
      convexHull(of: points([(0, 0), (4, 0), (2, 0), (4, 4), (2, 2), (0, 4), (0, 0), (4, 2)])) == [0, 1, 3, 5])
  }

  @Test(arguments: [UInt64](1...10))
  func holdsAllPoints(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let points = (0..<100).map { _ in
      PlanePoint(
        x: Double(Int.random(in: -20...20, using: &generator)), y: Double(Int.random(in: -9...9, using: &generator)))
    }
    let hull = convexHull(of: points)
    for (start, end) in zip(hull, hull.dropFirst() + hull.prefix(1)) {
      let (a, b) = (points[start], points[end])
      for point in points {
        #expect((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x) >= 0, "seed \(seed)")
      }
    }
  }
}
