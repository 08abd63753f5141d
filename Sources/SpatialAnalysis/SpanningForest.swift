import Clustering
import GeoJSON
import Geodesy
import SpatialIndex

/// The minimum spanning tree of the mutual reachability distance between positions, by Borůvka's algorithm over a tree of
/// points.
///
/// In each round every component finds its lightest edge outwards (O. Borůvka 1926; for this distance W. March, P. Ram,
/// A. Gray, Fast Euclidean minimum spanning tree, KDD 2010, doi:10.1145/1835804.1835882). A point's lightest edge outwards
/// stays so until its other end joins the component, and never gets lighter: what one round found is kept for the next.
struct SpanningForest {
  private let index: PositionIndex
  private let core: [Double]
  private let nodeCore: [Double]
  private var sets: DisjointSets
  /// The root of each point's component, as of this round.
  private var component: [Int32]
  /// For each tree node the component that all its points are in, or −1.
  private var nodeComponent: [Int32] = []
  /// For each point its lightest edge outwards; an edge to itself stands for one that is not known but weighs no less.
  private var lightest: [WeightedEdge]

  /// The edges in ascending order.
  static func edges(_ index: PositionIndex, core: [Double]) -> [WeightedEdge] {
    var forest = SpanningForest(index, core: core)
    var edges: [WeightedEdge] = []
    while edges.count < index.positions.count - 1 { edges += forest.round() }
    return edges.sorted(by: WeightedEdge.precedes)
  }

  private init(_ index: PositionIndex, core: [Double]) {
    self.index = index
    self.core = core
    nodeCore = index.tree.nodeValues({ core[$0] }, combine: min)
    sets = DisjointSets(count: core.count)
    component = core.indices.map { Int32($0) }
    lightest = core.indices.map { WeightedEdge(first: $0, second: $0, weight: core[$0]) }
  }

  /// Joins every component by its lightest edge outwards and gives those edges.
  private mutating func round() -> [WeightedEdge] {
    let labels = component
    nodeComponent = index.tree.nodeValues({ labels[$0] }, combine: { $0 == $1 ? $0 : -1 })
    var best: [Int32: WeightedEdge] = [:]
    func offer(_ edge: WeightedEdge, to root: Int32) {
      if best[root].map({ WeightedEdge.precedes(edge, $0) }) ?? true { best[root] = edge }
    }
    for point in labels.indices where labels[lightest[point].second] != labels[point] {
      offer(lightest[point], to: labels[point])
    }
    for point in labels.indices where labels[lightest[point].second] == labels[point] {
      let bound = best[labels[point]]?.weight ?? .infinity
      if lightest[point].weight > bound { continue }
      if let edge = lightestEdge(from: point, bound: bound) {
        lightest[point] = edge
        offer(edge, to: labels[point])
      } else {
        lightest[point] = WeightedEdge(first: point, second: point, weight: bound.nextUp)
      }
    }
    var joined: [WeightedEdge] = []
    for root in best.keys.sorted() {
      if let edge = best[root], sets.unite(edge.first, edge.second) { joined.append(edge) }
    }
    for point in component.indices { component[point] = Int32(sets.root(of: point)) }
    return joined
  }

  /// The lightest edge from the point out of its component that weighs at most the bound.
  private func lightestEdge(from point: Int, bound: Double) -> WeightedEdge? {
    let position = index.positions[point]
    let center = index.space.point(position)
    let (own, ownCore) = (component[point], core[point])
    var best: WeightedEdge?
    var limit = bound
    var squaredLimit = squared(index.space.longestChord(withinMeters: limit))
    index.tree.search(
      x: center.x, y: center.y, z: center.z, squaredBound: squaredLimit,
      skipping: { nodeComponent[$0] == own || nodeCore[$0] > limit },
      visit: { other, squaredChord in
        let cores = max(ownCore, core[other])
        if component[other] == own || cores > limit { return squaredLimit }
        // Below an eighth of the radius a path is no more than a hundredth longer than its chord.
        let isWithinCores =
          cores < index.space.radius / 8 && squaredChord * 1.0201 + 1 <= cores * cores
        let weight = isWithinCores ? cores : max(cores, index.space.distanceMeters(position, index.positions[other]))
        let edge = WeightedEdge(first: point, second: other, weight: weight)
        if weight <= limit, best.map({ WeightedEdge.precedes(edge, $0) }) ?? true {
          best = edge
          if weight < limit {
            limit = weight
            squaredLimit = squared(index.space.longestChord(withinMeters: limit))
          }
        }
        return squaredLimit
      })
    return best
  }
}
