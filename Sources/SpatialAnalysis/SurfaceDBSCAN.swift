import Clustering
import GeoJSON
import Geodesy
import SpatialIndex

/// DBSCAN over positions, with the answer of ``DBSCAN`` for the same metric, by cells instead of neighbour lists.
///
/// Cells are so small that all their points are neighbours of each other where the radius allows it (J. Gan, Y. Tao,
/// DBSCAN Revisited, SIGMOD 2015, doi:10.1145/2723372.2737792): a cell with enough points has core points only, and its
/// core points share a cluster, so that two cells need one pair of near core points to be joined.
struct SurfaceDBSCAN {
  private let positions: [Position]
  private let space: SurfaceSpace
  private let radius: Double
  private let minimumPoints: Int
  private let grid: PointGrid
  private let neighborhoods: PointGrid.Neighborhoods
  private let certainSquared: Double
  private let possibleSquared: Double
  /// Whether any two points of a cell are neighbours.
  private let cellsAreCliques: Bool

  // By place in the grid's order.
  private var isCore: [Bool]
  private var sets: DisjointSets

  /// - Precondition: the radius is zero or more, minimumPoints is 1 or more.
  static func labels(
    of positions: [Position], space: SurfaceSpace, radius: Double, minimumPoints: Int
  ) -> (labels: [Int?], isCore: [Bool]) {
    var scan = SurfaceDBSCAN(positions, space: space, radius: radius, minimumPoints: minimumPoints)
    scan.findCorePoints()
    scan.joinCorePoints()
    return scan.labels()
  }

  private init(_ positions: [Position], space: SurfaceSpace, radius: Double, minimumPoints: Int) {
    self.positions = positions
    self.space = space
    self.radius = radius
    self.minimumPoints = minimumPoints
    // No chord is longer, however far the radius reaches.
    let diameter = 2.01 * space.radius
    let certain = min(space.certainChord(withinMeters: radius), diameter)
    let possible = min(space.longestChord(withinMeters: radius), diameter)
    certainSquared = certain < 0 ? -1 : squared(certain)
    possibleSquared = squared(possible)
    let points = space.points(positions)
    // A little less than certain/√3, for the rounding of the cells' bounds.
    let clique = certain / 3.0.squareRoot() * 0.999_999
    // Below centimetres the tolerance leaves no such cells; then cells of the radius itself, and a little more, will do.
    let side = clique > possible / 4 ? clique : possible * 1.001
    grid = PointGrid(x: points.x, y: points.y, z: points.z, side: side)
    cellsAreCliques = clique > 0 && grid.side <= clique
    neighborhoods = grid.neighborhoods(reach: Int((possible / grid.side).rounded(.up)))
    isCore = Array(repeating: false, count: positions.count)
    sets = DisjointSets(count: positions.count)
  }

  private func areNeighbors(_ first: Int, _ second: Int, squaredChord: Double) -> Bool {
    if squaredChord <= certainSquared { return true }
    if squaredChord > possibleSquared { return false }
    return exactMeters(first, second) <= radius
  }

  private func exactMeters(_ first: Int, _ second: Int) -> Double {
    space.distanceMeters(positions[Int(grid.order[first])], positions[Int(grid.order[second])])
  }

  private func places(ofCells cells: Range<Int32>) -> Range<Int> {
    Int(grid.cellStarts[Int(cells.lowerBound)])..<Int(grid.cellStarts[Int(cells.upperBound)])
  }

  private func places(ofCell cell: Int) -> Range<Int> {
    Int(grid.cellStarts[cell])..<Int(grid.cellStarts[cell + 1])
  }

  private mutating func findCorePoints() {
    for cell in 0..<grid.cellCount {
      let members = places(ofCell: cell)
      if cellsAreCliques, members.count >= minimumPoints {
        for member in members { isCore[member] = true }
        continue
      }
      for member in members { isCore[member] = hasEnoughNeighbors(member, around: neighborhoods[cell]) }
    }
  }

  private func hasEnoughNeighbors(_ place: Int, around runs: ArraySlice<Range<Int32>>) -> Bool {
    grid.coordinates.withUnsafeBufferPointer { coordinates in
      let (x, y, z) = (coordinates[3 * place], coordinates[3 * place + 1], coordinates[3 * place + 2])
      var count = 0
      for run in runs {
        for other in places(ofCells: run) {
          let chord =
            squared(coordinates[3 * other] - x) + squared(coordinates[3 * other + 1] - y)
            + squared(coordinates[3 * other + 2] - z)
          if areNeighbors(place, other, squaredChord: chord) {
            count += 1
            if count >= minimumPoints { return true }
          }
        }
      }
      return false
    }
  }

