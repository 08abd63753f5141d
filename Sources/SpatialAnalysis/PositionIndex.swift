public import GeoJSON
public import Geodesy
internal import SpatialIndex

/// Finds what is near among positions, by exact distance along the Earth's surface.
///
/// Positions become points in three dimensions, so nothing is special at the antimeridian and the poles. Straight chords
/// narrow the search; the metric itself decides every pair that they leave in doubt and gives every distance returned.
///
///     let index = PositionIndex(positions)
///     let near = index.nearest(to: kyiv, count: 5, within: .kilometers(200))
///
/// Altitudes play no part. The positions cannot be changed; make a new index.
public struct PositionIndex: Sendable {
  /// The positions that were indexed.
  public let positions: [Position]
  /// How distances are meant.
  public var metric: SurfaceMetric { space.metric }

  /// A position found, by its index, and its distance.
  public struct Neighbor: Hashable, Sendable {
    /// The index into ``PositionIndex/positions``.
    public var index: Int
    /// The distance from the position asked about.
    public var distance: Distance

    /// Makes a neighbour.
    public init(index: Int, distance: Distance) {
      self.index = index
      self.distance = distance
    }
  }

  let space: SurfaceSpace
  let tree: PointTree

  /// Indexes the positions.
  /// - Parameter threads: how many threads work on it; the index is the same.
  /// - Precondition: every longitude is finite, every latitude within ±90.
  /// - Complexity: O(*n*).
  public init(_ positions: [Position], metric: SurfaceMetric = .geodesic, threads: Int = 1) {
    self.positions = positions
    let space = SurfaceSpace(metric: metric)
    self.space = space
    let order = hilbertOrder(count: positions.count, threads: threads) { range, x, y in
      positions.withUnsafeBufferPointer { positions in
        for (place, position) in positions[range].enumerated() {
          (x[place], y[place]) = (position.longitude, position.latitude)
        }
      }
    }
    tree = PointTree(order: order, threads: threads) { indices, x, y, z in
      positions.withUnsafeBufferPointer { positions in
        // The angles first, so that the memory they lie in is fetched for all of them at the same time.
        for (place, index) in indices.enumerated() {
          x[place] = positions[Int(index)].longitude
          y[place] = positions[Int(index)].latitude
        }
      }
      space.makePoints(indices.count, x, y, z)
    }
  }

  /// The positions at most `radius` away, inclusive, by distance, then by index.
  ///
  /// Duplicates are all given. Empty for a radius below zero.
  /// - Complexity: O(log *n* + *k* log *k*) for *k* results, each of which costs an exact distance.
  public func within(_ radius: Distance, of position: Position) -> [Neighbor] {
    var found: [Neighbor] = []
    guard radius.meters >= 0 else { return found }
    let center = space.point(position)
    let reach = squared(space.longestChord(withinMeters: radius.meters))
    tree.search(x: center.x, y: center.y, z: center.z, squaredBound: reach) { index, _ in
      let meters = space.distanceMeters(position, positions[index])
      if meters <= radius.meters { found.append(Neighbor(index: index, distance: Distance(meters: meters))) }
      return reach
    }
    found.sort { ($0.distance.meters, $0.index) < ($1.distance.meters, $1.index) }
    return found
  }

  /// The indices of the positions at most `radius` away, inclusive, ascending.
  ///
  /// The same positions as ``within(_:of:)``, without the cost of their distances.
  public func indices(within radius: Distance, of position: Position) -> [Int] {
    var found: [Int] = []
    forEachGroup(within: radius, of: position) { found.append(contentsOf: $0.lazy.map { Int($0) }) }
    found.sort()
    return found
  }

  /// Hands over the indices of the positions at most `radius` away, inclusive, in groups.
  ///
  /// The quickest way to all of them: positions that lie together come as they are stored. Their order is the same on every run,
  /// and nothing more is said of it.
  /// - Parameter body: gets the indices of one group after the other, none empty, as memory that must not leave it.
  /// - Complexity: O(√*n* + *k*) for *k* results, as a rule.
  public func forEachGroup(
    within radius: Distance, of position: Position, _ body: (_ indices: UnsafeBufferPointer<Int32>) -> Void
  ) {
    runs(withinMeters: radius.meters, of: position) { places in tree.withIndices(at: places, body) }
  }

  /// How many positions are at most `radius` away, inclusive.
  ///
  /// - Complexity: O(√*n*), as a rule: whole parts of the index are counted without a look at their positions.
  public func count(within radius: Distance, of position: Position) -> Int {
    var count = 0
    runs(withinMeters: radius.meters, of: position) { count += $0.count }
    return count
  }

