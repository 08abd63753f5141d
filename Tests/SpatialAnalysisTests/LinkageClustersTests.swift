import Clustering
import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct LinkageClustersTests {
  @Test(arguments: Linkage.allCases, [UInt64](1...3))
  func agreesWithAllDistances(linkage: Linkage, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let positions = randomPositions(count: 60, spread: 2, using: &generator)
    let expected = HierarchicalClustering(linkage: linkage).dendrogram(count: 60) {
      Geodesic.wgs84.distance(from: positions[$0], to: positions[$1]).meters
    }
    let ours = LinkageClusters.dendrogram(of: positions, linkage: linkage)
    #expect(ours.merges.map(\.height) == expected.merges.map(\.height), "seed \(seed)")
    for height in [10_000.0, 400_000, 5_000_000] {
      #expect(ours.labels(height: height) == expected.labels(height: height), "seed \(seed)")
    }
  }

  @Test func smallClustersAreNoise() {
    #expect(LinkageClusters.labels([0, 1, 0, 2, 2, 2], minimumSize: 2) == [0, nil, 0, 1, 1, 1])
    #expect(LinkageClusters.labels([], minimumSize: 2).isEmpty)
  }
}
