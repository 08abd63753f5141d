import SwiftProtobuf
import TestSupport
import Testing

@testable import VectorTiles

@Suite struct ReadTileTests {
  private func points(_ random: inout SplitMix64, _ count: Int) -> [TilePoint] {
    (0..<count).map { _ in
      TilePoint(x: .random(in: -5000...9000, using: &random), y: .random(in: Int32.min...Int32.max, using: &random))
    }
  }

  @Test(arguments: 0..<5 as Range<UInt64>)
  func whatIsWrittenIsRead(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let parts = (0..<3).map { _ in points(&random, 2 + Int.random(in: 1...5, using: &random)) }
      for geometry in [TileGeometry.points(parts[0]), .lines(parts), .polygons(parts)] {
        let encoded = try #require(geometry.encoded)
        #expect(TileGeometry(type: encoded.type, commands: encoded.commands) == geometry, "seed \(seed)")
      }
    }
  }

  @Test func bytesThatAreNoTileAreRefused() throws {
    #expect(throws: VectorTilesError(code: .invalidMessage)) { try ReadTile([1, 2, 3]) }
    var tile = VectorTile_Tile()
    var layer = VectorTile_Tile.Layer()
    (layer.name, layer.version) = ("a", 2)
    var feature = VectorTile_Tile.Feature()
    (feature.type, feature.geometry, feature.tags) = (.point, [9, 2, 2], [0, 0])
    layer.features = [feature]
    tile.layers = [layer]
    #expect(throws: VectorTilesError(code: .invalidTags, layer: "a")) { try ReadTile(Self.bytes(tile)) }
    for commands in [[9, 2], [10, 2, 2], [9, 2, 2, 15], [3]] as [[UInt32]] {
      (feature.geometry, feature.tags) = (commands, [])
      tile.layers[0].features = [feature]
      #expect(throws: VectorTilesError(code: .invalidGeometry, layer: "a")) { try ReadTile(Self.bytes(tile)) }
    }
  }

  private static func bytes(_ tile: VectorTile_Tile) throws -> [UInt8] {
    try tile.serializedBytes()
  }
}
