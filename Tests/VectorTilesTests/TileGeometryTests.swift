import GeoJSON
import Testing

@testable import VectorTiles

@Suite struct TileGeometryTests {
  private func points(_ pairs: [(Int32, Int32)]) -> [TilePoint] { pairs.map { TilePoint(x: $0.0, y: $0.1) } }

  /// The examples of the specification, section 4.3.5.
  @Test func commandsAreThoseOfTheSpecification() throws {
    let one = try #require(TileGeometry.points(points([(25, 17)])).encoded)
    #expect(one.type == .point && one.commands == [9, 50, 34])
    #expect(TileGeometry.points(points([(5, 7), (3, 2)])).encoded?.commands == [17, 10, 14, 3, 9])
    let line = try #require(TileGeometry.lines([points([(2, 2), (2, 10), (10, 10)])]).encoded)
    #expect(line.type == .linestring && line.commands == [9, 4, 4, 18, 0, 16, 16, 0])
    #expect(
      TileGeometry.lines([points([(2, 2), (2, 10), (10, 10)]), points([(1, 1), (3, 5)])]).encoded?.commands
        == [9, 4, 4, 18, 0, 16, 16, 0, 9, 17, 17, 10, 4, 8])
    let polygon = try #require(TileGeometry.polygons([points([(3, 6), (8, 12), (20, 34)])]).encoded)
    #expect(polygon.type == .polygon && polygon.commands == [9, 6, 12, 18, 10, 12, 24, 44, 15])
    #expect(
      TileGeometry.polygons([
        points([(0, 0), (10, 0), (10, 10), (0, 10)]), points([(11, 11), (20, 11), (20, 20), (11, 20)]),
        points([(13, 13), (13, 17), (17, 17), (17, 13)]),
      ]).encoded?.commands == [
        9, 0, 0, 26, 20, 0, 0, 20, 19, 0, 15, 9, 22, 2, 26, 18, 0, 0, 18, 17, 0, 15, 9, 4, 13, 26, 0, 8, 8, 0, 0, 7, 15,
      ])
  }

  @Test func whatCannotBeDrawnIsLeftOut() {
    #expect(TileGeometry.points([]).encoded == nil)
    #expect(TileGeometry.lines([points([(1, 1)])]).encoded == nil)
    #expect(TileGeometry.polygons([points([(0, 0), (5, 5), (9, 9)])]).encoded == nil)
  }
}
