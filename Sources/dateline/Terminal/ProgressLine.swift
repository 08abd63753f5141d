import Synchronization

/// How many documents are done, on one line of the terminal; for runs that take longer than a moment.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let state: Mutex<State>

  private struct State {
    var line: StatusLine
    var count = 0
    let started = ContinuousClock.now
  }

  init(isShown: Bool) {
    self.isShown = isShown
    state = Mutex(State(line: StatusLine(isShown: isShown)))
  }

  /// Counts one document; shows the line at most five times a second.
  func advance() {
    guard isShown else { return }
    state.withLock { state in
      state.count += 1
      let (count, started) = (state.count, state.started)
      state.line.show(
        "\(count) reports, \(fixed(Double(count) / ((ContinuousClock.now - started) / .seconds(1)), decimals: 0)) a second"
      )
    }
  }

  /// Removes the line.
  func clear() {
    state.withLock { $0.line.clear() }
  }
}
