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
  /// - Precondition: every longitude is finite, every latitude within ±90.
  /// - Complexity: O(*n*).
  public init(_ positions: [Position], metric: SurfaceMetric = .geodesic) {
    self.positions = positions
    space = SurfaceSpace(metric: metric)
    let points = space.points(positions)
    tree = PointTree(x: points.x, y: points.y, z: points.z)
  }

  /// The positions at most `radius` away, inclusive, by distance, then by index.
  ///
  /// Duplicates are all given. Empty for a radius below zero.
  /// - Complexity: O(log *n* + *k* log *k*) for *k* results, each of which costs an exact distance.
  public func within(_ radius: Distance, of position: Position) -> [Neighbor] {
    var found: [Neighbor] = []
    visit(withinMeters: radius.meters, of: position) { index, _ in
      let meters = space.distanceMeters(position, positions[index])
      if meters <= radius.meters { found.append(Neighbor(index: index, distance: Distance(meters: meters))) }
    }
    found.sort { ($0.distance.meters, $0.index) < ($1.distance.meters, $1.index) }
    return found
  }

  /// The indices of the positions at most `radius` away, inclusive, ascending.
  ///
  /// The same positions as ``within(_:of:)``, without the cost of their distances.
  public func indices(within radius: Distance, of position: Position) -> [Int] {
    var found: [Int] = []
    let certainSquared = squaredCertainChord(radius.meters)
    visit(withinMeters: radius.meters, of: position) { index, squaredChord in
      if squaredChord <= certainSquared || space.distanceMeters(position, positions[index]) <= radius.meters {
        found.append(index)
      }
    }
    found.sort()
    return found
  }

  /// How many positions are at most `radius` away, inclusive.
  public func count(within radius: Distance, of position: Position) -> Int {
    var count = 0
    let certainSquared = squaredCertainChord(radius.meters)
    visit(withinMeters: radius.meters, of: position) { index, squaredChord in
      if squaredChord <= certainSquared || space.distanceMeters(position, positions[index]) <= radius.meters {
        count += 1
      }
    }
    return count
  }

  /// The `count` nearest positions, none farther than `radius`, by distance, then by index.
  ///
  /// Fewer when fewer are indexed or in reach; of equally distant ones, the lower indices.
  /// - Complexity: O(log *n* + *k* log *k*) for *k* results, each of which costs an exact distance.
  public func nearest(to position: Position, count: Int, within radius: Distance = .infinity) -> [Neighbor] {
    guard count > 0, radius.meters >= 0 else { return [] }
    let center = space.point(position)
    let reach = squared(space.longestChord(withinMeters: radius.meters))
    // By chords first: the farthest of the count nearest chords bounds the distance of every result.
    let byChord = tree.nearest(toX: center.x, y: center.y, z: center.z, count: count, squaredRadius: reach)
    let farthest = space.longestMeters(withChord: byChord.bound.squareRoot())
    var nearest = NearestCandidates(capacity: count, limit: min(radius.meters, farthest))
    var exactBound = nearest.bound
    var squaredBound = min(reach, squared(space.longestChord(withinMeters: exactBound)))
    tree.search(x: center.x, y: center.y, z: center.z, squaredBound: squaredBound) { index, _ in
      nearest.insert(index: index, distance: space.distanceMeters(position, positions[index]))
      if nearest.bound < exactBound {
        exactBound = nearest.bound
        squaredBound = squared(space.longestChord(withinMeters: exactBound))
      }
      return squaredBound
    }
    return nearest.sorted().map { Neighbor(index: $0.index, distance: Distance(meters: $0.distance)) }
  }

  /// Visits every position that may be within the radius.
  private func visit(withinMeters radius: Double, of position: Position, _ body: (Int, Double) -> Void) {
    guard radius >= 0 else { return }
    let center = space.point(position)
    let reach = squared(space.longestChord(withinMeters: radius))
    tree.search(x: center.x, y: center.y, z: center.z, squaredBound: reach) { index, squaredChord in
      body(index, squaredChord)
      return reach
    }
  }

  private func squaredCertainChord(_ radius: Double) -> Double {
    let chord = space.certainChord(withinMeters: radius)
    return chord < 0 ? -1 : squared(chord)
  }
}

func squared(_ value: Double) -> Double { value * value }
