import Clustering
import GeoJSON
import Geodesy
import SpatialIndex

/// DBSCAN over positions with times, by cells whose points stand in the order of their times.
///
/// Going through a cell in that order, what is near enough in time in each cell around slides forwards and never back. Where
/// all points of a cell are near each other, those of it that follow each other within the interval share a cluster: they
/// are one group, and two groups need one pair of near core points to be joined.
struct SpaceTimeDBSCAN: Sendable {
  private let cells: SurfaceCells
  private let interval: Int64
  private let minimumPoints: Int
  private let threads: Int
  /// By place.
  private let times: [Int64]
  private var isCore: [Bool]
  /// The places of core points, ascending, where those of each cell start, and the group of each.
  private var corePlaces: [Int32] = []
  private var coreStarts: [Int32] = []
  private var groups: [Int32] = []
  private var groupCount = 0

  /// - Precondition: the radius and the interval are zero or more, minimumPoints is 1 or more.
  static func labels(
    of positions: [Position], times: [Int64], space: SurfaceSpace, radius: Double, interval: Int64, minimumPoints: Int,
    threads: Int
  ) -> (labels: [Int?], isCore: [Bool]) {
    var scan = SpaceTimeDBSCAN(
      positions, times: times, space: space, radius: radius, interval: interval, minimumPoints: minimumPoints,
      threads: threads)
    scan.findCorePoints()
    scan.makeGroups()
    return scan.cells.labels(roots: scan.roots(of: scan.joinedGroups()), isCore: scan.isCore)
  }

  private init(
    _ positions: [Position], times: [Int64], space: SurfaceSpace, radius: Double, interval: Int64, minimumPoints: Int,
    threads: Int
  ) {
    let isInOrder = zip(times, times.dropFirst()).allSatisfy { $0 <= $1 }
    let order =
      isInOrder
      ? nil : times.indices.sorted { (times[$0], $0) < (times[$1], $1) }.map { Int32($0) }
    let cells = SurfaceCells(positions, order: order, space: space, radius: radius, threads: threads)
    self.cells = cells
    self.interval = interval
    self.minimumPoints = minimumPoints
    self.threads = threads
    self.times = cells.indices.map { times[Int($0)] }
    isCore = Array(repeating: false, count: positions.count)
  }

  private func parts() -> Int { threads == 1 ? 1 : 16 * threads }

  /// The times that are within the interval of one.
  @inline(__always)
  private func window(_ time: Int64) -> ClosedRange<Int64> {
    let (low, high) = (time.subtractingReportingOverflow(interval), time.addingReportingOverflow(interval))
    return (low.overflow ? .min : low.partialValue)...(high.overflow ? .max : high.partialValue)
  }

  /// Places that slide forwards in a cell.
  private struct Cursor {
    var next: Int
    let end: Int
  }

  private func cursors(around cell: Int, into cursors: inout [Cursor]) {
    cursors.removeAll(keepingCapacity: true)
    for run in cells.neighborhoods[cell] {
      for other in Int(run.lowerBound)..<Int(run.upperBound) where other != cell || !cells.cellsAreCliques {
        let places = cells.places(ofCell: other)
        cursors.append(Cursor(next: places.lowerBound, end: places.upperBound))
      }
    }
  }

  private mutating func findCorePoints() {
    let scan = self
    let parts = parts()
    isCore.withUnsafeMutableBufferPointer { isCore in
      let isCore = SharedBuffer(isCore)
      concurrently(parts: parts, threads: threads) { part in
        var cursors: [Cursor] = []
        for cell in share(part, of: parts, count: scan.cells.grid.cellCount) {
          scan.findCorePoints(cell, isCore, &cursors)
        }
      }
    }
  }

  private func findCorePoints(_ cell: Int, _ isCore: SharedBuffer<Bool>, _ cursors: inout [Cursor]) {
    let members = cells.places(ofCell: cell)
    cursors.removeAll(keepingCapacity: true)
    var (first, end) = (members.lowerBound, members.lowerBound)
    for member in members {
      let window = window(times[member])
      var count = 0
      if cells.cellsAreCliques {
        while times[first] < window.lowerBound { first += 1 }
        while end < members.upperBound, times[end] <= window.upperBound { end += 1 }
        count = end - first
      }
      if count < minimumPoints {
        if cursors.isEmpty { self.cursors(around: cell, into: &cursors) }
        count += countNear(member, window, enough: minimumPoints - count, &cursors)
      }
      isCore[member] = count >= minimumPoints
    }
  }

  /// How many points under the cursors are neighbours; where there are enough, so many at least.
  private func countNear(
    _ member: Int, _ window: ClosedRange<Int64>, enough: Int, _ cursors: inout [Cursor]
  ) -> Int {
    let (certain, possible) = (cells.certainSquared, cells.possibleSquared)
    let (x, y, z) = cells.coordinates(member)
    return cells.grid.coordinates.withUnsafeBufferPointer { coordinates in
      times.withUnsafeBufferPointer { times in
        cursors.withUnsafeMutableBufferPointer { cursors in
          var count = 0
          for number in cursors.indices {
            var (place, end) = (cursors[number].next, cursors[number].end)
            while place < end, times[place] < window.lowerBound { place += 1 }
            cursors[number].next = place
            while place < end, times[place] <= window.upperBound {
              let chord =
                squared(coordinates[3 * place] - x) + squared(coordinates[3 * place + 1] - y)
                + squared(coordinates[3 * place + 2] - z)
              if chord <= possible, chord <= certain || cells.areNeighbors(member, place, squaredChord: chord) {
                count += 1
                if count >= enough { return count }
              }
              place += 1
            }
            end = place
          }
          return count
        }
      }
    }
  }

