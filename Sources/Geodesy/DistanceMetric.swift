public import GeoJSON

/// A way to measure between positions on the Earth's surface; altitudes play no part.
///
/// Two conformers: ``Geodesic`` on an ellipsoid, ``GreatCircle`` on a sphere. Latitudes must be finite and within ±90,
/// longitudes finite; a longitude beyond ±180 means the meridian it names.
public protocol DistanceMetric: Sendable {
  /// The length of the shortest path. Exactly zero between equal positions, and the same both ways.
  func distance(from start: Position, to end: Position) -> Distance
  /// The length and the directions of the shortest path.
  func inverse(from start: Position, to end: Position) -> InverseSolution
  /// The position reached by going the distance from the start in the direction of the azimuth, degrees clockwise from
  /// north. The longitude is within −180…180.
  func destination(from start: Position, azimuth: Double, distance: Distance) -> Position
}

/// The answer to the inverse problem of geodesy: how far it is, and which way.
public struct InverseSolution: Hashable, Sendable {
  /// The length of the shortest path.
  public var distance: Distance
  /// The direction in which the path leaves its start, degrees clockwise from north, −180…180.
  ///
  /// At a pole it is measured against the meridian of the given longitude. Between coincident positions it means nothing.
  public var azimuth: Double
  /// The direction of travel on arrival, degrees clockwise from north, −180…180.
  public var finalAzimuth: Double

  /// Makes a solution.
  public init(distance: Distance, azimuth: Double, finalAzimuth: Double) {
    self.distance = distance
    self.azimuth = azimuth
    self.finalAzimuth = finalAzimuth
  }
}

extension DistanceMetric {
  /// The position at a fraction of the shortest path, 0 being its start and 1 its end; other values extend the path.
  public func position(from start: Position, to end: Position, fraction: Double) -> Position {
    let path = inverse(from: start, to: end)
    return destination(from: start, azimuth: path.azimuth, distance: path.distance * fraction)
  }

  /// The position half way along the shortest path.
  ///
  /// Between antipodes many paths are equally short; it is the middle of the one whose azimuth ``inverse(from:to:)`` gives.
  public func midpoint(from start: Position, to end: Position) -> Position {
    position(from: start, to: end, fraction: 0.5)
  }

  /// The length of the line through the positions, zero for fewer than two.
  public func length(of line: [Position]) -> Distance {
    zip(line, line.dropFirst()).reduce(.zero) { $0 + distance(from: $1.0, to: $1.1) }
  }
}
