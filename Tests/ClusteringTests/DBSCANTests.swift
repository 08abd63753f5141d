import TestSupport
import Testing

@testable import Clustering

@Suite struct DBSCANTests {
  /// The definition of 1996, step by step: grow each cluster from its lowest core point.
  private func naiveLabels(_ points: [SIMD2<Double>], _ epsilon: Double, _ minimumPoints: Int) -> [Int?] {
    func near(_ index: Int) -> [Int] {
      points.indices.filter { euclideanDistance(points[$0], points[index]) <= epsilon }
    }
    let isCore = points.indices.map { near($0).count >= minimumPoints }
    var labels = [Int?](repeating: nil, count: points.count)
    var next = 0
    for seed in points.indices where isCore[seed] && labels[seed] == nil {
      var waiting = [seed]
      labels[seed] = next
      while let index = waiting.popLast() {
        for other in near(index) where isCore[other] && labels[other] == nil {
          labels[other] = next
          waiting.append(other)
        }
      }
      next += 1
    }
    for index in points.indices where !isCore[index] {
      let cores = near(index).filter { isCore[$0] }
      let nearest = cores.min {
        (euclideanDistance(points[index], points[$0]), $0) < (euclideanDistance(points[index], points[$1]), $1)
      }
      labels[index] = nearest.flatMap { labels[$0] }
    }
    return labels
  }

  /// Points on a raster, so that distances tie and hit epsilon exactly.
  private func rasterPoints(_ generator: inout SplitMix64) -> [SIMD2<Double>] {
    (0..<Int.random(in: 0...80, using: &generator)).map { _ in
      SIMD2(Double(Int.random(in: 0...15, using: &generator)), Double(Int.random(in: 0...15, using: &generator)))
    }
  }

  @Test(arguments: [UInt64](1...12))
  func agreesWithTheDefinition(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let points = rasterPoints(&generator)
    for (epsilon, minimumPoints) in [(0, 1), (0, 2), (1, 3), (1.5, 4), (2, 6), (30, 5), (Double.infinity, 200)] {
      let expected = naiveLabels(points, epsilon, minimumPoints)
      let dbscan = DBSCAN(epsilon: epsilon, minimumPoints: minimumPoints)
      #expect(
        dbscan.labels(count: points.count) { euclideanDistance(points[$0], points[$1]) } == expected,
        "seed \(seed), \(dbscan)")
      // Neighbours with distances, in reverse and with the point itself.
      let withDistances = dbscan.labels(
        count: points.count,
        neighborsWithDistances: { index, _ in
          points.indices.reversed().map {
            DBSCAN.Neighbor(index: $0, distance: euclideanDistance(points[$0], points[index]))
          }
        })
      #expect(withDistances == expected, "seed \(seed), \(dbscan)")
      // Without distances only border points may differ: they join the lowest cluster in reach.
      let within = { (index: Int, epsilon: Double) in
        points.indices.filter { euclideanDistance(points[$0], points[index]) <= epsilon }
      }
      let labels = dbscan.labels(count: points.count, neighbors: within)
      for index in points.indices {
        let near = within(index, epsilon)
        if near.count >= minimumPoints {
          #expect(labels[index] == expected[index], "seed \(seed), \(dbscan)")
        } else {
          let cores = near.filter { within($0, epsilon).count >= minimumPoints }
          #expect(labels[index] == cores.compactMap { expected[$0] }.min(), "seed \(seed), \(dbscan)")
        }
      }
    }
  }

  @Test func agreesWithScikitLearn() {
    let points = planePoints(seed: 6, count: 40)
    let labels = DBSCAN(epsilon: 0.6, minimumPoints: 4).labels(count: 40) { euclideanDistance(points[$0], points[$1]) }
    // No border point of this set is in reach of two clusters.
    #expect(labels == PublishedAnswers.dbscan)
  }

  @Test func clustersAreNumberedByLowestCoreAndBordersGoToTheNearest() {
    // 0 reaches the last of the cluster of 1…8 and the first two of the cluster of 9…16, which are nearer.
    let values = [1.9] + (0..<8).map { Double($0) / 10 } + (30..<38).map { Double($0) / 10 }
    let dbscan = DBSCAN(epsilon: 1.25, minimumPoints: 5)
    let clusters = Array(repeating: 0, count: 8) + Array(repeating: 1, count: 8)
    #expect(dbscan.labels(count: 17) { abs(values[$0] - values[$1]) } == [1] + clusters)
    let labels = dbscan.labels(count: 17) { index, epsilon in
      values.indices.filter { abs(values[$0] - values[index]) <= epsilon }
    }
    #expect(labels == [0] + clusters)
  }

  @Test func refusesBadParameters() async {
    await #expect(processExitsWith: .failure) { _ = DBSCAN(epsilon: -1, minimumPoints: 1) }
    await #expect(processExitsWith: .failure) { _ = DBSCAN(epsilon: .nan, minimumPoints: 1) }
    await #expect(processExitsWith: .failure) { _ = DBSCAN(epsilon: 1, minimumPoints: 0) }
  }
}
