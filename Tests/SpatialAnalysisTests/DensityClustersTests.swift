import Clustering
import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct DensityClustersTests {
  @Test(arguments: [UInt64](1...16))
  func agreesWithDBSCANOverAllDistances(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let metric: SurfaceMetric = seed % 3 == 0 ? .greatCircle() : .geodesic
    let count = Int.random(in: 0...120, using: &generator)
    let spread = [0.000_000_01, 0.001, 0.5, 20][Int(seed) % 4]
    let positions = randomPositions(count: count, spread: spread, using: &generator)
    let measure = metric.distanceMetric
    var radii = [0, 1e-7, 0.001, 111_195 * spread / 8, 111_195 * spread, 19_970_000, 20_100_000]
    if count > 1 { radii.append(measure.distance(from: positions[0], to: positions[count / 2]).meters) }
    for radius in radii {
      for minimumPoints in [1, 2, 5, 20] {
        let expected = DBSCAN(epsilon: radius, minimumPoints: minimumPoints).labels(count: count) {
          measure.distance(from: positions[$0], to: positions[$1]).meters
        }
        let clusters = DensityClusters(
          of: positions, radius: .meters(radius), minimumPoints: minimumPoints, metric: metric,
          threads: Int(seed) % 3 + 1)
        #expect(clusters.labels == expected, "seed \(seed), \(count) positions, \(radius) m, \(minimumPoints)")
      }
    }
  }

  @Test func summariesOfClusters() throws {
    // Around the antimeridian, a lone duplicate pair, a line, and noise.
    let positions = [
      Position(longitude: 179.9, latitude: 0), Position(longitude: -179.9, latitude: 0),
      Position(longitude: 180, latitude: 0.1), Position(longitude: -180, latitude: -0.1),
      Position(longitude: 180, latitude: 0),
      Position(longitude: 47.5, latitude: 42.98, altitude: 12), Position(longitude: 47.5, latitude: 42.98),
      Position(longitude: 10, latitude: 50), Position(longitude: 10, latitude: 50.1),
      Position(longitude: 100, latitude: 50),
    ]
    let clusters = DensityClusters(of: positions, radius: .kilometers(20), minimumPoints: 2)
    #expect(clusters.labels == [0, 0, 0, 0, 0, 1, 1, 2, 2, nil])
    #expect(clusters.isCore == [true, true, true, true, true, true, true, true, true, false])
    let summaries = clusters.clusters
    #expect(summaries.map(\.members) == [[0, 1, 2, 3, 4], [5, 6], [7, 8]])
    #expect(summaries.map(\.centralMember) == [4, 5, 7])
    #expect(summaries[0].center.longitude.magnitude == 180)
    #expect(summaries[0].center.latitude.magnitude < 1e-12)
    // 0.1° of the equator is a π/1800.
    #expect((summaries[0].radius.meters - 6_378_137 * .pi / 1800).magnitude < 1e-6)
    guard case .polygon(let rings, _) = summaries[0].hull else {
      Issue.record("\(summaries[0].hull)")
      return
    }
    #expect(rings.count == 1)
    #expect(rings[0].first == rings[0].last)
    #expect(Set(rings[0]) == Set(positions[0..<4]))
    #expect(Geodesic.wgs84.signedArea(of: rings[0]) > 0)
    #expect(
      summaries[1]
        == PositionCluster(
          members: [5, 6], center: Position(longitude: 47.5, latitude: 42.98), centralMember: 5, radius: .zero,
          hull: .point(Position(longitude: 47.5, latitude: 42.98))))
    #expect(summaries[2].hull == .lineString([positions[7], positions[8]]))
  }

  @Test func noPositions() {
    let clusters = DensityClusters(of: [], radius: .kilometers(1), minimumPoints: 1)
    #expect(clusters.labels.isEmpty)
    #expect(clusters.clusters.isEmpty)
  }
}
