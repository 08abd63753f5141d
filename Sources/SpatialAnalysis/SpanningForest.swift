import Clustering
import GeoJSON
import Geodesy
import SpatialIndex

/// The minimum spanning tree of the mutual reachability distance between positions, by Borůvka's algorithm over a tree of
/// points.
///
/// In each round every component finds its lightest edge outwards (O. Borůvka 1926; for this distance W. March, P. Ram,
/// A. Gray, Fast Euclidean minimum spanning tree, KDD 2010, doi:10.1145/1835804.1835882). The positions nearest to each are
/// known from its core distance, and edges to them weigh the greater core distance; what else leads out of a point weighs
/// more than its core distance. Only points for which that is less than their component's lightest edge so far search the
/// tree, all those of a leaf together.
///
/// Points are numbered by their place in the index, so that what is near is near in memory.
struct SpanningForest {
  private let index: PositionIndex
  private let core: [Double]
  private let nodeCore: [Double]
  private let nodeLowestIndex: [Int32]
  /// Of the nearest of each point those with the lightest edges, by ascending weight of the edge, then by that edge's rank among
  /// equals.
  private var nearest: [Int32]
  private let nearestCount: Int
  /// The first of them that may still be outside the point's component.
  private var nearestStart: [UInt16]
  /// All edges out of a point's component that weigh no more, and are not to its nearest, are known not to be there.
  private var reach: [Double]
  /// The component of each point, and of each node of the tree, −1 for a node with several.
  private var component: [Int32]
  private var nodeComponent: [Int32] = []
  private var componentCount: Int
  private var best: [BestEdge] = []

  /// The edges in ascending order.
  static func edges(_ index: PositionIndex, minimumPoints: Int, threads: Int) -> [WeightedEdge] {
    var edges = edgesAsFound(index, minimumPoints: minimumPoints, threads: threads)
    // Weights of zero and more are ordered as their bits are.
    edges.sort {
      let (a, b) = ($0.weight.bitPattern, $1.weight.bitPattern)
      return a != b ? a < b : WeightedEdge.precedes($0, $1)
    }
    return edges
  }

  /// On its own, so that only the edges are in memory while they are sorted.
  private static func edgesAsFound(_ index: PositionIndex, minimumPoints: Int, threads: Int) -> [WeightedEdge] {
    let count = index.positions.count
    guard count > 1 else { return [] }
    var forest = SpanningForest(index, minimumPoints: minimumPoints, threads: threads)
    var edges: [WeightedEdge] = []
    edges.reserveCapacity(count - 1)
    forest.joinNearest(&edges)
    while edges.count < count - 1 { forest.round(&edges) }
    return edges
  }

  private init(_ index: PositionIndex, minimumPoints: Int, threads: Int) {
    self.index = index
    let count = index.positions.count
    if minimumPoints >= 2, minimumPoints <= count {
      var found = NearestPlaces(of: index, rank: minimumPoints, keepsNearest: true, threads: threads)
      reach = found.keepLightest(index)
      (core, nearest, nearestCount) = (found.core, found.nearest, found.nearestCount)
    } else {
      core = Array(repeating: minimumPoints == 1 ? 0 : .infinity, count: count)
      (nearest, nearestCount) = ([], 0)
      reach = Array(repeating: minimumPoints == 1 ? -1 : .greatestFiniteMagnitude, count: count)
    }
    let tree = index.tree
    nodeCore = core.withUnsafeBufferPointer { tree.nodeValues(ofPlaces: $0) { $0 < $1 ? $0 : $1 } }
    nodeLowestIndex = tree.withIndices(at: 0..<count) { tree.nodeValues(ofPlaces: $0) { $0 < $1 ? $0 : $1 } }
    component = (0..<Int32(count)).map { $0 }
    componentCount = count
    nearestStart = Array(repeating: 0, count: nearestCount > 0 ? count : 0)
  }

  /// The lightest edge out of a component, by the places of its ends.
  private struct BestEdge {
    var weight = Double.infinity
    var from: Int32 = -1
    var to: Int32 = -1
  }

