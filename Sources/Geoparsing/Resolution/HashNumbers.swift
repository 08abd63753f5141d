/// Small numbers for hashes, in the order in which these come.
struct HashNumbers: Sendable {
  private var slots: [(hash: UInt64, number: Int32)] = []
  private(set) var count = 0

  /// The number of a hash, or nil for one that was not given.
  func number(of hash: UInt64) -> Int32? {
    if slots.isEmpty { return nil }
    let found = slots[slot(hash)]
    return found.hash == 0 ? nil : found.number
  }

  /// The number of a hash other than 0, the next one where it has none.
  mutating func add(_ hash: UInt64) -> Int32 {
    if count * 2 >= slots.count { grow() }
    let slot = slot(hash)
    if slots[slot].hash != 0 { return slots[slot].number }
    slots[slot] = (hash, Int32(count))
    count += 1
    return Int32(count - 1)
  }

  private func slot(_ hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash >> 8) & (slots.count - 1)
    while slots[slot].hash != 0, slots[slot].hash != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: max(32, old.count * 2))
    for entry in old where entry.hash != 0 { slots[slot(entry.hash)] = entry }
  }
}
