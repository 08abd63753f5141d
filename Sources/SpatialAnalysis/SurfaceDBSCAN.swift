import Clustering
import GeoJSON
import Geodesy
import SpatialIndex

/// DBSCAN over positions, with the answer of ``DBSCAN`` for the same metric, by cells instead of neighbour lists.
///
/// A cell whose points are all neighbours, with enough of them, has core points only, and its core points share a cluster, so
/// that two cells need one pair of near core points to be joined (``SurfaceCells``).
struct SurfaceDBSCAN: Sendable {
  private let cells: SurfaceCells
  private let minimumPoints: Int
  private let threads: Int
  // By place in the grid's order.
  private var isCore: [Bool]
  /// The number of each cell among those with core points, −1 for the others.
  private var boxNumbers: [Int32] = []
  private var boxes: [CoreBox] = []

  /// - Precondition: the radius is zero or more, minimumPoints is 1 or more.
  static func labels(
    of positions: [Position], space: SurfaceSpace, radius: Double, minimumPoints: Int, threads: Int
  ) -> (labels: [Int?], isCore: [Bool]) {
    let found = places(
      of: positions, space: space, radius: radius, minimumPoints: minimumPoints, threads: threads)
    return SurfaceCells.labels(indices: found.indices, roots: found.roots, isCore: found.isCore)
  }

  /// By place, so that the cells are out of memory before there are labels.
  private static func places(
    of positions: [Position], space: SurfaceSpace, radius: Double, minimumPoints: Int, threads: Int
  ) -> (indices: [Int32], roots: [Int32], isCore: [Bool]) {
    var scan = SurfaceDBSCAN(
      cells: SurfaceCells(positions, space: space, radius: radius, cliques: true, threads: threads),
      minimumPoints: minimumPoints, threads: threads, isCore: Array(repeating: false, count: positions.count))
    scan.findCorePoints()
    scan.boxCorePoints()
    return (scan.cells.indices, scan.roots(of: scan.joinedSets()), scan.isCore)
  }

  private func forEachShareOfCells(_ body: @Sendable (Range<Int>) -> Void) {
    concurrently(over: cells.grid.cellCount, threads: threads, shares: 16, body)
  }

  private mutating func findCorePoints() {
    let scan = self
    isCore.withUnsafeMutableBufferPointer { isCore in
      let isCore = SharedBuffer(isCore)
      scan.forEachShareOfCells { share in
        for cell in share {
          let members = scan.cells.places(ofCell: cell)
          let areAllCore = scan.cells.cellsAreCliques && members.count >= scan.minimumPoints
          for member in members { isCore[member] = areAllCore || scan.hasEnoughNeighbors(member, of: cell) }
        }
      }
    }
  }

  private func hasEnoughNeighbors(_ place: Int, of cell: Int) -> Bool {
    cells.grid.coordinates.withUnsafeBufferPointer { coordinates in
      let (x, y, z) = (coordinates[3 * place], coordinates[3 * place + 1], coordinates[3 * place + 2])
      var count = 0
      for run in cells.neighborhoods.runs(around: cell) {
        for other in cells.places(ofCells: cells.neighborhoods[run: run]) {
          let chord =
            squared(coordinates[3 * other] - x) + squared(coordinates[3 * other + 1] - y)
            + squared(coordinates[3 * other + 2] - z)
          if cells.areNeighbors(place, other, squaredChord: chord) {
            count += 1
            if count >= minimumPoints { return true }
          }
        }
      }
      return false
    }
  }

  /// Sets of cells whose core points share a cluster, or of points where those of a cell need not.
  private func joinedSets() -> DisjointSets {
    let count = cells.cellsAreCliques ? cells.grid.cellCount : isCore.count
    return cells.joinedSets(count: count, threads: threads) { share, sets in
      for cell in share { join(cell, &sets) }
    }
  }

  /// Joins a cell with those after it that are in reach.
  private func join(_ cell: Int, _ sets: inout DisjointSets) {
    guard let box = box(ofCell: cell) else { return }
    let members = cells.places(ofCell: cell)
    if !cells.cellsAreCliques { joinPairs(members, members, box, &sets) }
    for run in cells.neighborhoods.runs(around: cell) {
      for other in cells.neighborhoods[run: run] where other > cell {
        guard let otherBox = self.box(ofCell: other), box.squaredDistance(otherBox) <= cells.possibleSquared else {
          continue
        }
        if !cells.cellsAreCliques {
          joinPairs(members, cells.places(ofCell: other), otherBox, &sets)
        } else if sets.root(of: cell) != sets.root(of: other),
          haveNeighbors(members, cells.places(ofCell: other), otherBox)
        {
          sets.unite(cell, other)
        }
      }
    }
  }

