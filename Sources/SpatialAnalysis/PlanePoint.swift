/// A point of a map plane, in metres.
public struct PlanePoint: Hashable, Sendable {
  /// Metres to the east.
  public var x: Double
  /// Metres to the north.
  public var y: Double

  /// Makes a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
