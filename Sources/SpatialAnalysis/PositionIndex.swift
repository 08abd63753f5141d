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
