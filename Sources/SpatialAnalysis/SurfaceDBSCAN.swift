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
  private var boxes: [CoreBox] = []

  /// - Precondition: the radius is zero or more, minimumPoints is 1 or more.
  static func labels(
    of positions: [Position], space: SurfaceSpace, radius: Double, minimumPoints: Int, threads: Int
  ) -> (labels: [Int?], isCore: [Bool]) {
    var scan = SurfaceDBSCAN(
      cells: SurfaceCells(positions, space: space, radius: radius, cliques: true, threads: threads),
      minimumPoints: minimumPoints, threads: threads, isCore: Array(repeating: false, count: positions.count))
    scan.findCorePoints()
    scan.boxes = scan.coreBoxes()
    return scan.cells.labels(roots: scan.roots(of: scan.joinedSets()), isCore: scan.isCore)
  }

  private func parts() -> Int { threads == 1 ? 1 : 16 * threads }

  private mutating func findCorePoints() {
    let scan = self
    let parts = parts()
    isCore.withUnsafeMutableBufferPointer { isCore in
      let isCore = SharedBuffer(isCore)
      concurrently(parts: parts, threads: threads) { part in
        for cell in share(part, of: parts, count: scan.cells.grid.cellCount) {
          let members = scan.cells.places(ofCell: cell)
          let areAllCore = scan.cells.cellsAreCliques && members.count >= scan.minimumPoints
          for member in members {
            isCore[member] = areAllCore || scan.hasEnoughNeighbors(member, around: scan.cells.neighborhoods[cell])
          }
        }
      }
    }
  }

  private func hasEnoughNeighbors(_ place: Int, around runs: ArraySlice<Range<Int32>>) -> Bool {
    cells.grid.coordinates.withUnsafeBufferPointer { coordinates in
      let (x, y, z) = (coordinates[3 * place], coordinates[3 * place + 1], coordinates[3 * place + 2])
      var count = 0
      for run in runs {
        for other in cells.places(ofCells: run) {
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
    // Each part has sets of its own, which are merged at the end: no more of them than threads.
    let parts = max(1, threads)
    var found = [DisjointSets](repeating: DisjointSets(count: 0), count: parts)
    found.withUnsafeMutableBufferPointer { found in
      let found = SharedBuffer(found)
      concurrently(parts: parts, threads: threads) { part in
        var sets = DisjointSets(count: count)
        for cell in share(part, of: parts, count: cells.grid.cellCount) where boxes[cell].isOccupied {
          join(cell, &sets)
        }
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

  /// Joins a cell with those after it that are in reach.
  private func join(_ cell: Int, _ sets: inout DisjointSets) {
    let members = cells.places(ofCell: cell)
    if !cells.cellsAreCliques { joinPairs(members, members, boxes[cell], &sets) }
    for run in cells.neighborhoods[cell] where Int(run.upperBound) > cell + 1 {
      for other in max(Int(run.lowerBound), cell + 1)..<Int(run.upperBound) where boxes[other].isOccupied {
        if boxes[cell].squaredDistance(boxes[other]) > cells.possibleSquared { continue }
        if !cells.cellsAreCliques {
          joinPairs(members, cells.places(ofCell: other), boxes[other], &sets)
        } else if sets.root(of: cell) != sets.root(of: other),
          haveNeighbors(members, cells.places(ofCell: other), boxes[other])
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

  private func coreBoxes() -> [CoreBox] {
    let parts = parts()
    var boxes = [CoreBox](repeating: CoreBox(), count: cells.grid.cellCount)
    boxes.withUnsafeMutableBufferPointer { boxes in
      let boxes = SharedBuffer(boxes)
      concurrently(parts: parts, threads: threads) { part in
        for cell in share(part, of: parts, count: cells.grid.cellCount) {
          var box = CoreBox()
          for member in cells.places(ofCell: cell) where isCore[member] { box.add(cells.coordinates(member)) }
          boxes[cell] = box
        }
      }
    }
    return boxes
  }

  /// For each place the root of its cluster, −1 for noise.
  private func roots(of sets: DisjointSets) -> [Int32] {
    var sets = sets
    var roots = [Int32](repeating: -1, count: isCore.count)
    for cell in 0..<cells.grid.cellCount where boxes[cell].isOccupied {
      for place in cells.places(ofCell: cell) where isCore[place] {
        roots[place] = Int32(sets.root(of: cells.cellsAreCliques ? cell : place))
      }
    }
    // Borders are read off the roots of core points, and written only once these all are known.
    let coreRoots = roots
    let parts = parts()
    roots.withUnsafeMutableBufferPointer { roots in
      let roots = SharedBuffer(roots)
      concurrently(parts: parts, threads: threads) { part in
        for cell in share(part, of: parts, count: cells.grid.cellCount) {
          for member in cells.places(ofCell: cell) where !isCore[member] {
            guard let core = nearestCore(to: member, around: cells.neighborhoods[cell]) else { continue }
            roots[member] = coreRoots[core]
          }
        }
      }
    }
    return roots
  }

  /// The nearest core point within the radius by exact distance, ties to the lower index.
  private func nearestCore(to place: Int, around runs: ArraySlice<Range<Int32>>) -> Int? {
    func forEachCore(_ body: (Int, Double) -> Void) {
      for run in runs {
        for other in cells.places(ofCells: run) where isCore[other] { body(other, cells.squaredChord(place, other)) }
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

  func squaredDistance(_ point: SurfaceSpace.Point) -> Double {
    let point = SIMD3(point.x, point.y, point.z)
    let gap = pointwiseMax(SIMD3(repeating: 0), pointwiseMax(low - point, point - high))
    return (gap * gap).sum()
  }
}