  private func endsByIndex(_ from: Int, _ to: Int) -> (Int, Int) {
    let (a, b) = (index.tree.index(at: from), index.tree.index(at: to))
    return a < b ? (a, b) : (b, a)
  }

  /// Whether an edge comes before the lightest one so far; of equal weights the one with the lower ends does.
  @inline(__always)
  private func precedes(_ weight: Double, _ from: Int, _ to: Int, _ other: BestEdge) -> Bool {
    if weight != other.weight { return weight < other.weight }
    return other.from < 0 || endsByIndex(from, to) < endsByIndex(Int(other.from), Int(other.to))
  }

  @inline(__always)
  private mutating func offer(_ weight: Double, _ from: Int, _ to: Int) {
    let (a, b) = (Int(component[from]), Int(component[to]))
    let edge = BestEdge(weight: weight, from: Int32(truncatingIfNeeded: from), to: Int32(truncatingIfNeeded: to))
    if precedes(weight, from, to, best[a]) { best[a] = edge }
    if precedes(weight, from, to, best[b]) { best[b] = edge }
  }

  /// Joins every component by its lightest edge outwards and adds those edges.
  private mutating func round(_ edges: inout [WeightedEdge]) {
    nodeComponent = component.withUnsafeBufferPointer {
      index.tree.nodeValues(ofPlaces: $0) { $0 == $1 ? $0 : -1 }
    }
    best = Array(repeating: BestEdge(), count: componentCount)
    offerNearest()
    search()
    join(&edges)
  }

  /// Joins the points whose lightest edge of all leads to the first of their nearest for certain.
  ///
  /// Like a round, but nothing is to be remembered of each point, of which there are most components.
  private mutating func joinNearest(_ edges: inout [WeightedEdge]) {
    guard nearestCount > 0 else { return }
    var sets = DisjointSets(count: componentCount)
    for point in component.indices {
      let other = Int(nearest[point * nearestCount])
      let weight = max(core[point], core[other])
      guard reach[point] >= weight, sets.unite(point, other) else { continue }
      let ends = endsByIndex(point, other)
      edges.append(WeightedEdge(first: ends.0, second: ends.1, weight: weight))
    }
    numberComponents(&sets)
  }

  private mutating func offerNearest() {
    guard nearestCount > 0 else { return }
    for point in component.indices {
      let own = component[point]
      var start = Int(nearestStart[point])
      while start < nearestCount, component[Int(nearest[point * nearestCount + start])] == own { start += 1 }
      nearestStart[point] = UInt16(start)
      if start < nearestCount {
        let other = Int(nearest[point * nearestCount + start])
        offer(max(core[point], core[other]), point, other)
      }
    }
  }

