import Clustering
import GeoJSON
import Geodesy
import SpatialIndex

/// For each place of an index the distance that its nearest so many positions are within, and which these are.
struct NearestPlaces {
  /// The distance to the nearest position of the rank, itself counted as the first.
  private(set) var core: [Double]
  /// `rank − 1` places for each, none farther than its core distance; the others are not nearer than it.
  private(set) var nearest: [Int32]
  /// Whether all others are farther than the core distance.
  private(set) var isStrict: [Bool]

  /// - Precondition: the rank is from 2 to the number of positions.
  init(of index: PositionIndex, rank: Int, keepsNearest: Bool, threads: Int) {
    let (count, kept) = (index.positions.count, keepsNearest ? rank - 1 : 0)
    precondition(rank >= 2 && rank <= count, "the rank must be from 2 to the number of positions")
    // Written by place, each once.
    core = Array(repeating: 0, count: count)
    nearest = Array(repeating: 0, count: count * kept)
    isStrict = Array(repeating: false, count: keepsNearest ? count : 0)
    core.withUnsafeMutableBufferPointer { core in
      nearest.withUnsafeMutableBufferPointer { nearest in
        isStrict.withUnsafeMutableBufferPointer { isStrict in
          let core = SharedBuffer(core)
          let nearest = SharedBuffer(nearest)
          let isStrict = SharedBuffer(isStrict)
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
                nearest[place * kept + number] = found.places.map { Int32($0[number]) } ?? others[number]
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
