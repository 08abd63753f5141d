import Testing
import VectorTiles

@Test func onlyTilesOfThePyramidExist() {
  #expect(TileCoordinate(z: 0, x: 0, y: 0) != nil)
  #expect(TileCoordinate(z: 0, x: 1, y: 0) == nil)
  #expect(TileCoordinate(z: 3, x: 7, y: 8) == nil)
  #expect(TileCoordinate(z: 31, x: 0, y: 0) == nil)
  #expect(TileCoordinate(z: -1, x: 0, y: 0) == nil)
}