  private mutating func joinCorePoints() {
    let boxes = coreBoxes()
    for cell in 0..<grid.cellCount {
      guard boxes[cell].isOccupied else { continue }
      let members = places(ofCell: cell)
      let first = firstCore(members)
      if cellsAreCliques {
        for member in members where isCore[member] { sets.unite(first, member) }
      } else {
        joinPairs(members, members, boxes[cell], stopAtFirst: false)
      }
      // Pairs of cells are met from their first one only.
      for run in neighborhoods[cell] where Int(run.upperBound) > cell + 1 {
        for other in max(Int(run.lowerBound), cell + 1)..<Int(run.upperBound) where boxes[other].isOccupied {
          if boxes[cell].squaredDistance(boxes[other]) > possibleSquared { continue }
          let others = places(ofCell: other)
          if cellsAreCliques, sets.root(of: first) == sets.root(of: firstCore(others)) { continue }
          joinPairs(members, others, boxes[other], stopAtFirst: cellsAreCliques)
        }
      }
    }
  }

  private func firstCore(_ places: Range<Int>) -> Int { places.first { isCore[$0] } ?? places.lowerBound }

  /// Joins core points of both ranges that are neighbours: all of them, or one pair when that says it all.
  private mutating func joinPairs(
    _ members: Range<Int>, _ others: Range<Int>, _ box: CoreBox, stopAtFirst: Bool
  ) {
    for member in members where isCore[member] {
      let (x, y, z) = coordinates(member)
      if box.squaredDistance(x, y, z) > possibleSquared { continue }
      for other in others where isCore[other] && other != member {
        let (otherX, otherY, otherZ) = coordinates(other)
        let chord = squared(otherX - x) + squared(otherY - y) + squared(otherZ - z)
        if areNeighbors(member, other, squaredChord: chord) {
          sets.unite(member, other)
          if stopAtFirst { return }
        }
      }
    }
  }

  private func coordinates(_ place: Int) -> SurfaceSpace.Point {
    (grid.coordinates[3 * place], grid.coordinates[3 * place + 1], grid.coordinates[3 * place + 2])
  }

  private func coreBoxes() -> [CoreBox] {
    (0..<grid.cellCount).map { cell in
      var box = CoreBox()
      for member in places(ofCell: cell) where isCore[member] { box.add(coordinates(member)) }
      return box
    }
  }

  private mutating func labels() -> (labels: [Int?], isCore: [Bool]) {
    var place = [Int](repeating: 0, count: positions.count)
    for (position, index) in grid.order.enumerated() { place[Int(index)] = position }
    var rank = [Int](repeating: -1, count: positions.count)
    var clusterCount = 0
    var labels = [Int?](repeating: nil, count: positions.count)
    for index in positions.indices where isCore[place[index]] {
      let root = sets.root(of: place[index])
      if rank[root] < 0 {
        rank[root] = clusterCount
        clusterCount += 1
      }
      labels[index] = rank[root]
    }
    for cell in 0..<grid.cellCount {
      for member in places(ofCell: cell) where !isCore[member] {
        if let core = nearestCore(to: member, around: neighborhoods[cell]) {
          labels[Int(grid.order[member])] = rank[sets.root(of: core)]
        }
      }
    }
    return (labels, positions.indices.map { isCore[place[$0]] })
  }

  /// The nearest core point within the radius by exact distance, ties to the lower index.
  private func nearestCore(to place: Int, around runs: ArraySlice<Range<Int32>>) -> Int? {
    let (x, y, z) = coordinates(place)
    func forEachCore(_ body: (Int, Double) -> Void) {
      for run in runs {
        for other in places(ofCells: run) where isCore[other] {
          let (otherX, otherY, otherZ) = coordinates(other)
          body(other, squared(otherX - x) + squared(otherY - y) + squared(otherZ - z))
        }
      }
    }
    var shortest = Double.infinity
    forEachCore { shortest = min(shortest, $1) }
    guard shortest <= possibleSquared else { return nil }
    let limit = squared(space.longestChord(withinMeters: space.longestMeters(withChord: shortest.squareRoot())))
    var best: (meters: Double, index: Int32, place: Int)?
    forEachCore { other, chord in
      guard chord <= limit else { return }
      let candidate = (meters: exactMeters(place, other), index: grid.order[other], place: other)
      if candidate.meters <= radius, best.map({ candidate < $0 }) ?? true { best = candidate }
    }
    return best?.place
  }
}

/// The box of a cell's core points.
private struct CoreBox {
  private var low = SIMD3<Double>(repeating: .infinity)
  private var high = SIMD3<Double>(repeating: -.infinity)

  var isOccupied: Bool { low.x <= high.x }

  mutating func add(_ point: SurfaceSpace.Point) {
    let point = SIMD3(point.x, point.y, point.z)
    low = pointwiseMin(low, point)
    high = pointwiseMax(high, point)
  }

  func squaredDistance(_ other: CoreBox) -> Double {
    let gap = pointwiseMax(SIMD3(repeating: 0), pointwiseMax(low - other.high, other.low - high))
    return (gap * gap).sum()
  }

  func squaredDistance(_ x: Double, _ y: Double, _ z: Double) -> Double {
    let point = SIMD3(x, y, z)
    let gap = pointwiseMax(SIMD3(repeating: 0), pointwiseMax(low - point, point - high))
    return (gap * gap).sum()
  }
}
