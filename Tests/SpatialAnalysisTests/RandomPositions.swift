import GeoJSON
import TestSupport

/// Positions over the whole Earth: groups of the spread in degrees around poles, the antimeridian and random places,
/// with duplicates and both spellings of a meridian.
func randomPositions(count: Int, spread: Double, using generator: inout SplitMix64) -> [Position] {
  var centers = [
    Position(longitude: 0, latitude: 90), Position(longitude: 77, latitude: -90),
    Position(longitude: 180, latitude: 10), Position(longitude: -180, latitude: -35),
  ]
  for _ in 0..<4 {
    centers.append(
      Position(
        longitude: .random(in: -180...180, using: &generator), latitude: .random(in: -80...80, using: &generator)))
  }
  var positions: [Position] = []
  while positions.count < count {
    let center = centers[Int.random(in: 0..<centers.count, using: &generator)]
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: positions.append(center)
    case 1 where !positions.isEmpty: positions.append(positions[Int.random(in: 0..<positions.count, using: &generator)])
    case 2:
      positions.append(
        Position(
          longitude: .random(in: -180...180, using: &generator), latitude: .random(in: -90...90, using: &generator)))
    case 3: positions.append(Position(longitude: -center.longitude, latitude: -center.latitude))
    default:
      let latitude = center.latitude + .random(in: -spread...spread, using: &generator)
      let longitude = (center.longitude + .random(in: -spread...spread, using: &generator))
        .remainder(dividingBy: 360)
      positions.append(Position(longitude: longitude, latitude: min(90, max(-90, latitude))))
    }
  }
  return positions
}
