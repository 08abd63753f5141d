import Clustering
import GeoJSON
import Geodesy
import SpatialIndex

/// For each place of an index the distance that its nearest so many positions are within, and which these are.
struct NearestPlaces {
  /// The distance to the nearest position of the rank, itself counted as the first.
  private(set) var core: [Double]
  /// How many of the places are in ``nearest``.
  let nearestCount: Int
  /// The first of `rank − 1` places for each, none farther than its core distance; the others are not nearer than it.
  private(set) var nearest: [Int32]
  /// The rest of them.
  private(set) var farther: [Int32]
  /// Whether all others are farther than the core distance.
  private(set) var isStrict: [Bool]

  /// - Precondition: the rank is from 2 to the number of positions.
  init(of index: PositionIndex, rank: Int, keepsNearest: Bool, threads: Int) {
    let (count, kept) = (index.positions.count, keepsNearest ? rank - 1 : 0)
    // The lightest edges are among the first few, and memory for many is short.
    let lighter = min((3 * kept + 4) / 5, Int(UInt16.max))
    let rest = kept - lighter
    precondition(rank >= 2 && rank <= count, "the rank must be from 2 to the number of positions")
    // Written by place, each once.
    core = Array(repeating: 0, count: count)
    nearestCount = lighter
    nearest = Array(repeating: 0, count: count * lighter)
    farther = Array(repeating: 0, count: count * rest)
    isStrict = Array(repeating: false, count: keepsNearest ? count : 0)
    core.withUnsafeMutableBufferPointer { core in
      nearest.withUnsafeMutableBufferPointer { nearest in
        farther.withUnsafeMutableBufferPointer { farther in
          isStrict.withUnsafeMutableBufferPointer { isStrict in
            let (core, isStrict) = (SharedBuffer(core), SharedBuffer(isStrict))
            let (nearest, farther) = (SharedBuffer(nearest), SharedBuffer(farther))
            concurrently(over: index.tree.leafCount, threads: threads, shares: 16) { leaves in
              // One more than needed tells whether the chords leave any other position a chance.
              index.tree.forEachNearest(count: rank, leaves: leaves) {
                place, others, squaredChords in
                let found = Self.core(
                  of: place, index, UnsafeBufferPointer(start: others, count: rank),
                  UnsafeBufferPointer(start: squaredChords, count: rank))
                core[place] = found.meters
                guard kept > 0 else { return }
                isStrict[place] = found.isStrict
                for number in 0..<kept {
                  let other = found.places.map { Int32($0[number]) } ?? others[number]
                  if number < lighter {
                    nearest[place * lighter + number] = other
                  } else {
                    farther[place * rest + number - lighter] = other
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  /// - Parameter places: where chords do not tell, the nearest by distance.
  private static func core(
    of place: Int, _ index: PositionIndex, _ others: UnsafeBufferPointer<Int32>,
    _ squaredChords: UnsafeBufferPointer<Double>
  ) -> (meters: Double, isStrict: Bool, places: [Int]?) {
    let last = others.count - 2
    let chord = squaredChords[last].squareRoot()
    let position = index.positions[index.tree.index(at: place)]
    func meters(_ other: Int) -> Double {
      index.space.distanceMeters(position, index.positions[index.tree.index(at: other)])
    }
    let limit = squared(index.space.longestChord(asNearAsChord: chord))
    let isStrict = squaredChords[last + 1] > limit
    if isStrict || chord == 0 {
      // Those that are nearer for certain need no distance.
      var farthest = meters(Int(others[last]))
      var number = last - 1
      while number >= 0, index.space.longestChord(asNearAsChord: squaredChords[number].squareRoot()) >= chord {
        farthest = max(farthest, meters(Int(others[number])))
        number -= 1
      }
      // At no distance at all nothing else can be nearer.
      if isStrict || farthest == 0 { return (farthest, isStrict, nil) }
    }
    let center = index.space.point(position)
    var candidates = NearestCandidates(capacity: last + 1)
    index.tree.forEachRun(
      x: center.x, y: center.y, z: center.z, squaredCertain: -1, squaredPossible: limit, take: { _ in },
      isWithin: { other in
        if other != place { candidates.insert(index: other, distance: meters(other)) }
        return false
      })
    let sorted = candidates.sorted()
    return (sorted.last?.distance ?? .infinity, false, sorted.map(\.index))
  }
}

extension NearestPlaces {
  /// Puts the places with the lightest edges of each place first, by their rank among equals, and forgets the rest.
  ///
  /// - Returns: for each place a weight; all edges that weigh no more and do not lead to those kept are known not to be there.
  mutating func keepLightest(_ index: PositionIndex) -> [Double] {
    let kept = nearestCount
    let rest = farther.count / max(1, core.count)
    let total = kept + rest
    let (core, isStrict, farther) = (core, isStrict, farther)
    let reach = nearest.withUnsafeMutableBufferPointer { nearest in
      [Double](unsafeUninitializedCapacity: core.count) { reach, initialized in
        initialized = core.count
        withUnsafeTemporaryAllocation(of: (weight: Double, index: Int32, place: Int32).self, capacity: total) { list in
          for point in core.indices {
            for number in 0..<total {
              let place = number < kept ? nearest[point * kept + number] : farther[point * rest + number - kept]
              // With one end the same, the lower other end comes first.
              let edge = (
                weight: max(core[point], core[Int(place)]), index: Int32(index.tree.index(at: Int(place))), place: place
              )
              var slot = number
              while slot > 0, (edge.weight, edge.index) < (list[slot - 1].weight, list[slot - 1].index) {
                list[slot] = list[slot - 1]
                slot -= 1
              }
              list[slot] = edge
            }
            for number in 0..<kept { nearest[point * kept + number] = list[number].place }
            // Those forgotten weigh no less than the core distance, and may weigh no more.
            let isStrict = isStrict[point] && (rest == 0 || list[kept].weight > core[point])
            reach[point] = isStrict ? core[point] : core[point].nextDown
          }
        }
      }
    }
    self.farther = []
    return reach
  }
}
