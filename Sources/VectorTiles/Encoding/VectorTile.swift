import SwiftProtobuf

/// Writes tiles of the Mapbox Vector Tile Specification 2.1.
public enum VectorTile {
  /// The media type of a tile.
  public static let mediaType = "application/vnd.mapbox-vector-tile"

  /// The bytes of a tile with the layers in their order, those without features left out; no bytes for an empty tile.
  public static func bytes(_ layers: [TileLayer]) -> [UInt8] {
    var tile = VectorTile_Tile()
    tile.layers = layers.filter { $0.count > 0 }.map(\.message)
    do {
      return try tile.serializedBytes()
    } catch {
      // Every required field was filled in when the layer began.
      preconditionFailure("a tile cannot be written: \(error)")
    }
  }
}
