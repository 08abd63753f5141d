import TestSupport
import Testing

@testable import Clustering

@Suite struct KMeansTests {
  private func squaredDistance(_ a: SIMD3<Double>, _ b: SIMD3<Double>) -> Double { ((a - b) * (a - b)).sum() }

  @Test(arguments: [UInt64](1...12))
  func everyPointIsWithItsNearestCenter(seed: UInt64) {
    let points = planePoints(seed: seed, count: 200).map { SIMD3($0.x, $0.y, 0) }
    let means = KMeans(clusterCount: Int(seed) % 7 + 1, seed: seed)
    let result = means.clusters(of: points)
    #expect(result == means.clusters(of: points))
    #expect(result.centers.count == means.clusterCount)
    for (point, label) in zip(points, result.labels) {
      let squares = result.centers.map { squaredDistance(point, $0) }
      #expect(squares[label] <= (squares.min() ?? 0) * (1 + 1e-9), "seed \(seed)")
    }
    for (number, center) in result.centers.enumerated() {
      let members = points.indices.filter { result.labels[$0] == number }
      let mean = members.reduce(SIMD3<Double>.zero) { $0 + points[$1] } / Double(members.count)
      #expect(squaredDistance(mean, center) < 1e-18, "seed \(seed)")
    }
    let inertia = zip(points, result.labels).reduce(0) { $0 + squaredDistance($1.0, result.centers[$1.1]) }
    #expect(abs(inertia - result.inertia) < 1e-9 * inertia + 1e-12)
  }

  @Test func bestOfSeveralSeedsIsScikitLearns() {
    let points = planePoints(seed: 11, count: 60).map { SIMD3($0.x, $0.y, 0) }
    let results = (0..<20).map { KMeans(clusterCount: 3, seed: $0).clusters(of: points) }
    let best = results.min { $0.inertia < $1.inertia }
    #expect(best?.labels == PublishedOrderings.means.labels)
    #expect(abs((best?.inertia ?? 0) - PublishedOrderings.means.inertia) < 1e-5)
  }

  @Test func fewerPointsThanClusters() {
    let points = [SIMD3<Double>(1, 2, 3), SIMD3(4, 5, 6), SIMD3(1, 2, 3)]
    let result = KMeans(clusterCount: 5).clusters(of: points)
    #expect(result.labels == [0, 1, 0])
    #expect(result.centers == [SIMD3(1, 2, 3), SIMD3(4, 5, 6)])
    #expect(result.inertia == 0)
    #expect(KMeans(clusterCount: 5).clusters(of: []).labels.isEmpty)
  }

  @Test func centersOnTheSphere() {
    let points = [SIMD3<Double>(1, 0, 0), SIMD3(0, 1, 0), SIMD3(0, 0, -1)]
    let result = KMeans(clusterCount: 1).clusters(of: points, onSphereOfRadius: 1)
    let third = (1.0 / 3).squareRoot()
    #expect(squaredDistance(result.centers[0], SIMD3(third, third, -third)) < 1e-24)
  }
}
