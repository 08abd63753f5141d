import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct PositionClusterMedianTests {
  private func sum(_ place: Position, _ positions: [Position]) -> Double {
    positions.reduce(0) { $0 + Geodesic.wgs84.distance(from: place, to: $1).meters }
  }

  /// No place around the median, near or far, has a smaller sum of distances.
  @Test(arguments: 1...10) func noPlaceIsNearer(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let center = Position(longitude: [0, 179.9, -60][Int(seed % 3)], latitude: [0, 60, -89][Int(seed / 3 % 3)])
    let plane = LocalPlane(around: center)
    let positions = (0..<Int.random(in: 3...30, using: &generator)).map { _ in
      plane.position(
        x: .random(in: -50_000...50_000, using: &generator), y: .random(in: -50_000...50_000, using: &generator))
    }
    let median = try #require(PositionCluster.geometricMedian(of: Array(positions.indices), in: positions))
    let least = sum(median, positions)
    for meters in [10.0, 1000, 20_000] {
      for azimuth in stride(from: 0.0, to: 360, by: 45) {
        let other = Geodesic.wgs84.destination(from: median, azimuth: azimuth, distance: .meters(meters))
        #expect(sum(other, positions) >= least - 0.01, "seed \(seed)")
      }
    }
  }

  @Test func aMemberMayBeTheMedian() throws {
    let positions = [(0.0, 0.0), (1, 0), (-1, 0), (0, 1), (0, -1)].map { Position(longitude: $0.0, latitude: $0.1) }
    let median = try #require(PositionCluster.geometricMedian(of: Array(0..<5), in: positions))
    #expect(Geodesic.wgs84.distance(from: median, to: positions[0]).meters < 0.1)
    // Most of them in one place.
    let heap = [(5.0, 5.0), (5, 5), (5, 5), (5.1, 5)].map { Position(longitude: $0.0, latitude: $0.1) }
    let there = try #require(PositionCluster.geometricMedian(of: Array(0..<4), in: heap))
    #expect(Geodesic.wgs84.distance(from: there, to: heap[0]).meters < 0.1)
    #expect(PositionCluster.geometricMedian(of: [], in: positions) == nil)
    #expect(PositionCluster.geometricMedian(of: [2, 2], in: positions) == positions[2])
  }
}
