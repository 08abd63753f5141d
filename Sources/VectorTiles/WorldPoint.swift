public import GeoJSON

/// A point of the web map in whole steps, 2³² of them from edge to edge: about 9 mm at the equator.
///
/// Whole numbers make every comparison exact: a point lies in one tile of each zoom, and clusters are the same on any
/// machine.
public struct WorldPoint: Hashable, Sendable {
  /// Steps from the west.
  public var x: UInt32
  /// Steps from the north.
  public var y: UInt32

  /// Makes a point from steps.
  public init(x: UInt32, y: UInt32) {
    self.x = x
    self.y = y
  }

  /// Projects a position; those beyond the edges of the map are put on them, longitude 180 on the eastern one.
  public init(_ position: Position) {
    self.init(
      x: WorldPoint.steps(WebMercator.x(longitude: position.longitude)),
      y: WorldPoint.steps(WebMercator.y(latitude: position.latitude)))
  }

  /// The position on the ground.
  public var position: Position {
    Position(
      longitude: WebMercator.longitude(x: Double(x) / WorldPoint.side),
      latitude: WebMercator.latitude(y: Double(y) / WorldPoint.side))
  }

  /// The steps of the whole map, from edge to edge.
  static let side = 4_294_967_296.0

  private static func steps(_ share: Double) -> UInt32 {
    let steps = share * side
    return steps < side ? UInt32(max(0, steps)) : UInt32.max
  }
}
