import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct LocalPlaneTests {
  @Test func thereAndBack() {
    var generator = SplitMix64(seed: 1)
    for center in randomPositions(count: 30, spread: 5, using: &generator) {
      let plane = LocalPlane(around: center)
      #expect(plane.position(x: 0, y: 0) == Position(longitude: center.longitude, latitude: center.latitude))
      for (x, y) in [(1000.0, 0.0), (0, -250_000), (-3e6, 4e6)] {
        let position = plane.position(x: x, y: y)
        let point = plane.point(position)
        #expect((point.x - x).magnitude < 0.001 && (point.y - y).magnitude < 0.001, "\(center) \(x) \(y)")
      }
    }
  }
}
