import Testing

@testable import Clustering

@Suite struct SpanningTreeTests {
  @Test(arguments: [UInt64](1...10))
  func weighsAsMuchAsKruskals(seed: UInt64) {
    let points = planePoints(seed: seed, count: 50)
    let edges = minimumSpanningTree(count: 50) { euclideanDistance(points[$0], points[$1]) }
    var all: [WeightedEdge] = []
    for b in points.indices {
      for a in 0..<b { all.append(WeightedEdge(first: a, second: b, weight: euclideanDistance(points[a], points[b]))) }
    }
    all.sort(by: WeightedEdge.precedes)
    var sets = DisjointSets(count: 50)
    let expected = all.filter { sets.unite($0.first, $0.second) }
    func key(_ edges: [WeightedEdge]) -> Set<[Int]> {
      Set(edges.map { [min($0.first, $0.second), max($0.first, $0.second)] })
    }
    #expect(key(edges) == key(expected), "seed \(seed)")
    #expect(edges.map(\.weight).sorted() == expected.map(\.weight), "seed \(seed)")
  }

  @Test func fewElements() {
    #expect(minimumSpanningTree(count: 0) { _, _ in 0 }.isEmpty)
    #expect(minimumSpanningTree(count: 1) { _, _ in 0 }.isEmpty)
    #expect(
      minimumSpanningTree(count: 2) { _, _ in .infinity } == [WeightedEdge(first: 0, second: 1, weight: .infinity)])
  }
}

@Suite struct DisjointSetsTests {
  @Test func rootsAreLowestMembers() {
    var sets = DisjointSets(count: 6)
    let joined = [(4, 2), (5, 4), (2, 5), (0, 1)].map { sets.unite($0.0, $0.1) }
    #expect(joined == [true, true, false, true])
    let roots = (0..<6).map { sets.root(of: $0) }
    #expect(roots == [0, 0, 2, 3, 2, 2])
  }
}
