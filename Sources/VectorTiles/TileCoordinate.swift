/// A tile of the Web Mercator pyramid: `z` levels deep, `x` from the west, `y` from the north.
public struct TileCoordinate: Hashable, Sendable {
  /// The zoom level, 0…30.
  public let z: Int
  /// The column, from the west, 0 ..< 2^z.
  public let x: Int
  /// The row, from the north, 0 ..< 2^z.
  public let y: Int

  /// Makes a coordinate; nil where the pyramid has no such tile.
  public init?(z: Int, x: Int, y: Int) {
    guard (0...30).contains(z), (0..<(1 << z)).contains(x), (0..<(1 << z)).contains(y) else { return nil }
    self.z = z
    self.x = x
    self.y = y
  }
}
