import GeoJSON
import Testing

@testable import PlanarOperations

/// Geometries through GEOS and back.
@Suite struct GeometryConversionTests {
  static let geometries: [Geometry] = [
    .point(position(1, 2)), .point(Position(longitude: 1, latitude: 2, altitude: 3)),
    .multiPoint([position(1, 2), position(-180, 90)]), .multiPoint([]),
    .lineString([position(0, 0), Position(longitude: 1, latitude: 1, altitude: 7), position(2, 0)]), .lineString([]),
    .multiLineString([[position(0, 0), position(1, 1)], [position(5, 5), position(6, 5)]]), .multiLineString([]),
    square(0, 3), .polygon([]),
    .polygon([ring([(0, 0), (9, 0), (9, 9), (0, 9)]), ring([(1, 1), (1, 2), (2, 2), (2, 1)])]),
    .multiPolygon([
      [ring([(0, 0), (1, 0), (1, 1)])], [ring([(5, 5), (9, 5), (9, 9)]), ring([(7, 6), (7.5, 6.5), (8, 6)])],
    ]),
    .multiPolygon([]), .geometryCollection([]),
    .geometryCollection([.point(position(1, 1)), .geometryCollection([square(2, 3)]), .lineString([])]),
  ]

  @Test(arguments: geometries)
  func roundTrip(geometry: Geometry) throws {
    let session = try GEOSSession("test")
    #expect(try session.read(session.make(geometry)) == geometry)
  }

  @Test func ringsAreTurnedAndMembersDropped() throws {
    let session = try GEOSSession("test")
    let clockwise = Geometry.polygon(
      [ring([(0, 0), (0, 9), (9, 9), (9, 0)]), ring([(1, 1), (2, 1), (2, 2), (1, 2)])],
      GeometryMembers(foreign: ["note": "kept nowhere"]))
    #expect(
      try session.read(session.make(clockwise))
        == .polygon([ring([(0, 0), (9, 0), (9, 9), (0, 9)]), ring([(1, 1), (1, 2), (2, 2), (2, 1)])]))
  }

  @Test(arguments: [
    (Geometry.point(position(.nan, 0)), PlanarOperationError.Code.notFinite),
    (.lineString([position(0, 0), position(0, .infinity)]), .notFinite),
    (.lineString([position(0, 0)]), .malformedGeometry),
    (.polygon([[position(0, 0), position(1, 0), position(1, 1)]]), .malformedGeometry),
    (.polygon([ring([(0, 0), (9, 0), (9, 9)]), [position(1, 1), position(2, 2)]]), .malformedGeometry),
    (
      .multiPolygon([[ring([(0, 0), (1, 0), (1, 1)])], [[position(0, 0), position(1, 0), position(2, 2)]]]),
      .malformedGeometry
    ),
    (.geometryCollection([square(0, 1), .point(Position(longitude: 0, latitude: 0, altitude: .nan))]), .notFinite),
  ])
  func refusesWhatCannotBeMade(geometry: Geometry, code: PlanarOperationError.Code) {
    let error = #expect(throws: PlanarOperationError.self) { try geometry.convexHull() }
    #expect(error?.code == code)
    #expect(error?.operation == "convex hull")
    #expect(error?.message.isEmpty == false)
  }
}
