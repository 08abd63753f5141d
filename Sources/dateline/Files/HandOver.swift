import Dispatch
import Synchronization

/// Hands elements from one thread to another, in order, with a bounded number under way.
final class HandOver<Element: Sendable>: Sendable {
  private struct State {
    var waiting: [Element] = []
    var hasEnded = false
    var isCancelled = false
  }

  private let state = Mutex(State())
  // Both begin at 0: one that is let go of below its first value ends the program.
  private let room = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)

  init(limit: Int) { for _ in 0..<limit { room.signal() } }

  /// Hands an element over, as soon as there is room.
  /// - Returns: false where nobody takes any more.
  func give(_ element: Element) -> Bool {
    room.wait()
    let isWanted = state.withLock { state in
      if !state.isCancelled { state.waiting.append(element) }
      return !state.isCancelled
    }
    filled.signal()
    return isWanted
  }

  /// Tells that there is no more.
  func end() {
    state.withLock { $0.hasEnded = true }
    filled.signal()
  }

  /// The next element, as soon as there is one; nil behind the last.
  func take() -> Element? {
    filled.wait()
    defer { room.signal() }
    return state.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
  }

  /// Tells that no more is wanted.
  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.waiting = []
    }
    room.signal()
  }
}