  /// Finds lighter edges for the points whose nearest do not tell.
  private mutating func search() {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 16) { distances in
      withUnsafeTemporaryAllocation(of: Query.self, capacity: 16) { queries in
        for leaf in 0..<index.tree.leafCount {
          var count = 0
          for place in index.tree.places(ofLeaf: leaf) where reach[place] < best[Int(component[place])].weight {
            queries[count] = Query(place: place, component: component[place], core: core[place])
            count += 1
          }
          if count > 0 { search(leaf, UnsafeMutableBufferPointer(rebasing: queries[..<count]), distances) }
        }
      }
    }
  }

  private struct Query {
    var place: Int
    var component: Int32
    var core: Double
    var point = SIMD3<Double>()
  }

  private mutating func search(
    _ leaf: Int, _ queries: UnsafeMutableBufferPointer<Query>, _ distances: UnsafeMutableBufferPointer<Double>
  ) {
    var low = SIMD3(repeating: Double.infinity)
    var high = -low
    var own = queries[0].component
    for number in queries.indices {
      let point = index.tree.point(at: queries[number].place)
      queries[number].point = point
      low = pointwiseMin(low, point)
      high = pointwiseMax(high, point)
      if queries[number].component != own { own = -1 }
    }
    var limit = largestWeight(queries)
    let (tree, nodeCore, nodeComponent, nodeLowestIndex) = (index.tree, nodeCore, nodeComponent, nodeLowestIndex)
    tree.searchLeaves(
      low: low, high: high, squaredBound: Self.squaredBound(limit),
      skipping: { node in
        if nodeCore[node] > limit || (own >= 0 && nodeComponent[node] == own) { return true }
        return nodeCore[node] == limit && !mayPrecede(queries, Int(nodeLowestIndex[node]))
      },
      visit: { other, points in
        visit(other, points, queries, distances)
        limit = largestWeight(queries)
        return Self.squaredBound(limit)
      })
    for query in queries { reach[query.place] = best[Int(query.component)].weight.nextDown }
  }

  /// A chord is never longer than the distance.
  private static func squaredBound(_ weight: Double) -> Double { squared(weight + SurfaceSpace.tolerance) }

  private func largestWeight(_ queries: UnsafeMutableBufferPointer<Query>) -> Double {
    queries.reduce(-1) { max($0, best[Int($1.component)].weight) }
  }

  /// Whether an edge to a point of this index or a higher one may come before one of the same weight.
  private func mayPrecede(_ queries: UnsafeMutableBufferPointer<Query>, _ lowest: Int) -> Bool {
    queries.contains { query in
      let edge = best[Int(query.component)]
      let own = index.tree.index(at: query.place)
      let ends = own < lowest ? (own, lowest) : (lowest, own)
      return edge.from < 0 || ends < endsByIndex(Int(edge.from), Int(edge.to))
    }
  }

  private mutating func visit(
    _ leaf: Int, _ points: UnsafePointer<Double>, _ queries: UnsafeMutableBufferPointer<Query>,
    _ distances: UnsafeMutableBufferPointer<Double>
  ) {
    let places = index.tree.places(ofLeaf: leaf)
    for query in queries {
      var limit = best[Int(query.component)].weight
      var bound = Self.squaredBound(limit)
      PointTree.measure(points, query.point.x, query.point.y, query.point.z, into: distances)
      for number in 0..<places.count where distances[number] <= bound {
        let other = places.lowerBound + number
        let cores = max(query.core, core[other])
        if component[other] == query.component || cores > limit { continue }
        let weight = weight(query.place, other, cores: cores, squaredChord: distances[number])
        if weight > limit { continue }
        offer(weight, query.place, other)
        limit = best[Int(query.component)].weight
        bound = Self.squaredBound(limit)
      }
    }
  }

  private func weight(_ place: Int, _ other: Int, cores: Double, squaredChord: Double) -> Double {
    // Below an eighth of the radius a path is no more than a hundredth longer than its chord.
    if cores < index.space.radius / 8, squaredChord * 1.0201 + 1 <= cores * cores { return cores }
    let positions = index.positions
    return max(
      cores,
      index.space.distanceMeters(positions[index.tree.index(at: place)], positions[index.tree.index(at: other)]))
  }

  private mutating func join(_ edges: inout [WeightedEdge]) {
    var sets = DisjointSets(count: componentCount)
    for edge in best {
      let (from, to) = (Int(edge.from), Int(edge.to))
      guard from >= 0, sets.unite(Int(component[from]), Int(component[to])) else { continue }
      let ends = endsByIndex(from, to)
      edges.append(WeightedEdge(first: ends.0, second: ends.1, weight: edge.weight))
    }
    numberComponents(&sets)
  }

  /// Numbers the components anew, sets of those before.
  private mutating func numberComponents(_ sets: inout DisjointSets) {
    var number = [Int32](repeating: 0, count: componentCount)
    var next: Int32 = 0
    for old in 0..<componentCount {
      let root = sets.root(of: old)
      if root == old {
        number[old] = next
        next += 1
      } else {
        number[old] = number[root]
      }
    }
    componentCount = Int(next)
    for point in component.indices { component[point] = number[Int(component[point])] }
  }
}
