import Clustering
import GeoJSON
import Geodesy
import SpatialIndex

/// DBSCAN over positions with times, by cells of the radius whose points stand in the order of their times.
///
/// Going through a cell in that order, what is near enough in time in each cell around slides forwards and never back.
struct SpaceTimeDBSCAN: Sendable {
  private let cells: SurfaceCells
  private let interval: Int64
  private let minimumPoints: Int
  private let threads: Int
  /// By place.
  private let times: [Int64]
  private var isCore: [Bool]
  /// The core points: their places, ascending, their times and points, and where those of each cell start.
  private var core = Points()
  private var coreStarts: [Int32] = []

  private struct Points: Sendable {
    var places: [Int32] = []
    var times: [Int64] = []
    var coordinates: [Double] = []
  }

  /// - Precondition: the radius and the interval are zero or more, minimumPoints is 1 or more.
  static func labels(
    of positions: [Position], times: [Int64], space: SurfaceSpace, radius: Double, interval: Int64, minimumPoints: Int,
    threads: Int
  ) -> (labels: [Int?], isCore: [Bool]) {
    var scan = SpaceTimeDBSCAN(
      positions, times: times, space: space, radius: radius, interval: interval, minimumPoints: minimumPoints,
      threads: threads)
    scan.findCorePoints()
    scan.gatherCorePoints()
    return SurfaceCells.labels(
      indices: scan.cells.indices, roots: scan.roots(of: scan.joinedSets()), isCore: scan.isCore)
  }

  private init(
    _ positions: [Position], times: [Int64], space: SurfaceSpace, radius: Double, interval: Int64, minimumPoints: Int,
    threads: Int
  ) {
    let isInOrder = times.withUnsafeBufferPointer { times in
      times.indices.dropFirst().allSatisfy { times[$0 - 1] <= times[$0] }
    }
    let order = isInOrder ? nil : times.indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { Int32($0) }
    let cells = SurfaceCells(
      positions, order: order, space: space, radius: radius, cliques: false, threads: threads)
    self.cells = cells
    self.interval = interval
    self.minimumPoints = minimumPoints
    self.threads = threads
    self.times = cells.indices.map { times[Int($0)] }
    isCore = Array(repeating: false, count: positions.count)
  }

  /// Calls the body with equal ranges of cells, on all threads.
  private func forEachShareOfCells(_ body: @Sendable (Range<Int>) -> Void) {
    concurrently(over: cells.grid.cellCount, threads: threads, shares: 16, body)
  }

  /// Points in the order of their times that slide forwards in a cell.
  private struct Window {
    var next: Int
    let end: Int
  }

  /// The times that are within the interval of one.
  @inline(__always)
  private func bounds(_ time: Int64) -> (low: Int64, high: Int64) {
    let (low, high) = (time.subtractingReportingOverflow(interval), time.addingReportingOverflow(interval))
    return (low.overflow ? .min : low.partialValue, high.overflow ? .max : high.partialValue)
  }

  private mutating func findCorePoints() {
    let scan = self
    isCore.withUnsafeMutableBufferPointer { isCore in
      let isCore = SharedBuffer(isCore)
      scan.forEachShareOfCells { share in
        var windows: [Window] = []
        for cell in share {
          windows.removeAll(keepingCapacity: true)
          // Most neighbours are in the cell itself.
          let members = scan.cells.places(ofCell: cell)
          windows.append(Window(next: members.lowerBound, end: members.upperBound))
          scan.cells.forEachCell(around: cell) { other in
            if other == cell { return }
            let places = scan.cells.places(ofCell: other)
            windows.append(Window(next: places.lowerBound, end: places.upperBound))
          }
          windows.withUnsafeMutableBufferPointer { scan.findCorePoints(members, $0, isCore) }
        }
      }
    }
  }

