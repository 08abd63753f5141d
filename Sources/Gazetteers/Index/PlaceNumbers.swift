/// Finds the number under which a place was added, by its identifier.
///
/// A hash table of numbers only; identifiers are compared where the places are kept.
struct PlaceNumbers {
  // The number and one, 0 for an empty slot; never more than half full.
  private var slots: [UInt32] = []
  private var count = 0

  /// The number for which the test holds, among those with the hash.
  func find(hash: UInt64, matches: (UInt32) -> Bool) -> UInt32? {
    guard !slots.isEmpty else { return nil }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if matches(slots[slot] - 1) { return slots[slot] - 1 }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Puts a number in, in place of one for which the test holds.
  mutating func insert(
    _ number: UInt32, hash: UInt64, matches: (UInt32) -> Bool, hashOf: (UInt32) -> UInt64
  ) {
    if (count + 1) * 2 > slots.count { grow(hashOf) }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if matches(slots[slot] - 1) {
        slots[slot] = number + 1
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = number + 1
    count += 1
  }

  private mutating func grow(_ hashOf: (UInt32) -> UInt64) {
    var larger = [UInt32](repeating: 0, count: max(1 << 10, slots.count * 2))
    let mask = larger.count - 1
    for value in slots where value != 0 {
      var slot = Int(truncatingIfNeeded: hashOf(value - 1)) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = value
    }
    slots = larger
  }
}
