public import GeoJSON

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

  /// The tile of a zoom that holds a point; one on a border belongs to the tile east or south of it.
  /// - Precondition: the zoom is 0…30.
  public init(holding point: WorldPoint, zoom: Int) {
    precondition((0...30).contains(zoom), "the zoom is 0…30")
    z = zoom
    x = Int(UInt64(point.x) >> UInt64(32 - zoom))
    y = Int(UInt64(point.y) >> UInt64(32 - zoom))
  }

  /// The tile of a zoom that holds a position.
  /// - Precondition: the zoom is 0…30.
  public init(holding position: Position, zoom: Int) {
    self.init(holding: WorldPoint(position), zoom: zoom)
  }

  /// The box of the tile in degrees: its western and northern edges belong to it, the others to its neighbours.
  public var box: BoundingBox {
    let side = Double(1 << z)
    return BoundingBox(
      west: WebMercator.longitude(x: Double(x) / side), south: WebMercator.latitude(y: Double(y + 1) / side),
      east: WebMercator.longitude(x: Double(x + 1) / side), north: WebMercator.latitude(y: Double(y) / side))
  }

  /// The steps of a ``WorldPoint`` from edge to edge of the tile.
  var side: Int64 { 1 << Int64(32 - z) }

  /// The steps of its western edge.
  var west: Int64 { Int64(x) * side }

  /// The steps of its northern edge.
  var north: Int64 { Int64(y) * side }
}
