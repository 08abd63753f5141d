import Synchronization

/// What was found out about names, kept for the next texts, since names come back.
///
/// It changes no answer: what it forgets is found out again. It may be used from any number of threads.
final class NameMemory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let parts: [Part]

  /// A part with a lock of its own, so that threads seldom wait for each other.
  private final class Part: Sendable {
    let state = Mutex(State())
  }

  private struct State {
    var values: [Key: Value] = [:]
    var room = 0
  }

  private let room: Int

  /// Makes an empty memory.
  ///
  /// - Parameter room: how much it may hold, in the unit of the sizes given with the values.
  init(room: Int) {
    parts = (0..<Self.partCount).map { _ in Part() }
    self.room = room / Self.partCount
  }

  private static var partCount: Int { 16 }

  /// The value of a key, made by the closure where it is not there.
  ///
  /// - Parameters:
  ///   - salt: a number that is the same for equal keys; it tells in which part the key is.
  ///   - size: what a value takes.
  func value(_ key: Key, salt: Int, size: (Value) -> Int, _ make: () -> Value) -> Value {
    let part = parts[salt & (Self.partCount - 1)]
    if let known = part.state.withLock({ $0.values[key] }) { return known }
    let value = make()
    let size = size(value)
    part.state.withLock { state in
      if state.room < size {
        // Forgetting all at once is simple, and seldom.
        state.values.removeAll(keepingCapacity: false)
        state.room = room
      }
      if state.room >= size {
        state.values[key] = value
        state.room -= size
      }
    }
    return value
  }
}

extension String {
  /// A number that is the same for equal strings of the same bytes, quickly made.
  var salt: Int {
    let utf8 = utf8
    return utf8.count &* 7 &+ Int(utf8.first ?? 0) &* 3 &+ Int(utf8.last ?? 0)
  }
}
