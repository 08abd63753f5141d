/// A point in the steps of a tile's layer: x from its western edge, y from its northern one.
///
/// 0 ..< 4096 lies in the tile; the buffer around it has points below and above.
public struct TilePoint: Hashable, Sendable {
  /// Steps from the west.
  public var x: Int32
  /// Steps from the north.
  public var y: Int32

  /// Makes a point.
  public init(x: Int32, y: Int32) {
    self.x = x
    self.y = y
  }

  /// Where a point of the map lies in a tile: in the step that it lies in, so that a point of the tile never gets one of its
  /// neighbour's.
  public init(_ point: WorldPoint, in tile: TileCoordinate) {
    self.init(worldX: Int64(point.x), worldY: Int64(point.y), in: tile)
  }

  /// As ``init(_:in:)``, for points beyond the map.
  init(worldX: Int64, worldY: Int64, in tile: TileCoordinate) {
    x = TilePoint.steps(worldX - tile.west, zoom: tile.z)
    y = TilePoint.steps(worldY - tile.north, zoom: tile.z)
  }

  private static func steps(_ offset: Int64, zoom: Int) -> Int32 {
    // A tile has 2^(32 − z) steps of the map and 2^12 of its own.
    let shift = Int64(32 - zoom - 12)
    return Int32(clamping: shift >= 0 ? offset >> shift : offset << -shift)
  }
}
