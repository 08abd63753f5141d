import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import EventSQL

@Suite struct SearchBoxesTests {
  private static func holds(_ boxes: SearchBoxes, _ position: Position) -> Bool {
    boxes.boxes.contains {
      $0.west <= position.longitude && position.longitude <= $0.east && $0.south <= position.latitude
        && position.latitude <= $0.north
    }
  }

  @Test func aCircleLiesInItsBoxes() {
    let seed: UInt64 = 21
    var generator = SplitMix64(seed: seed)
    for number in 0..<3000 {
      let center = Position(
        longitude: Double.random(in: -180...180, using: &generator),
        latitude: Double.random(in: -90...90, using: &generator))
      let radius =
        19_000_000 * Double.random(in: 0...1, using: &generator) * Double.random(in: 0...1, using: &generator)
      let edge = Geodesic.wgs84.destination(
        from: center, azimuth: Double.random(in: -180...180, using: &generator), distance: .meters(radius))
      let boxes = SearchBoxes(around: center, radiusMeters: radius)
      #expect(SearchBoxesTests.holds(boxes, edge), "seed \(seed), \(number): \(center), \(radius)")
    }
  }

  @Test func theAntimeridianIsLookedForOnBothSides() {
    let boxes = SearchBoxes(BoundingBox(west: 170, south: -1, east: 180, north: 1))
    #expect(SearchBoxesTests.holds(boxes, Position(longitude: -180, latitude: 0)))
    #expect(!SearchBoxesTests.holds(boxes, Position(longitude: -179, latitude: 0)))
  }
}
