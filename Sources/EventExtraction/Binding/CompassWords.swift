/// Reads directions in words.
enum CompassWords {
  /// Degrees clockwise from north of the direction in a phrase ("12 km north-west of"), 0…360; nil when it holds none or they
  /// contradict each other.
  static func azimuth(_ words: ArraySlice<String>) -> Double? {
    var north = 0
    var east = 0
    for word in words {
      switch word {
      case "north", "northern": north += 1
      case "south", "southern": north -= 1
      case "east", "eastern": east += 1
      case "west", "western": east -= 1
      case "northeast": (north, east) = (north + 1, east + 1)
      case "northwest": (north, east) = (north + 1, east - 1)
      case "southeast": (north, east) = (north - 1, east + 1)
      case "southwest": (north, east) = (north - 1, east - 1)
      case "of", "from": return bearing(north: north, east: east)
      default: break
      }
    }
    return nil
  }

  private static func bearing(north: Int, east: Int) -> Double? {
    switch (north.signum(), east.signum()) {
    case (1, 0): 0
    case (1, 1): 45
    case (0, 1): 90
    case (-1, 1): 135
    case (-1, 0): 180
    case (-1, -1): 225
    case (0, -1): 270
    case (1, -1): 315
    default: nil
    }
  }
}
