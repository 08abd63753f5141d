import GeoJSON
import Testing

@testable import Events

@Suite struct GeometryHoldingTests {
  private static func ring(_ corners: (Double, Double)...) -> [Position] {
    corners.map { Position(longitude: $0.0, latitude: $0.1) }
  }
  private static let holed = Geometry.polygon([
    ring((0, 0), (10, 0), (10, 10), (0, 10), (0, 0)), ring((4, 4), (4, 6), (6, 6), (6, 4), (4, 4)),
  ])

  @Test(arguments: [
    (1.0, 1.0, true), (5, 5, false), (4, 5, true), (0, 0, true), (10, 5, true), (11, 5, false), (5, 10, true),
    (-1, 0, false), (5, 4, true), (3, 10.000001, false),
  ])
  func edgesBelongToIt(_ longitude: Double, _ latitude: Double, _ isInside: Bool) {
    #expect(GeometryHoldingTests.holed.holds(Position(longitude: longitude, latitude: latitude)) == isInside)
  }

  @Test func theAntimeridianIsOneMeridian() {
    let west = Geometry.multiPolygon([
      [GeometryHoldingTests.ring((-180, 0), (-170, 0), (-170, 10), (-180, 10), (-180, 0))]
    ])
    #expect(west.holds(Position(longitude: 180, latitude: 5)))
    #expect(!west.holds(Position(longitude: 179, latitude: 5)))
    #expect(!Geometry.point(Position(longitude: 1, latitude: 1)).holds(Position(longitude: 1, latitude: 1)))
  }
}
