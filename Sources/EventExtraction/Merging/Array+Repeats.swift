extension Array where Element: Equatable {
  /// Keeps the first of each run of equal elements, in place; of a sorted array, each element once.
  mutating func removeRepeats() {
    var kept = 0
    for index in indices where index == 0 || self[index] != self[kept - 1] {
      self[kept] = self[index]
      kept += 1
    }
    removeSubrange(kept...)
  }
}
