import TestSupport
import Testing

@testable import Clustering

@Suite struct OPTICSTests {
  private func ordering(_ expected: PublishedOrderings.Case) -> ReachabilityOrdering {
    let points = planePoints(seed: 11, count: 60)
    return OPTICS(minimumPoints: expected.minimumPoints, maximumEpsilon: expected.maximumEpsilon)
      .ordering(count: points.count) { euclideanDistance(points[$0], points[$1]) }
  }

  @Test(arguments: PublishedOrderings.optics.indices)
  func agreesWithScikitLearn(index: Int) {
    let expected = PublishedOrderings.optics[index]
    let ordering = ordering(expected)
    #expect(ordering.order == expected.order)
    let (steepness, size) = (expected.steepness, expected.minimumClusterSize)
    #expect(ordering.steepClusters(steepness, minimumClusterSize: size).map { ClosedRange($0) } == expected.clusters)
    #expect(ordering.labels(steepness: steepness, minimumClusterSize: size) == expected.labels)
  }

  @Test func reachabilitiesAndRadius() {
    let ordering = ordering(PublishedOrderings.optics[0])
    for (index, expected) in zip(ordering.order, PublishedOrderings.reachabilities) {
      #expect(ordering.reachability[index] == expected || abs(ordering.reachability[index] - expected) < 1e-6)
    }
    #expect(ordering.labels(epsilon: 0.6) == PublishedOrderings.withinSixTenths)
  }

  @Test(arguments: [UInt64](1...12))
  func coreClustersAreDBSCANs(seed: UInt64) {
    let points = planePoints(seed: seed, count: 90)
    let distance = { (a: Int, b: Int) in euclideanDistance(points[a], points[b]) }
    let minimumPoints = Int(seed) % 5 + 1
    let ordering = OPTICS(minimumPoints: minimumPoints).ordering(count: 90, distance: distance)
    #expect(ordering.order.sorted() == Array(0..<90))
    for epsilon in [0.0, 0.2, 0.6, 2, 40] {
      let ours = ordering.labels(epsilon: epsilon)
      let theirs = DBSCAN(epsilon: epsilon, minimumPoints: minimumPoints).labels(count: 90, distance: distance)
      let core = (0..<90).filter { ordering.coreDistances[$0] <= epsilon }
      var pairs: [Int: Int] = [:]
      for index in core {
        guard let label = ours[index], let expected = theirs[index] else {
          Issue.record("seed \(seed): \(index) is core")
          continue
        }
        #expect(pairs[label, default: expected] == expected, "seed \(seed), \(epsilon)")
        pairs[label] = expected
      }
      #expect(Set(pairs.values).count == pairs.count, "seed \(seed), \(epsilon)")
      #expect((0..<90).allSatisfy { ours[$0] == nil || theirs[$0] != nil }, "seed \(seed), \(epsilon)")
    }
  }

  @Test func fewPoints() {
    for count in 0..<3 {
      let ordering = OPTICS(minimumPoints: 3).ordering(count: count) { _, _ in 1 }
      #expect(ordering.order == Array(0..<count))
      #expect(ordering.labels(epsilon: 5) == Array(repeating: nil, count: count))
      #expect(ordering.steepClusters(0.1, minimumClusterSize: 2).isEmpty)
    }
  }
}
