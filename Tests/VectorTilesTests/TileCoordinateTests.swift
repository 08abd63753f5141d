import GeoJSON
import TestSupport
import Testing
import VectorTiles

@Test func onlyTilesOfThePyramidExist() {
  #expect(TileCoordinate(z: 0, x: 0, y: 0) != nil)
  #expect(TileCoordinate(z: 0, x: 1, y: 0) == nil)
  #expect(TileCoordinate(z: 3, x: 7, y: 8) == nil)
  #expect(TileCoordinate(z: 31, x: 0, y: 0) == nil)
  #expect(TileCoordinate(z: -1, x: 0, y: 0) == nil)
}

@Test(arguments: 0..<4 as Range<UInt64>)
func aPositionLiesInTheBoxOfItsTile(seed: UInt64) {
  var random = SplitMix64(seed: seed)
  for _ in 0..<500 {
    let position = Position(
      longitude: .random(in: -180..<180, using: &random), latitude: .random(in: -85...85, using: &random))
    let zoom = Int.random(in: 0...22, using: &random)
    let box = TileCoordinate(holding: position, zoom: zoom).box
    // A step of the map is 1e-7 degrees at most.
    #expect(position.longitude > box.west - 1e-7 && position.longitude < box.east + 1e-7, "seed \(seed)")
    #expect(position.latitude > box.south - 1e-7 && position.latitude < box.north + 1e-7, "seed \(seed)")
  }
}

/// The arithmetic of the OpenStreetMap wiki, "Slippy map tilenames".
@Test func tilesAreThoseOfSlippyMaps() {
  #expect(
    TileCoordinate(holding: Position(longitude: 13.3777, latitude: 52.5163), zoom: 10)
      == TileCoordinate(z: 10, x: 550, y: 335))
  #expect(
    TileCoordinate(holding: Position(longitude: 151.2153, latitude: -33.8568), zoom: 14)
      == TileCoordinate(z: 14, x: 15073, y: 9831))
}

@Test func polesAndTheMeridianLieOnTheEdge() {
  func tile(_ longitude: Double, _ latitude: Double) -> TileCoordinate {
    TileCoordinate(holding: Position(longitude: longitude, latitude: latitude), zoom: 4)
  }
  #expect(tile(-180, 90) == TileCoordinate(z: 4, x: 0, y: 0))
  #expect(tile(180, -90) == TileCoordinate(z: 4, x: 15, y: 15))
  #expect(tile(0, 0) == TileCoordinate(z: 4, x: 8, y: 8))
}

@Test func theWholeMapIsTheTileOfZoomZero() throws {
  let box = try #require(TileCoordinate(z: 0, x: 0, y: 0)).box
  #expect(box.west == -180 && box.east == 180)
  #expect(
    abs(box.north - WebMercator.greatestLatitude) < 1e-12 && abs(box.south + WebMercator.greatestLatitude) < 1e-12)
}
