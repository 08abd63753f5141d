public import GeoJSON

/// Where and when something happened.
public struct SpaceTimePoint: Hashable, Sendable {
  /// Where.
  public var position: Position
  /// The number of the day, from any first day on.
  public var day: Int

  /// Makes a point.
  public init(position: Position, day: Int) {
    self.position = position
    self.day = day
  }
}
