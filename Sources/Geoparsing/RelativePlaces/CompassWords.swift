/// Reads directions in words, English and Russian.
package enum CompassWords {
  /// Degrees clockwise from north of the direction in a phrase ("12 km north-west of"), 0…360; nil when it holds none, when
  /// they contradict each other, or when no "of" or "from" ends it.
  package static func azimuth(_ words: some Sequence<String>) -> Double? {
    var north = 0
    var east = 0
    for word in words {
      if closing.contains(word) { return bearing(north: north, east: east) }
      guard let step = steps[word] else { continue }
      north += step.north
      east += step.east
    }
    return nil
  }

  /// The direction of words that name nothing else ("south-eastern"), 0…360; nil for other words.
  static func azimuth(ofAll words: [String]) -> Double? {
    var north = 0
    var east = 0
    for word in words where word != "-" {
      guard let step = steps[word] else { return nil }
      north += step.north
      east += step.east
    }
    return bearing(north: north, east: east)
  }

  /// Whether the word is a direction or a part of one.
  static func isDirection(_ word: String) -> Bool { steps[word] != nil }

  /// The nearest of the sixteen points: "north-north-west" is two steps north for one west.
  private static func bearing(north: Int, east: Int) -> Double? {
    if north == 0, east == 0 { return nil }
    let (tall, wide) = (north.magnitude, east.magnitude)
    let fromNorth = tall == 0 ? 90 : wide == 0 ? 0 : tall > wide ? 22.5 : wide > tall ? 67.5 : 45
    switch (north >= 0, east >= 0) {
    case (true, true): return fromNorth
    case (false, true): return 180 - fromNorth
    case (false, false): return 180 + fromNorth
    case (true, false): return fromNorth == 0 ? 0 : 360 - fromNorth
    }
  }

  private static let closing: Set<String> = ["of", "from", "от"]

  private struct Step {
    var north: Int
    var east: Int
  }

  private static let steps: [String: Step] = {
    var table: [String: Step] = [:]
    let points: [(north: Int, east: Int, words: String)] = [
      (1, 0, "north northern n северу севернее север севере северной северо северный северного северном"),
      (-1, 0, "south southern s югу южнее юг юге южной юго южный южного южном"),
      (0, 1, "east eastern e востоку восточнее восток востоке восточной восточный восточного восточном"),
      (0, -1, "west western w западу западнее запад западе западной западный западного западном"),
      (1, 1, "northeast northeastern ne"), (1, -1, "northwest northwestern nw"),
      (-1, 1, "southeast southeastern se"), (-1, -1, "southwest southwestern sw"), (2, 1, "nne"), (2, -1, "nnw"),
      (-2, 1, "sse"), (-2, -1, "ssw"), (1, 2, "ene"), (-1, 2, "ese"), (1, -2, "wnw"), (-1, -2, "wsw"),
    ]
    for point in points {
      for word in point.words.split(separator: " ") { table[String(word)] = Step(north: point.north, east: point.east) }
    }
    return table
  }()
}
