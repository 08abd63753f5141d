import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct PositionIndexAreasTests {
  @Test(arguments: [UInt64](1...12))
  func boxesHoldWhatTheyContain(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let metric: SurfaceMetric = seed % 3 == 0 ? .greatCircle() : .geodesic
    let positions = randomPositions(count: 500, spread: 3, using: &generator)
    let index = PositionIndex(positions, metric: metric)
    for _ in 0..<40 {
      // Corners are positions, so that edges are met.
      let (one, other) = (positions.randomElement(using: &generator), positions.randomElement(using: &generator))
      guard let one, let other else { continue }
      let box = BoundingBox(
        west: one.longitude, south: min(one.latitude, other.latitude), east: other.longitude,
        north: max(one.latitude, other.latitude))
      #expect(
        index.indices(in: box) == positions.indices.filter { box.contains(positions[$0]) }, "seed \(seed), \(box)")
    }
    #expect(index.indices(in: BoundingBox(west: 0, south: 10, east: 10, north: 0)).isEmpty)
  }

  @Test func polygonsHoldTheirEdgesAndNotTheirHoles() {
    let positions = [(1.0, 1.0), (5, 5), (0, 5), (10, 10), (4, 4), (11, 5), (-1, 5), (2, 9), (179.5, 5), (-179.5, 5)]
      .map { Position(longitude: $0.0, latitude: $0.1) }
    func ring(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [Position] {
      [(west, south), (east, south), (east, north), (west, north), (west, south)]
        .map { Position(longitude: $0.0, latitude: $0.1) }
    }
    let index = PositionIndex(positions)
    #expect(index.indices(in: .polygon([ring(0, 0, 10, 10), ring(4, 4, 6, 6)])) == [0, 2, 3, 4, 7])
    #expect(index.indices(in: .multiPolygon([[ring(179, 0, 180, 10)], [ring(-180, 0, -179, 10)]])) == [8, 9])
    #expect(index.indices(in: .lineString(ring(0, 0, 10, 10))).isEmpty)
  }

  @Test(arguments: [UInt64](1...4))
  func pairsAreThoseWithinTheRadius(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let ours = randomPositions(count: 200, spread: 2, using: &generator)
    let others = randomPositions(count: 100, spread: 2, using: &generator)
    let radius = Distance.kilometers(150)
    var found: Set<[Int]> = []
    PositionIndex(ours).forEachPair(with: PositionIndex(others), within: radius) { found.insert([$0, $1]) }
    var expected: Set<[Int]> = []
    for (first, one) in ours.enumerated() {
      for (second, other) in others.enumerated() where Geodesic.wgs84.distance(from: one, to: other) <= radius {
        expected.insert([first, second])
      }
    }
    #expect(found == expected, "seed \(seed)")
  }
}
