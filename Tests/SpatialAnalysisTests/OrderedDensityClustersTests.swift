import Clustering
import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct OrderedDensityClustersTests {
  @Test(arguments: [UInt64](1...6))
  func agreesWithOPTICSOverAllDistances(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let positions = randomPositions(count: 80, spread: [0.01, 1, 20][Int(seed) % 3], using: &generator)
    let expected = OPTICS(minimumPoints: 4, maximumEpsilon: 400_000).ordering(count: 80) {
      Geodesic.wgs84.distance(from: positions[$0], to: positions[$1]).meters
    }
    let ordered = OrderedDensityClusters(of: positions, minimumPoints: 4, maximumRadius: .kilometers(400))
    #expect(ordered.ordering == expected, "seed \(seed)")
    let labels = ordered.labels(radius: .kilometers(50))
    #expect(labels == expected.labels(epsilon: 50_000))
    #expect(ordered.clusters(labels).count == Set(labels.compactMap { $0 }).count)
    #expect(
      ordered.labels(steepness: 0.05, minimumClusterSize: 4)
        == expected.labels(steepness: 0.05, minimumClusterSize: 4))
  }
}
