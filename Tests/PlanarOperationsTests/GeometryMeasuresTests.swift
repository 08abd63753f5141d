import GeoJSON
import Testing

@testable import PlanarOperations

@Suite struct GeometryMeasuresTests {
  private let horseshoe = Geometry.polygon([ring([(0, 0), (5, 0), (5, 5), (4, 5), (4, 1), (1, 1), (1, 5), (0, 5)])])

  @Test func areasAndCentres() throws {
    #expect(try horseshoe.areaInSquareDegrees() == 13)
    #expect(try Geometry.lineString([position(0, 0), position(1, 1)]).areaInSquareDegrees() == 0)
    let centroid = try #require(try horseshoe.centroid())
    #expect((centroid.longitude - 2.5).magnitude < 1e-12)
    #expect(try !horseshoe.covers(.point(centroid)))
    let inside = try #require(try horseshoe.pointOnSurface())
    #expect(try horseshoe.covers(.point(inside)))
    #expect(try Geometry.multiPoint([position(0, 0), position(2, 4)]).centroid() == position(1, 2))
    #expect(try Geometry.polygon([]).centroid() == nil)
    #expect(try Geometry.polygon([]).pointOnSurface() == nil)
  }

  @Test func relations() throws {
    #expect(try square(0, 2).intersects(square(2, 3)))
    #expect(try !square(0, 2).intersects(square(3, 4)))
    #expect(try square(0, 2).covers(square(0, 1)))
    #expect(try !square(0, 2).covers(square(1, 3)))
    #expect(try square(0, 2).covers(.point(position(2, 2))))
  }
}
