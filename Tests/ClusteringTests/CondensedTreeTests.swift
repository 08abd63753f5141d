import Testing

@testable import Clustering

@Suite struct CondensedTreeTests {
  @Test(arguments: PublishedOrderings.outliers.indices)
  func outlierScoresAgreeWithHDBSCANs(index: Int) {
    let expected = PublishedOrderings.outliers[index]
    let points = planePoints(seed: expected.seed, count: expected.scores.count)
    let result = HDBSCAN(minimumClusterSize: expected.minimumClusterSize, minimumPoints: expected.minimumPoints)
      .clusters(count: points.count) { euclideanDistance(points[$0], points[$1]) }
    for (ours, theirs) in zip(result.outlierScores, expected.scores) { #expect(abs(ours - theirs) < 1e-6) }
  }

  @Test func clustersOfALine() throws {
    // Two groups of three, a step of one within, nine between; and one far away.
    let values = [0.0, 1, 2, 11, 12, 13, 40]
    let tree = minimumSpanningTree(count: 7) { abs(values[$0] - values[$1]) }
    let parameters = HDBSCAN(minimumClusterSize: 3, minimumPoints: 1)
    let condensed = try #require(parameters.condensedTree(count: 7, spanningTree: tree))
    typealias Cluster = CondensedTree.Cluster
    var root = Cluster(parent: nil, firstChild: 1, count: 7, birth: 0)
    (root.death, root.stability) = (1.0 / 9, 1.0 / 27 + 6.0 / 9)
    var child = Cluster(parent: 0, firstChild: nil, count: 3, birth: 1.0 / 9)
    (child.death, child.stability) = (1, 3 * (1 - 1.0 / 9))
    #expect(condensed.clusters == [root, child, child])
    #expect(condensed.lastCluster.map { $0 == 0 } == [false, false, false, false, false, false, true])
    #expect(condensed.density == [1, 1, 1, 1, 1, 1, 1.0 / 27])
    #expect(condensed.outlierScores() == [0, 0, 0, 0, 0, 0, 1 - 1.0 / 27])
    #expect(parameters.clusters(of: condensed).labels == [0, 0, 0, 1, 1, 1, nil])
  }

  @Test func duplicatesAndWhatIsBesideThem() {
    let values = [0.0, 0, 0, 0, 5]
    let result = HDBSCAN(minimumClusterSize: 2, minimumPoints: 1, allowsSingleCluster: true)
      .clusters(count: 5) { abs(values[$0] - values[$1]) }
    #expect(result.outlierScores == [0, 0, 0, 0, 1])
  }
}
