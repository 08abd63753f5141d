/// The nearest words to the left and to the right of some tokens that say what happens; nil where their sentence has none.
struct NearestTriggers {
  var left: Int?
  var right: Int?
  /// The kinds of event of each, 0 for none.
  var leftBits: UInt64
  var rightBits: UInt64
  /// In tokens, 1 for the neighbour.
  var leftDistance: Int?
  var rightDistance: Int?
}
