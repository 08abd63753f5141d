import Testing

@testable import Clustering

@Suite struct HierarchicalClusteringTests {
  /// Merges the nearest two clusters again and again, measuring clusters by the definition of their linkage.
  private func naiveHeights(_ points: [SIMD2<Double>], _ linkage: Linkage) -> [Double] {
    var clusters = points.map { [$0] }
    func distance(_ a: [SIMD2<Double>], _ b: [SIMD2<Double>]) -> Double {
      let all = a.flatMap { first in b.map { euclideanDistance(first, $0) } }
      switch linkage {
      case .single: return all.min() ?? 0
      case .complete: return all.max() ?? 0
      case .average: return all.reduce(0, +) / Double(all.count)
      case .ward:
        let (centerA, centerB) = (a.reduce(.zero, +) / Double(a.count), b.reduce(.zero, +) / Double(b.count))
        let factor = 2 * Double(a.count * b.count) / Double(a.count + b.count)
        return factor.squareRoot() * euclideanDistance(centerA, centerB)
      }
    }
    var heights: [Double] = []
    while clusters.count > 1 {
      var best = (Double.infinity, 0, 0)
      for b in clusters.indices {
        for a in 0..<b { best = min(best, (distance(clusters[a], clusters[b]), a, b), by: { $0.0 < $1.0 }) }
      }
      heights.append(best.0)
      clusters[best.1] += clusters.remove(at: best.2)
    }
    return heights
  }

  private func min<Value>(_ a: Value, _ b: Value, by precedes: (Value, Value) -> Bool) -> Value {
    precedes(b, a) ? b : a
  }

  @Test(arguments: [UInt64](1...8), Linkage.allCases)
  func agreesWithTheDefinition(seed: UInt64, linkage: Linkage) {
    let points = planePoints(seed: seed, count: 24)
    let dendrogram = HierarchicalClustering(linkage: linkage).dendrogram(count: 24) {
      euclideanDistance(points[$0], points[$1])
    }
    let expected = naiveHeights(points, linkage)
    #expect(dendrogram.merges.count == expected.count)
    for (merge, height) in zip(dendrogram.merges, expected) {
      #expect((merge.height - height).magnitude < 1e-9, "seed \(seed)")
    }
    #expect(dendrogram.merges.last?.count == 24)
  }

  @Test(arguments: PublishedAnswers.linkage.indices)
  func agreesWithSciPy(index: Int) {
    let expected = PublishedAnswers.linkage[index]
    let points = planePoints(seed: 5, count: 12)
    let dendrogram = HierarchicalClustering(linkage: expected.linkage).dendrogram(count: 12) {
      euclideanDistance(points[$0], points[$1])
    }
    #expect(dendrogram.labels(clusterCount: 3) == expected.threeClusters)
    #expect(dendrogram.labels(height: 2) == expected.withinTwo)
    // Whole rows, with heights to the nine decimals that both carry.
    func rounded(_ merges: [Dendrogram.Merge]) -> [Dendrogram.Merge] {
      merges.map { merge in
        var merge = merge
        merge.height = (merge.height * 1e9).rounded()
        return merge
      }
    }
    #expect(rounded(dendrogram.merges) == rounded(expected.merges))
  }

  /// R. Johnson, D. Wichern, Applied Multivariate Statistical Analysis, examples 12.3 (single) and 12.5 (complete linkage).
  @Test func textbookDendrograms() {
    let rows: [[Double]] = [
      [0, 9, 3, 6, 11], [9, 0, 7, 5, 10], [3, 7, 0, 9, 2], [6, 5, 9, 0, 8], [11, 10, 2, 8, 0],
    ]
    func merges(_ linkage: Linkage) -> [Dendrogram.Merge] {
      HierarchicalClustering(linkage: linkage).dendrogram(count: 5) { rows[$0][$1] }.merges
    }
    typealias Merge = Dendrogram.Merge
    #expect(
      merges(.single) == [
        Merge(first: 2, second: 4, height: 2, count: 2), Merge(first: 0, second: 5, height: 3, count: 3),
        Merge(first: 1, second: 3, height: 5, count: 2), Merge(first: 6, second: 7, height: 6, count: 5),
      ])
    #expect(
      merges(.complete) == [
        Merge(first: 2, second: 4, height: 2, count: 2), Merge(first: 1, second: 3, height: 5, count: 2),
        Merge(first: 0, second: 6, height: 9, count: 3), Merge(first: 5, second: 7, height: 11, count: 5),
      ])
  }

  @Test(arguments: Linkage.allCases)
  func fewElementsAndDuplicates(linkage: Linkage) {
    let clustering = HierarchicalClustering(linkage: linkage)
    #expect(clustering.dendrogram(count: 0) { _, _ in 1 }.labels(height: 1) == [])
    #expect(clustering.dendrogram(count: 1) { _, _ in 1 }.labels(clusterCount: 1) == [0])
    let values = [4.0, 4, 0, 4, 0]
    let dendrogram = clustering.dendrogram(count: 5) { abs(values[$0] - values[$1]) }
    #expect(dendrogram.labels(height: 0) == [0, 0, 1, 0, 1])
    #expect(dendrogram.labels(clusterCount: 2) == [0, 0, 1, 0, 1])
    #expect(dendrogram.labels(clusterCount: 1) == [0, 0, 0, 0, 0])
    #expect(dendrogram.labels(clusterCount: 9) == [0, 1, 2, 3, 4])
    #expect(dendrogram.labels(height: -1) == [0, 1, 2, 3, 4])
  }
}
