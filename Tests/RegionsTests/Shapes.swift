import Gazetteers
import GeoJSON

@testable import Regions

/// A seeded generator (SplitMix64), so that a failing case can be made again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// The ring around a rectangle.
func rectangle(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [Position] {
  [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
    Position(longitude: $0.0, latitude: $0.1)
  }
}

/// A ring that a ray from the centre meets once: corners at growing angles, at random distances.
func star(
  _ longitude: Double, _ latitude: Double, radius: Double, corners: Int, _ generator: inout SeededGenerator
) -> [Position] {
  // Corners of a square walked around, scaled at random: without the functions of angles.
  let ring = (0..<corners).map { corner -> Position in
    let way = Double(corner) / Double(corners) * 4
    let (side, along) = (Int(way), way - way.rounded(.down))
    let (x, y) = [(1, 2 * along - 1), (1 - 2 * along, 1), (-1, 1 - 2 * along), (2 * along - 1, -1)][side]
    let length = radius * Double.random(in: 0.3...1, using: &generator)
    return Position(longitude: longitude + x * length, latitude: latitude + y * length)
  }
  return ring + ring.prefix(1)
}
