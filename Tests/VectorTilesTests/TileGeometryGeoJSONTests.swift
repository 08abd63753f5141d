import GeoJSON
import TestSupport
import Testing

@testable import VectorTiles

@Suite struct TileGeometryGeoJSONTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func aPointIsInOneTileOfAZoomWithoutABuffer(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let places: [Position] = (0..<40).map { _ in
      Position(
        longitude: [-180, 180, 0, .random(in: -180...180, using: &random)].randomElement(using: &random) ?? 0,
        latitude: [-90, 90, 0, .random(in: -90...90, using: &random)].randomElement(using: &random) ?? 0)
    }
    let zoom = Int(seed % 4)
    var count = 0
    for x in 0..<1 << zoom {
      for y in 0..<1 << zoom {
        guard let tile = TileCoordinate(z: zoom, x: x, y: y) else { continue }
        if case .points(let points) = TileGeometry(.multiPoint(places), in: tile, buffer: 0) {
          #expect(points.allSatisfy { (0..<4096).contains($0.x) && (0..<4096).contains($0.y) }, "seed \(seed)")
          count += points.count
        }
      }
    }
    #expect(count == places.count, "seed \(seed)")
  }

  @Test func aLineIsCutWhereItLeavesTheTile() throws {
    let tile = try #require(TileCoordinate(z: 1, x: 0, y: 0))
    let line = [(-90.0, 10.0), (90, 10), (90, 80), (-90, 80)].map { Position(longitude: $0.0, latitude: $0.1) }
    guard case .lines(let parts) = TileGeometry(.lineString(line), in: tile, buffer: 0) else {
      Issue.record("no lines")
      return
    }
    #expect(parts.map { $0.map(\.x) } == [[2048, 4096], [4096, 2048]])
    let other = [(10.0, -10.0), (20, -20)].map { Position(longitude: $0.0, latitude: $0.1) }
    #expect(TileGeometry(.lineString(other), in: tile, buffer: 64) == nil)
  }

  @Test func aCollectionIsShownByItsLeadingKind() throws {
    let world = try #require(TileCoordinate(z: 0, x: 0, y: 0))
    let point = Position(longitude: 0, latitude: 0)
    let line = Geometry.lineString([point, Position(longitude: 90, latitude: 0)])
    #expect(
      TileGeometry(.geometryCollection([line, .point(point)]), in: world, buffer: 0)
        == .points([TilePoint(x: 2048, y: 2048)]))
    #expect(TileGeometry(.geometryCollection([]), in: world, buffer: 0) == nil)
    #expect(
      TileGeometry(line, in: world, buffer: 0) == .lines([[TilePoint(x: 2048, y: 2048), TilePoint(x: 3072, y: 2048)]]))
  }
}
