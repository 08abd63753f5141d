/// A box on WGS 84 between two meridians and two parallels, in degrees (RFC 7946, section 5).
///
/// A box whose ``west`` is greater than its ``east`` crosses the antimeridian.
public struct BoundingBox: Hashable, Sendable {
  /// Western edge, degrees, −180…180.
  public var west: Double
  /// Southern edge, degrees, −90…90.
  public var south: Double
  /// Eastern edge, degrees, −180…180.
  public var east: Double
  /// Northern edge, degrees, −90…90.
  public var north: Double
  /// Lowest altitude in metres, or nil for a flat box.
  public var lowest: Double?
  /// Highest altitude in metres, or nil for a flat box.
  public var highest: Double?

  /// Makes a box from its edges; both altitudes or neither must be given to be written.
  public init(
    west: Double, south: Double, east: Double, north: Double, lowest: Double? = nil, highest: Double? = nil
  ) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
    self.lowest = lowest
    self.highest = highest
  }

  /// Whether the box spans the 180° meridian.
  public var crossesAntimeridian: Bool { west > east }

  /// Whether the position lies in the box, its edges included; longitudes −180 and 180 are the same meridian.
  public func contains(_ position: Position) -> Bool {
    guard position.latitude >= south, position.latitude <= north else { return false }
    return spans(position.longitude) || position.longitude.magnitude == 180 && spans(-position.longitude)
  }

  private func spans(_ longitude: Double) -> Bool {
    crossesAntimeridian ? longitude >= west || longitude <= east : longitude >= west && longitude <= east
  }
}