  /// Whether a core point of the one range and one of the other are neighbours.
  private func haveNeighbors(_ members: Range<Int>, _ others: Range<Int>, _ box: CoreBox) -> Bool {
    for member in members
    where isCore[member] && box.squaredDistance(cells.coordinates(member)) <= cells.possibleSquared {
      for other in others where isCore[other] {
        if cells.areNeighbors(member, other, squaredChord: cells.squaredChord(member, other)) { return true }
      }
    }
    return false
  }

  /// Joins core points of both ranges that are neighbours, all of them.
  private func joinPairs(_ members: Range<Int>, _ others: Range<Int>, _ box: CoreBox, _ sets: inout DisjointSets) {
    for member in members
    where isCore[member] && box.squaredDistance(cells.coordinates(member)) <= cells.possibleSquared {
      for other in others where isCore[other] && other != member {
        if cells.areNeighbors(member, other, squaredChord: cells.squaredChord(member, other)) {
          sets.unite(member, other)
        }
      }
    }
  }

  @inline(__always)
  private func box(ofCell cell: Int) -> CoreBox? {
    let number = boxNumbers[cell]
    return number < 0 ? nil : boxes[Int(number)]
  }

  private mutating func boxCorePoints() {
    let (cells, isCore) = (cells, isCore)
    var occupied: [Int32] = []
    boxNumbers = (0..<cells.grid.cellCount).map { cell in
      guard cells.places(ofCell: cell).contains(where: { isCore[$0] }) else { return -1 }
      occupied.append(Int32(cell))
      return Int32(occupied.count - 1)
    }
    let boxed = occupied
    boxes = [CoreBox](unsafeUninitializedCapacity: boxed.count) { boxes, initialized in
      let boxes = SharedBuffer(boxes)
      concurrently(over: boxed.count, threads: threads, shares: 16) { numbers in
        for number in numbers {
          var box = CoreBox()
          for member in cells.places(ofCell: Int(boxed[number])) where isCore[member] {
            box.add(cells.coordinates(member))
          }
          boxes.elements.initializeElement(at: number, to: box)
        }
      }
      initialized = boxed.count
    }
  }

  /// For each place the root of its cluster, −1 for noise.
  private func roots(of sets: DisjointSets) -> [Int32] {
    var sets = sets
    var roots = [Int32](repeating: -1, count: isCore.count)
    for cell in 0..<cells.grid.cellCount where boxNumbers[cell] >= 0 {
      for place in cells.places(ofCell: cell) where isCore[place] {
        roots[place] = Int32(sets.root(of: cells.cellsAreCliques ? cell : place))
      }
    }
    // Only core points are asked for their root, and only those of others are written.
    roots.withUnsafeMutableBufferPointer { roots in
      let roots = SharedBuffer(roots)
      forEachShareOfCells { share in
        for cell in share {
          for member in cells.places(ofCell: cell) where !isCore[member] {
            if let core = nearestCore(to: member, of: cell) { roots[member] = roots[core] }
          }
        }
      }
    }
    return roots
  }

  /// The nearest core point within the radius by exact distance, ties to the lower index.
  private func nearestCore(to place: Int, of cell: Int) -> Int? {
    func forEachCore(_ body: (Int, Double) -> Void) {
      for run in cells.neighborhoods.runs(around: cell) {
        for other in cells.neighborhoods[run: run] where boxNumbers[other] >= 0 {
          for core in cells.places(ofCell: other) where isCore[core] { body(core, cells.squaredChord(place, core)) }
        }
      }
    }
    var shortest = Double.infinity
    forEachCore { shortest = min(shortest, $1) }
    guard shortest <= cells.possibleSquared else { return nil }
    let limit = squared(cells.space.longestChord(asNearAsChord: shortest.squareRoot()))
    var best: (meters: Double, index: Int32, place: Int)?
    forEachCore { other, chord in
      guard chord <= limit else { return }
      let candidate = (meters: cells.exactMeters(place, other), index: cells.indices[other], place: other)
      if candidate.meters <= cells.radius, best.map({ candidate < $0 }) ?? true { best = candidate }
    }
    return best?.place
  }
}

/// The box of a cell's core points.
private struct CoreBox: Sendable {
  private var low = SIMD3<Double>(repeating: .infinity)
  private var high = SIMD3<Double>(repeating: -.infinity)

  mutating func add(_ point: SurfaceSpace.Point) {
    let point = SIMD3(point.x, point.y, point.z)
    low = pointwiseMin(low, point)
    high = pointwiseMax(high, point)
  }

  func squaredDistance(_ other: CoreBox) -> Double {
    let gap = pointwiseMax(SIMD3(repeating: 0), pointwiseMax(low - other.high, other.low - high))
    return (gap * gap).sum()
  }

  func squaredDistance(_ point: SurfaceSpace.Point) -> Double {
    let point = SIMD3(point.x, point.y, point.z)
    let gap = pointwiseMax(SIMD3(repeating: 0), pointwiseMax(low - point, point - high))
    return (gap * gap).sum()
  }
}
