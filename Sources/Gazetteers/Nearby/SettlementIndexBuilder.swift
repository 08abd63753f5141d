/// Gathers the positions of settlements for searches by position.
struct SettlementIndexBuilder {
  /// Starts empty.
  init() {}

  /// Takes a settlement; they come in the order of their rows. Degrees.
  mutating func add(row: UInt32, longitude: Double, latitude: Double) {}

  /// The sections, numbered 30…39.
  mutating func finish() -> [IndexImage.Section] { [] }
}
