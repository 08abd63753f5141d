import Clustering
import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct HierarchicalDensityClustersTests {
  @Test(arguments: [UInt64](1...16))
  func agreesWithHDBSCANOverAllDistances(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let metric: SurfaceMetric = seed % 3 == 0 ? .greatCircle() : .geodesic
    let positions = randomPositions(
      count: [0, 1, 2, 5, 60, 140][Int(seed) % 6], spread: [0.000_01, 0.01, 1, 25][Int(seed) % 4], using: &generator)
    let measure = metric.distanceMetric
    for (size, points) in [(2, 1), (3, 3), (5, 2), (4, 8)] {
      let parameters = HDBSCAN(minimumClusterSize: size, minimumPoints: points, allowsSingleCluster: seed % 2 == 0)
      let expected = parameters.clusters(count: positions.count) {
        measure.distance(from: positions[$0], to: positions[$1]).meters
      }
      let clusters = HierarchicalDensityClusters(
        of: positions, parameters: parameters, metric: metric, threads: Int(seed) % 3 + 1)
      #expect(
        HDBSCAN.Result(
          labels: clusters.labels, probabilities: clusters.probabilities, outlierScores: clusters.outlierScores)
          == expected, "seed \(seed), \(parameters)")
      #expect(clusters.clusters.map(\.members) == clusters.members)
    }
  }

  @Test(arguments: [UInt64](1...8))
  func spanningTreeIsPrims(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let positions = randomPositions(count: 120, spread: [0.001, 2][Int(seed) % 2], using: &generator)
    let distance = { (a: Int, b: Int) in Geodesic.wgs84.distance(from: positions[a], to: positions[b]).meters }
    let points = Int(seed) % 4 + 1
    let core = HDBSCAN(minimumClusterSize: 2, minimumPoints: points).coreDistances(count: 120, distance: distance)
    let index = PositionIndex(positions)
    #expect(index.coreDistances(minimumPoints: points).map(\.meters) == core, "seed \(seed)")
    #expect(index.distanceTable(minimumPoints: points).map(\.meters) == core.sorted(by: >), "seed \(seed)")
    let expected = minimumSpanningTree(count: 120) { max(distance($0, $1), max(core[$0], core[$1])) }
    func ends(_ edges: [WeightedEdge]) -> [[Double]] {
      edges.sorted(by: WeightedEdge.precedes)
        .map { [$0.weight, Double(min($0.first, $0.second)), Double(max($0.first, $0.second))] }
    }
    #expect(
      ends(HierarchicalDensityClusters.spanningTree(of: positions, minimumPoints: points)) == ends(expected),
      "seed \(seed)")
  }

  @Test func fewerPositionsThanAskedFor() {
    let index = PositionIndex([Position(longitude: 1, latitude: 1), Position(longitude: 1, latitude: 1)])
    #expect(index.coreDistances(minimumPoints: 1) == [.zero, .zero])
    #expect(index.coreDistances(minimumPoints: 2) == [.zero, .zero])
    #expect(index.coreDistances(minimumPoints: 3) == [.infinity, .infinity])
  }
}
