import Testing

@testable import Clustering

@Suite struct HDBSCANTests {
  @Test(arguments: PublishedAnswers.hdbscan.indices)
  func agreesWithScikitLearn(index: Int) {
    let expected = PublishedAnswers.hdbscan[index]
    let points = planePoints(seed: expected.seed, count: expected.labels.count)
    let result = HDBSCAN(minimumClusterSize: expected.minimumClusterSize, minimumPoints: expected.minimumPoints)
      .clusters(count: points.count) { euclideanDistance(points[$0], points[$1]) }
    #expect(result.labels == expected.labels)
    #expect(result.probabilities.count == expected.probabilities.count)
    for (ours, theirs) in zip(result.probabilities, expected.probabilities) {
      #expect((ours - theirs).magnitude < 1e-6)
    }
  }

  @Test(arguments: [UInt64](1...10))
  func coreDistancesAgreeWithSorting(seed: UInt64) {
    let points = planePoints(seed: seed, count: 40)
    for minimumPoints in [1, 2, 5, 40, 41] {
      let core = HDBSCAN(minimumClusterSize: 5, minimumPoints: minimumPoints)
        .coreDistances(count: 40) { euclideanDistance(points[$0], points[$1]) }
      let expected = points.map { point in
        let sorted = points.map { euclideanDistance($0, point) }.sorted()
        return minimumPoints > sorted.count ? .infinity : sorted[minimumPoints - 1]
      }
      #expect(core == expected, "seed \(seed)")
    }
  }

  @Test func duplicatesAreInfinitelyDense() {
    let values = Array(repeating: 0.0, count: 5) + Array(repeating: 10, count: 5) + [30]
    let result = HDBSCAN(minimumClusterSize: 3).clusters(count: 11) { abs(values[$0] - values[$1]) }
    #expect(
      result
        == HDBSCAN.Result(
          labels: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, nil], probabilities: Array(repeating: 1, count: 10) + [0],
          outlierScores: Array(repeating: 0, count: 10) + [1]))
  }

  @Test func oneClusterOnlyWhenAllowed() {
    let values = (0..<10).map { Double($0 * $0) / 40 }
    let distance = { (a: Int, b: Int) in abs(values[a] - values[b]) }
    let without = HDBSCAN(minimumClusterSize: 6).clusters(count: 10, distance: distance)
    #expect(without.labels == Array(repeating: nil, count: 10))
    #expect(without.probabilities == Array(repeating: 0, count: 10))
    let with = HDBSCAN(minimumClusterSize: 6, allowsSingleCluster: true).clusters(count: 10, distance: distance)
    #expect(with.labels == Array(repeating: 0, count: 10))
    #expect(with.probabilities.allSatisfy { $0 > 0 && $0 <= 1 })
  }

  @Test func tooFewPoints() {
    for count in 0..<3 {
      let result = HDBSCAN(minimumClusterSize: 3).clusters(count: count) { _, _ in 1 }
      let zeros = [Double](repeating: 0, count: count)
      #expect(
        result
          == HDBSCAN.Result(
            labels: Array(repeating: nil, count: count), probabilities: zeros, outlierScores: zeros))
    }
    // More points asked for than there are: nothing is dense.
    let result = HDBSCAN(minimumClusterSize: 2, minimumPoints: 9).clusters(count: 4) { _, _ in 1 }
    #expect(result.labels == [nil, nil, nil, nil])
  }
}