  private func findCorePoints(
    _ members: Range<Int>, _ windows: UnsafeMutableBufferPointer<Window>, _ isCore: SharedBuffer<Bool>
  ) {
    let (certain, possible) = (cells.certainSquared, cells.possibleSquared)
    cells.grid.coordinates.withUnsafeBufferPointer { coordinates in
      times.withUnsafeBufferPointer { times in
        for member in members {
          let (low, high) = bounds(times[member])
          let (x, y, z) = (coordinates[3 * member], coordinates[3 * member + 1], coordinates[3 * member + 2])
          var count = 0
          for number in windows.indices {
            var (place, end) = (windows[number].next, windows[number].end)
            while place < end, times[place] < low { place += 1 }
            windows[number].next = place
            while place < end, times[place] <= high {
              let chord =
                squared(coordinates[3 * place] - x) + squared(coordinates[3 * place + 1] - y)
                + squared(coordinates[3 * place + 2] - z)
              if chord <= certain {
                count += 1
              } else if chord <= possible, cells.exactMeters(member, place) <= cells.radius {
                count += 1
              }
              place += 1
              if count >= minimumPoints { end = place }
            }
            if count >= minimumPoints { break }
          }
          isCore[member] = count >= minimumPoints
        }
      }
    }
  }

  private mutating func gatherCorePoints() {
    let count = isCore.count { $0 }
    core.places.reserveCapacity(count)
    core.times.reserveCapacity(count)
    core.coordinates.reserveCapacity(3 * count)
    coreStarts.reserveCapacity(cells.grid.cellCount + 1)
    for cell in 0..<cells.grid.cellCount {
      coreStarts.append(Int32(core.places.count))
      for place in cells.places(ofCell: cell) where isCore[place] {
        core.places.append(Int32(place))
        core.times.append(times[place])
        let point = cells.coordinates(place)
        core.coordinates.append(point.x)
        core.coordinates.append(point.y)
        core.coordinates.append(point.z)
      }
    }
    coreStarts.append(Int32(core.places.count))
  }

  private func cores(_ cell: Int) -> Range<Int> { Int(coreStarts[cell])..<Int(coreStarts[cell + 1]) }

  /// Sets of core points that share a cluster.
  private func joinedSets() -> DisjointSets {
    cells.joinedSets(count: core.places.count, threads: threads) { share, sets in
      var joining = Joining(scan: self)
      for cell in share where !cores(cell).isEmpty {
        cells.forEachCell(around: cell) { other in
          if other >= cell, !cores(other).isEmpty { joining.join(cores(cell), cores(other), &sets) }
        }
      }
    }
  }

  /// Core points being joined, numbered by their order.
  private struct Joining {
    let scan: SpaceTimeDBSCAN
    /// A later core point of the same cell; those between are in the set of the one before.
    var next: [Int32]

    init(scan: SpaceTimeDBSCAN) {
      self.scan = scan
      next = scan.core.places.indices.map { Int32($0 + 1) }
    }

    /// Joins neighbours among the core points of two cells, or of one.
    mutating func join(_ cores: Range<Int>, _ others: Range<Int>, _ sets: inout DisjointSets) {
      let (certain, possible) = (scan.cells.certainSquared, scan.cells.possibleSquared)
      scan.core.times.withUnsafeBufferPointer { times in
        scan.core.coordinates.withUnsafeBufferPointer { coordinates in
          var first = others.lowerBound
          for core in cores {
            let (low, high) = scan.bounds(times[core])
            while first < others.upperBound, times[first] < low { first += 1 }
            var other = cores == others ? core + 1 : first
            if other >= others.upperBound || times[other] > high { continue }
            var root = sets.root(of: core)
            let (x, y, z) = (coordinates[3 * core], coordinates[3 * core + 1], coordinates[3 * core + 2])
            while other < others.upperBound, times[other] <= high {
              if sets.root(of: other) == root {
                other = skip(other, root, others.upperBound, &sets)
                continue
              }
              let chord =
                squared(coordinates[3 * other] - x) + squared(coordinates[3 * other + 1] - y)
                + squared(coordinates[3 * other + 2] - z)
              if chord <= possible,
                chord <= certain
                  || scan.cells.exactMeters(Int(scan.core.places[core]), Int(scan.core.places[other]))
                    <= scan.cells.radius
              {
                sets.unite(core, other)
                root = sets.root(of: core)
              }
              other += 1
            }
          }
        }
      }
    }

