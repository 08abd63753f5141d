import Testing
import VectorTiles

@testable import MapService

@Suite struct ValidRingsTests {
  private static func ring(_ points: [(Int32, Int32)]) -> [TilePoint] { points.map { TilePoint(x: $0.0, y: $0.1) } }

  @Test func validRingsStay() {
    let rings = [
      Self.ring([(0, 0), (40, 0), (40, 40), (0, 40)]), Self.ring([(10, 10), (10, 20), (20, 20), (20, 10)]),
      Self.ring([(60, 0), (80, 0), (80, 40)]),
    ]
    #expect(rings.validRings == rings)
  }

  @Test func aRingThatTouchesItselfBecomesTwo() {
    // Two squares with one corner in common, as one ring.
    let ring = Self.ring([(0, 0), (10, 0), (10, 10), (20, 10), (20, 20), (10, 20), (10, 10), (0, 10)])
    let valid = [ring].validRings
    #expect(
      Set(valid.map { Set($0) }) == [
        Set(Self.ring([(0, 0), (10, 0), (10, 10), (0, 10)])), Set(Self.ring([(10, 10), (20, 10), (20, 20), (10, 20)])),
      ])
    #expect(valid.validRings == valid)
  }
}