  /// The `count` nearest positions, none farther than `radius`, by distance, then by index.
  ///
  /// Fewer when fewer are indexed or in reach; of equally distant ones, the lower indices.
  /// - Complexity: O(log *n* + *k* log *k*) for *k* results, each of which costs an exact distance.
  public func nearest(to position: Position, count: Int, within radius: Distance = .infinity) -> [Neighbor] {
    let count = min(count, positions.count)
    guard count > 0, radius.meters >= 0 else { return [] }
    let center = space.point(position)
    let reach = radius == .infinity ? .infinity : squared(space.longestChord(withinMeters: radius.meters))
    // One more than needed tells whether the chords leave any other position a chance.
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: count + 1) { near in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: count + 1) { who in
        let found = tree.nearestPlaces(toX: center.x, y: center.y, z: center.z, squaredBound: reach, near, who)
        if found > count {
          let doubtful = min(reach, squared(space.longestChord(asNearAsChord: near[count - 1].squareRoot())))
          if near[count] <= doubtful {
            return nearest(to: position, count: count, within: radius, squaredChord: doubtful, where: { _ in true })
          }
        }
        return neighbors(of: position, atPlaces: UnsafeBufferPointer(rebasing: who[..<min(found, count)]), radius)
      }
    }
  }

  /// The `count` nearest of the positions that are admitted, none farther than `radius`, by distance, then by index.
  ///
  /// - Parameter isAdmitted: takes an index; asked for positions that are near enough at that moment, not always in order.
  /// - Complexity: as without a filter, and one question for each position that is passed over.
  public func nearest(
    to position: Position, count: Int, within radius: Distance = .infinity, where isAdmitted: (_ index: Int) -> Bool
  ) -> [Neighbor] {
    guard min(count, positions.count) > 0, radius.meters >= 0 else { return [] }
    return nearest(
      to: position, count: min(count, positions.count), within: radius,
      squaredChord: squared(space.longestChord(withinMeters: radius.meters)), where: isAdmitted)
  }

  /// As above, every distance exact.
  private func nearest(
    to position: Position, count: Int, within radius: Distance, squaredChord: Double, where isAdmitted: (Int) -> Bool
  ) -> [Neighbor] {
    let center = space.point(position)
    var nearest = NearestCandidates(capacity: count, limit: radius.meters)
    var reach = squaredChord
    tree.search(x: center.x, y: center.y, z: center.z, squaredBound: squaredChord) { index, _ in
      guard isAdmitted(index) else { return reach }
      nearest.insert(index: index, distance: space.distanceMeters(position, positions[index]))
      // No chord is longer than the distance.
      reach = min(reach, squared(nearest.bound + SurfaceSpace.tolerance))
      return reach
    }
    return nearest.sorted().map { Neighbor(index: $0.index, distance: Distance(meters: $0.distance)) }
  }

  /// The positions at some places that are within the radius, by distance, then by index.
  private func neighbors(
    of position: Position, atPlaces places: UnsafeBufferPointer<Int32>, _ radius: Distance
  ) -> [Neighbor] {
    withUnsafeTemporaryAllocation(of: Position.self, capacity: places.count) { ends in
      // All of them first, so that the memory they lie in is fetched at the same time.
      for (number, place) in places.enumerated() {
        ends.initializeElement(at: number, to: positions[tree.index(at: Int(place))])
      }
      return [Neighbor](unsafeUninitializedCapacity: places.count) { found, count in
        for (number, place) in places.enumerated() {
          let meters = space.distanceMeters(position, ends[number])
          if meters > radius.meters { continue }
          let neighbor = Neighbor(index: tree.index(at: Int(place)), distance: Distance(meters: meters))
          found.initializeElement(at: count, to: neighbor)
          // By chord they are nearly in order.
          var slot = count
          while slot > 0, (meters, neighbor.index) < (found[slot - 1].distance.meters, found[slot - 1].index) {
            found.swapAt(slot, slot - 1)
            slot -= 1
          }
          count += 1
        }
      }
    }
  }

  /// The `count` nearest positions to each of many, as ``nearest(to:count:within:)`` finds them, in the order of the many.
  ///
  /// Quicker than one after the other, as they are gone through along a curve: what one search read, the next finds in the
  /// processor's cache.
  /// - Parameter threads: how many threads work on it; the answer is the same.
  public func nearest(
    to many: [Position], count: Int, within radius: Distance = .infinity, threads: Int = 1
  ) -> [[Neighbor]] {
    var found = [[Neighbor]](repeating: [], count: many.count)
    let order = hilbertOrder(count: many.count, point: { (many[$0].longitude, many[$0].latitude) })
    let parts = threads == 1 ? 1 : 8 * threads
    found.withUnsafeMutableBufferPointer { found in
      let found = SharedBuffer(found)
      concurrently(parts: parts, threads: threads) { part in
        for place in share(part, of: parts, count: order.count) {
          let index = Int(order[place])
          found[index] = nearest(to: many[index], count: count, within: radius)
        }
      }
    }
    return found
  }

  /// Hands over all positions within the radius, as places in the order of the tree.
  private func runs(withinMeters radius: Double, of position: Position, _ take: (Range<Int>) -> Void) {
    guard radius >= 0 else { return }
    let center = space.point(position)
    let chord = space.certainChord(withinMeters: radius)
    tree.forEachRun(
      x: center.x, y: center.y, z: center.z, squaredCertain: chord < 0 ? -1 : squared(chord),
      squaredPossible: squared(space.longestChord(withinMeters: radius)), take: take,
      isWithin: { space.distanceMeters(position, positions[tree.index(at: $0)]) <= radius })
  }
}

func squared(_ value: Double) -> Double { value * value }
