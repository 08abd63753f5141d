import Clustering
import GeoJSON
import SpatialIndex

/// Positions in cells of the radius, or in cells so small, where the radius allows it, that all within one are neighbours of each
/// other (J. Gan, Y. Tao, DBSCAN Revisited, SIGMOD 2015, doi:10.1145/2723372.2737792).
///
/// Points are numbered by their place in the grid's order.
struct SurfaceCells: Sendable {
  let positions: [Position]
  let space: SurfaceSpace
  let radius: Double
  let grid: PointGrid
  let neighborhoods: PointGrid.Neighborhoods
  /// The index of the position at each place.
  let indices: [Int32]
  let certainSquared: Double
  let possibleSquared: Double
  /// Whether any two points of a cell are neighbours.
  let cellsAreCliques: Bool

  /// - Parameters:
  ///   - order: the order that the points of a cell keep; nil for that of their index.
  ///   - cliques: whether the small cells are wanted.
  /// - Precondition: the radius is zero or more.
  init(
    _ positions: [Position], order: [Int32]? = nil, space: SurfaceSpace, radius: Double, cliques: Bool, threads: Int
  ) {
    self.positions = positions
    self.space = space
    self.radius = radius
    // No chord is longer, however far the radius reaches.
    let diameter = 2.01 * space.radius
    let certain = min(space.certainChord(withinMeters: radius), diameter)
    let possible = min(space.longestChord(withinMeters: radius), diameter)
    certainSquared = certain < 0 ? -1 : squared(certain)
    possibleSquared = squared(possible)
    let points = space.points(positions, order: order, threads: threads)
    // A little less than certain/√3, for the rounding of the cells' bounds.
    let clique = certain / 3.0.squareRoot() * 0.999_999
    // Below centimetres the tolerance leaves no such cells; then cells of the radius itself, and a little more, will do.
    let side = cliques && clique > possible / 4 ? clique : possible * 1.001
    let grid = PointGrid(x: points.x, y: points.y, z: points.z, side: side, threads: threads)
    self.grid = grid
    cellsAreCliques = cliques && clique > 0 && grid.side <= clique
    neighborhoods = grid.neighborhoods(reach: Int((possible / grid.side).rounded(.up)), threads: threads)
    indices = order.map { order in grid.order.map { order[Int($0)] } } ?? grid.order
  }

  @inline(__always)
  func areNeighbors(_ first: Int, _ second: Int, squaredChord: Double) -> Bool {
    if squaredChord <= certainSquared { return true }
    if squaredChord > possibleSquared { return false }
    return exactMeters(first, second) <= radius
  }

  func exactMeters(_ first: Int, _ second: Int) -> Double {
    space.distanceMeters(positions[Int(indices[first])], positions[Int(indices[second])])
  }

  @inline(__always)
  func places(ofCells cells: Range<Int>) -> Range<Int> {
    Int(grid.cellStarts[cells.lowerBound])..<Int(grid.cellStarts[cells.upperBound])
  }

  func places(ofCell cell: Int) -> Range<Int> {
    Int(grid.cellStarts[cell])..<Int(grid.cellStarts[cell + 1])
  }

  /// Calls the body with each cell around one, itself included, ascending.
  @inline(__always)
  func forEachCell(around cell: Int, _ body: (Int) -> Void) {
    for run in neighborhoods.runs(around: cell) {
      for other in neighborhoods[run: run] { body(other) }
    }
  }

  @inline(__always)
  func coordinates(_ place: Int) -> SurfaceSpace.Point {
    (grid.coordinates[3 * place], grid.coordinates[3 * place + 1], grid.coordinates[3 * place + 2])
  }

  @inline(__always)
  func squaredChord(_ first: Int, _ second: Int) -> Double {
    let (a, b) = (coordinates(first), coordinates(second))
    return squared(b.x - a.x) + squared(b.y - a.y) + squared(b.z - a.z)
  }

  /// Sets that several threads join, each from its own share of the cells.
  func joinedSets(
    count: Int, threads: Int, _ join: @Sendable (_ cells: Range<Int>, _ sets: inout DisjointSets) -> Void
  ) -> DisjointSets {
    // No more of them than threads, as they are merged at the end.
    let parts = max(1, threads)
    var found = [DisjointSets](repeating: DisjointSets(count: 0), count: parts)
    found.withUnsafeMutableBufferPointer { found in
      let found = SharedBuffer(found)
      concurrently(parts: parts, threads: threads) { part in
        var sets = DisjointSets(count: count)
        join(share(part, of: parts, count: grid.cellCount), &sets)
        found[part] = sets
      }
    }
    // What one part found alone, all know.
    var sets = found[0]
    for more in found.dropFirst() {
      var more = more
      for element in 0..<count { sets.unite(element, more.root(of: element)) }
    }
    return sets
  }

  /// Labels by index: clusters numbered by their lowest core index, nil for noise.
  ///
  /// - Parameters:
  ///   - indices: the index at each place.
  ///   - roots: by place, a number below the number of places for each cluster, −1 for noise.
  ///   - isCore: by place.
  static func labels(
    indices: [Int32], roots: consuming [Int32], isCore: consuming [Bool]
  ) -> (labels: [Int?], isCore: [Bool]) {
    var rootOfIndex = [Int32](repeating: -1, count: indices.count)
    for (place, index) in indices.enumerated() { rootOfIndex[Int(index)] = roots[place] }
    var isCoreIndex = [Bool](repeating: false, count: indices.count)
    for (place, index) in indices.enumerated() { isCoreIndex[Int(index)] = isCore[place] }
    // The roots by place are done with; their memory takes the numbers of the clusters.
    var rank = roots
    for number in rank.indices { rank[number] = -1 }
    var clusterCount: Int32 = 0
    for index in isCoreIndex.indices where isCoreIndex[index] {
      let root = Int(rootOfIndex[index])
      if rank[root] < 0 {
        rank[root] = clusterCount
        clusterCount += 1
      }
    }
    return (rootOfIndex.map { $0 < 0 ? nil : Int(rank[Int($0)]) }, isCoreIndex)
  }
}