    /// The next core point of a cell that is not known to share the set of one; shortens the way for later calls.
    private mutating func skip(_ core: Int, _ root: Int, _ end: Int, _ sets: inout DisjointSets) -> Int {
      var target = Int(next[core])
      while target < end, sets.root(of: target) == root { target = Int(next[target]) }
      next[core] = Int32(target)
      return target
    }
  }

  /// For each place the root of its cluster, −1 for noise.
  private func roots(of sets: DisjointSets) -> [Int32] {
    var sets = sets
    let rootOfCore = core.places.indices.map { Int32(sets.root(of: $0)) }
    var roots = [Int32](repeating: -1, count: isCore.count)
    for (number, place) in core.places.enumerated() { roots[Int(place)] = rootOfCore[number] }
    roots.withUnsafeMutableBufferPointer { roots in
      let roots = SharedBuffer(roots)
      forEachShareOfCells { share in
        var windows: [Window] = []
        for cell in share {
          let members = cells.places(ofCell: cell)
          if cores(cell).count == members.count { continue }
          windows.removeAll(keepingCapacity: true)
          cells.forEachCell(around: cell) { other in
            let cores = cores(other)
            if !cores.isEmpty { windows.append(Window(next: cores.lowerBound, end: cores.upperBound)) }
          }
          if windows.isEmpty { continue }
          windows.withUnsafeMutableBufferPointer { windows in
            for member in members where !isCore[member] {
              if let core = nearestCore(to: member, windows) { roots[member] = rootOfCore[core] }
            }
          }
        }
      }
    }
    return roots
  }

  /// The nearest core point within the radius and the interval by exact distance, ties to the lower index; as its number.
  private func nearestCore(to member: Int, _ windows: UnsafeMutableBufferPointer<Window>) -> Int? {
    let (low, high) = bounds(times[member])
    let (x, y, z) = cells.coordinates(member)
    return core.times.withUnsafeBufferPointer { times in
      core.coordinates.withUnsafeBufferPointer { coordinates in
        func squaredChord(_ core: Int) -> Double {
          squared(coordinates[3 * core] - x) + squared(coordinates[3 * core + 1] - y)
            + squared(coordinates[3 * core + 2] - z)
        }
        var (shortest, second, nearest) = (Double.infinity, Double.infinity, -1)
        for number in windows.indices {
          var core = windows[number].next
          let end = windows[number].end
          while core < end, times[core] < low { core += 1 }
          windows[number].next = core
          while core < end, times[core] <= high {
            let chord = squaredChord(core)
            if chord < second {
              second = chord
              if chord < shortest { (shortest, second, nearest) = (chord, shortest, core) }
            }
            core += 1
          }
        }
        guard shortest <= cells.possibleSquared else { return nil }
        let limit = squared(cells.space.longestChord(asNearAsChord: shortest.squareRoot()))
        if second > limit, shortest <= cells.certainSquared { return nearest }
        var best: (meters: Double, index: Int32, core: Int)?
        for window in windows {
          var core = window.next
          while core < window.end, times[core] <= high {
            if squaredChord(core) <= limit {
              let place = Int(self.core.places[core])
              let candidate = (meters: cells.exactMeters(member, place), index: cells.indices[place], core: core)
              if candidate.meters <= cells.radius, best.map({ candidate < $0 }) ?? true { best = candidate }
            }
            core += 1
          }
        }
        return best?.core
      }
    }
  }
}
