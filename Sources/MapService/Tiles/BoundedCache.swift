/// Keeps values up to a cost; of those that are too many the ones that were asked for least recently go.
struct BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private struct Entry {
    var value: Value
    var cost: Int
    var used: Int
  }

  private let limit: Int
  private var entries: [Key: Entry] = [:]
  private(set) var cost = 0
  private var clock = 0

  /// - Parameter limit: The greatest sum of costs.
  init(limit: Int) { self.limit = limit }

  /// The value of a key, or nil.
  mutating func value(for key: Key) -> Value? {
    clock += 1
    entries[key]?.used = clock
    return entries[key]?.value
  }

  /// Keeps a value; one that costs more than the limit is not kept.
  mutating func insert(_ value: Value, for key: Key, cost: Int) {
    removeValue(for: key)
    guard cost <= limit else { return }
    if self.cost + cost > limit {
      // Down to three quarters, so that this is not done for each value anew.
      for (old, entry) in entries.sorted(by: { $0.value.used < $1.value.used }) {
        if self.cost + cost <= limit - limit / 4 || entries.isEmpty { break }
        self.cost -= entry.cost
        entries[old] = nil
      }
    }
    clock += 1
    entries[key] = Entry(value: value, cost: cost, used: clock)
    self.cost += cost
  }

  mutating func removeValue(for key: Key) {
    cost -= entries.removeValue(forKey: key)?.cost ?? 0
  }

  mutating func removeAll() {
    entries.removeAll()
    cost = 0
  }
}
