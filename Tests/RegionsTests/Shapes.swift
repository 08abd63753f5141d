import Gazetteers
import GeoJSON
import TestSupport

@testable import Regions

/// The ring around a rectangle.
func rectangle(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [Position] {
  [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
    Position(longitude: $0.0, latitude: $0.1)
  }
}

/// A ring that a ray from the centre meets once: corners at growing angles, at random distances.
func star(
  _ longitude: Double, _ latitude: Double, radius: Double, corners: Int, _ generator: inout SplitMix64
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
