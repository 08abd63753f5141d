import GeoJSON
import Testing

@testable import Events

@Suite struct GridCodesTests {
  /// Published examples of geohash.org.
  @Test func geohashes() {
    #expect(GridCodes.geohash(of: Position(longitude: -5.6, latitude: 42.6), length: 5) == "ezs42")
    #expect(GridCodes.geohash(of: Position(longitude: 10.40744, latitude: 57.64911), length: 11) == "u4pruydqqvj")
    #expect(GridCodes.geohash(of: Position(longitude: 180, latitude: 90)) == "zzzzzzz")
    #expect(GridCodes.geohash(of: Position(longitude: 181, latitude: 0)) == nil)
  }

  @Test func prioGridCells() {
    #expect(GridCodes.prioGrid(of: Position(longitude: -180, latitude: -90)) == 1)
    #expect(GridCodes.prioGrid(of: Position(longitude: -179.5, latitude: -90)) == 2)
    #expect(GridCodes.prioGrid(of: Position(longitude: -180, latitude: -89.5)) == 721)
    #expect(GridCodes.prioGrid(of: Position(longitude: 180, latitude: 90)) == 259_200)
    #expect(GridCodes.prioGrid(of: Position(longitude: .nan, latitude: 0)) == nil)
  }
}
