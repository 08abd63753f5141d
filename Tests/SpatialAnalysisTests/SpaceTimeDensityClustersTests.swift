import Clustering
import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct SpaceTimeDensityClustersTests {
  @Test(arguments: [UInt64](1...20))
  func agreesWithDBSCANOverAllPairs(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let metric: SurfaceMetric = seed % 3 == 0 ? .greatCircle() : .geodesic
    let count = Int.random(in: 0...120, using: &generator)
    let spread = [0.000_000_01, 0.001, 0.5, 20][Int(seed) % 4]
    let positions = randomPositions(count: count, spread: spread, using: &generator)
    let longest: Int64 = [0, 3, 40, 400][Int(seed / 2) % 4]
    var times = positions.map { _ in Int64.random(in: 0...longest, using: &generator) - 100 }
    if seed % 5 == 0 { times.sort() }
    if seed % 7 == 0, count > 2 { (times[0], times[1]) = (.min, .max) }
    let measure = metric.distanceMetric
    for radius in [0, 1e-7, 0.001, 111_195 * spread / 8, 111_195 * spread, 20_100_000] {
      for (interval, minimumPoints) in [(Int64(0), 1), (0, 2), (5, 3), (50, 5), (Int64.max, 2), (20, 12)] {
        let expected = DBSCAN(epsilon: radius, minimumPoints: minimumPoints).labels(
          count: count,
          neighborsWithDistances: { index, _ in
            (0..<count).filter { other in
              let gap = times[other].subtractingReportingOverflow(times[index])
              return !gap.overflow && gap.partialValue.magnitude <= interval.magnitude
            }
            .map {
              DBSCAN.Neighbor(index: $0, distance: measure.distance(from: positions[index], to: positions[$0]).meters)
            }
          })
        for threads in [1, 3] {
          let clusters = SpaceTimeDensityClusters(
            of: positions, times: times, radius: .meters(radius), interval: interval, minimumPoints: minimumPoints,
            metric: metric, threads: threads)
          #expect(
            clusters.labels == expected,
            "seed \(seed), \(count) positions, \(radius) m, \(interval), \(minimumPoints), \(threads) threads")
        }
      }
    }
  }

  @Test func twoWavesAtOnePlace() {
    let place = Position(longitude: 180, latitude: 10)
    let positions = Array(repeating: place, count: 7)
    let clusters = SpaceTimeDensityClusters(
      of: positions, times: [9, 1, 2, 100, 3, 101, 99], radius: .kilometers(1), interval: 2, minimumPoints: 3)
    #expect(clusters.labels == [nil, 0, 0, 1, 0, 1, 1])
    #expect(clusters.isCore == [false, true, true, true, true, true, true])
    #expect(clusters.members == [[1, 2, 4], [3, 5, 6]])
    #expect(clusters.clusters.map(\.center) == [place, place])
  }
}
