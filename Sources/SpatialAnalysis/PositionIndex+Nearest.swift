public import GeoJSON
public import Geodesy
import SpatialIndex

extension PositionIndex {
  /// The `count` nearest positions, none farther than `radius`, by distance, then by index.
  ///
  /// Fewer when fewer are indexed or in reach; of equally distant ones, the lower indices.
  /// - Complexity: O(log *n* + *k* log *k*) for *k* results, each of which costs an exact distance.
  public func nearest(to position: Position, count: Int, within radius: Distance = .infinity) -> [Neighbor] {
    let count = min(count, positions.count)
    guard count > 0, radius.meters >= 0 else { return [] }
    return [Neighbor](unsafeUninitializedCapacity: count) { buffer, found in
      found = writeNearest(to: position, within: radius, buffer)
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

  /// Writes the nearest positions, as many as there is room for, by distance, then by index.
  ///
  /// - Parameter found: memory that holds nothing yet, for at least one and no more than there are positions.
  /// - Returns: how many there are.
  func writeNearest(to position: Position, within radius: Distance, _ found: UnsafeMutableBufferPointer<Neighbor>)
    -> Int
  {
    let center = space.point(position)
    let count = found.count
    let reach = radius == .infinity ? .infinity : squared(space.longestChord(withinMeters: radius.meters))
    // One more than needed tells whether the chords leave any other position a chance.
    return withUnsafeTemporaryAllocation(of: Double.self, capacity: count + 1) { near in
      withUnsafeTemporaryAllocation(of: Int32.self, capacity: count + 1) { who in
        let foundCount = tree.nearestPlaces(toX: center.x, y: center.y, z: center.z, squaredBound: reach, near, who)
        if foundCount > count {
          let doubtful = min(reach, squared(space.longestChord(asNearAsChord: near[count - 1].squareRoot())))
          if near[count] <= doubtful {
            let exact = nearest(
              to: position, count: count, within: radius, squaredChord: doubtful, where: { _ in true })
            return found.initialize(fromContentsOf: exact)
          }
        }
        let places = UnsafeBufferPointer(rebasing: who[..<min(foundCount, count)])
        return write(neighborsOf: position, atPlaces: places, within: radius, found)
      }
    }
  }

  /// Writes the positions at some places that are within the radius, by distance, then by index.
  private func write(
    neighborsOf position: Position, atPlaces places: UnsafeBufferPointer<Int32>, within radius: Distance,
    _ found: UnsafeMutableBufferPointer<Neighbor>
  ) -> Int {
    withUnsafeTemporaryAllocation(of: Position.self, capacity: places.count) { ends in
      // All of them first, so that the memory they lie in is fetched at the same time.
      for (number, place) in places.enumerated() {
        ends.initializeElement(at: number, to: positions[tree.index(at: Int(place))])
      }
      var count = 0
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
      return count
    }
  }
}