  /// Puts core points that are neighbours by their cell alone into groups, numbered in the order of places.
  private mutating func makeGroups() {
    coreStarts.reserveCapacity(cells.grid.cellCount + 1)
    for cell in 0..<cells.grid.cellCount {
      coreStarts.append(Int32(corePlaces.count))
      var last: Int64?
      for place in cells.places(ofCell: cell) where isCore[place] {
        let isNext = cells.cellsAreCliques && last.map { times[place] <= window($0).upperBound } ?? false
        if !isNext { groupCount += 1 }
        groups.append(Int32(groupCount - 1))
        corePlaces.append(Int32(place))
        last = times[place]
      }
    }
    coreStarts.append(Int32(corePlaces.count))
  }

  private func cores(_ cell: Int) -> Range<Int> { Int(coreStarts[cell])..<Int(coreStarts[cell + 1]) }

  /// Joins groups with core points that are neighbours.
  private func joinedGroups() -> DisjointSets {
    let parts = parts()
    var found = [DisjointSets](repeating: DisjointSets(count: 0), count: parts)
    found.withUnsafeMutableBufferPointer { found in
      let found = SharedBuffer(found)
      concurrently(parts: parts, threads: threads) { part in
        var sets = DisjointSets(count: groupCount)
        for cell in share(part, of: parts, count: cells.grid.cellCount) where !cores(cell).isEmpty {
          for run in cells.neighborhoods[cell] where Int(run.upperBound) > cell {
            for other in max(Int(run.lowerBound), cell)..<Int(run.upperBound) where !cores(other).isEmpty {
              if other != cell || !cells.cellsAreCliques { join(cores(cell), cores(other), &sets) }
            }
          }
        }
        found[part] = sets
      }
    }
    // What one part found alone, all know.
    var sets = found[0]
    for more in found.dropFirst() {
      var more = more
      for group in 0..<groupCount { sets.unite(group, more.root(of: group)) }
    }
    return sets
  }

  private func join(_ cores: Range<Int>, _ others: Range<Int>, _ sets: inout DisjointSets) {
    var first = others.lowerBound
    for core in cores {
      let place = Int(corePlaces[core])
      let window = window(times[place])
      while first < others.upperBound, times[Int(corePlaces[first])] < window.lowerBound { first += 1 }
      var other = first
      var known: Int32 = -1
      while other < others.upperBound {
        let otherPlace = Int(corePlaces[other])
        if times[otherPlace] > window.upperBound { break }
        if groups[other] != known {
          if sets.root(of: Int(groups[core])) == sets.root(of: Int(groups[other])) {
            known = groups[other]
          } else if cells.areNeighbors(place, otherPlace, squaredChord: cells.squaredChord(place, otherPlace)) {
            sets.unite(Int(groups[core]), Int(groups[other]))
            known = groups[other]
          }
        }
        other += 1
      }
    }
  }

  /// For each place the root of its cluster's groups, −1 for noise.
  private func roots(of sets: DisjointSets) -> [Int32] {
    var sets = sets
    let rootOfCore = groups.map { Int32(sets.root(of: Int($0))) }
    var roots = [Int32](repeating: -1, count: isCore.count)
    for (core, place) in corePlaces.enumerated() { roots[Int(place)] = rootOfCore[core] }
    let parts = parts()
    roots.withUnsafeMutableBufferPointer { roots in
      let roots = SharedBuffer(roots)
      concurrently(parts: parts, threads: threads) { part in
        var cursors: [Cursor] = []
        for cell in share(part, of: parts, count: cells.grid.cellCount) {
          let members = cells.places(ofCell: cell)
          if cores(cell).count == members.count { continue }
          cursors.removeAll(keepingCapacity: true)
          for run in cells.neighborhoods[cell] {
            for other in Int(run.lowerBound)..<Int(run.upperBound) where !cores(other).isEmpty {
              cursors.append(Cursor(next: cores(other).lowerBound, end: cores(other).upperBound))
            }
          }
          if cursors.isEmpty { continue }
          for member in members where !isCore[member] {
            if let core = nearestCore(to: member, &cursors) { roots[member] = rootOfCore[core] }
          }
        }
      }
    }
    return roots
  }

  /// The nearest core point within the radius and the interval by exact distance, ties to the lower index; as a number of a core.
  private func nearestCore(to member: Int, _ cursors: inout [Cursor]) -> Int? {
    let window = window(times[member])
    func forEachCore(_ body: (Int, Double) -> Void) {
      for cursor in cursors {
        var core = cursor.next
        while core < cursor.end, times[Int(corePlaces[core])] <= window.upperBound {
          body(core, cells.squaredChord(member, Int(corePlaces[core])))
          core += 1
        }
      }
    }
    for number in cursors.indices {
      var next = cursors[number].next
      while next < cursors[number].end, times[Int(corePlaces[next])] < window.lowerBound { next += 1 }
      cursors[number].next = next
    }
    var shortest = Double.infinity
    var nearest = -1
    forEachCore {
      if $1 < shortest { (shortest, nearest) = ($1, $0) }
    }
    guard shortest <= cells.possibleSquared else { return nil }
    let limit = squared(cells.space.longestChord(asNearAsChord: shortest.squareRoot()))
    var rivals = 0
    forEachCore { if $1 <= limit { rivals += 1 } }
    if rivals == 1, shortest <= cells.certainSquared { return nearest }
    var best: (meters: Double, index: Int32, core: Int)?
    forEachCore { core, chord in
      guard chord <= limit else { return }
      let place = Int(corePlaces[core])
      let candidate = (meters: cells.exactMeters(member, place), index: cells.indices[place], core: core)
      if candidate.meters <= cells.radius, best.map({ candidate < $0 }) ?? true { best = candidate }
    }
    return best?.core
  }
}
