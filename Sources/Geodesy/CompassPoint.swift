/// One of the sixteen points of the compass, by its usual letters.
///
///     CompassPoint(azimuth: -50).rawValue   // "NW"
public enum CompassPoint: String, CaseIterable, Hashable, Sendable {
  case north = "N"
  case northNorthEast = "NNE"
  case northEast = "NE"
  case eastNorthEast = "ENE"
  case east = "E"
  case eastSouthEast = "ESE"
  case southEast = "SE"
  case southSouthEast = "SSE"
  case south = "S"
  case southSouthWest = "SSW"
  case southWest = "SW"
  case westSouthWest = "WSW"
  case west = "W"
  case westNorthWest = "WNW"
  case northWest = "NW"
  case northNorthWest = "NNW"

  /// The point nearest to a direction in degrees clockwise from north; any finite number of degrees is taken.
  ///
  /// Each point covers 22.5° about itself; a direction half way between two goes to the clockwise one.
  /// - Precondition: the azimuth is finite.
  public init(azimuth: Double) {
    precondition(azimuth.isFinite, "the azimuth must be finite")
    let turns = (azimuth.remainder(dividingBy: 360) / 22.5 + 0.5).rounded(.down)
    self = Self.allCases[(Int(turns) + 16) % 16]
  }

  /// The direction of the point, degrees clockwise from north, −180 < azimuth ≤ 180.
  public var azimuth: Double {
    let degrees = Double(Self.allCases.firstIndex(of: self) ?? 0) * 22.5
    return degrees > 180 ? degrees - 360 : degrees
  }
}
