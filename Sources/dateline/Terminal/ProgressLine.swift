import Glibc
import Synchronization

/// How many documents are done, on one line of the terminal; for runs that take longer than a moment.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let state = Mutex(State())

  private struct State {
    var count = 0
    var started = ContinuousClock.now
    var lastShown = ContinuousClock.now
    var isOnScreen = false
  }

  init(isShown: Bool) { self.isShown = isShown }

  /// Counts one document; shows the line at most five times a second.
  func advance() {
    guard isShown else { return }
    state.withLock { state in
      state.count += 1
      let now = ContinuousClock.now
      guard now - state.lastShown > .milliseconds(200) else { return }
      state.lastShown = now
      state.isOnScreen = true
      let rate = Double(state.count) / ((now - state.started) / .seconds(1))
      show("\r\(state.count) reports, \(fixed(rate, decimals: 0)) a second\u{1B}[K")
    }
  }

  /// Removes the line.
  func clear() {
    state.withLock { state in
      if state.isOnScreen { show("\r\u{1B}[K") }
      state.isOnScreen = false
    }
  }

  private func show(_ text: String) {
    var text = text
    _ = text.withUTF8 { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
