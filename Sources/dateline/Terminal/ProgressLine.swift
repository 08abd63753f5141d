import Synchronization

/// How many things are done, how fast, and how long it will take, on one line of the terminal; for runs that take longer than a
/// moment.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let unit: String
  /// How much there is, in the measure of ``read(_:)``; nil where nobody knows.
  private let total: Int?
  private let state: Mutex<State>

  private struct State {
    var line: StatusLine
    var count = 0
    var read = 0
    let started = ContinuousClock.now
  }

  init(isShown: Bool, unit: String = "reports", total: Int? = nil) {
    self.isShown = isShown
    self.unit = unit
    self.total = total
    state = Mutex(State(line: StatusLine(isShown: isShown)))
  }

  /// Counts things that are done; shows the line at most five times a second.
  /// - Parameter isPart: Whether each is one of the total.
  func advance(by count: Int = 1, isPart: Bool = false) {
    guard isShown else { return }
    state.withLock { state in
      state.count += count
      if isPart { state.read += count }
      let now = state
      now.line.show(text(now))
    }
  }

  /// Counts what has been read of the total.
  func read(_ amount: Int) {
    guard isShown else { return }
    state.withLock { $0.read += amount }
  }

  private func text(_ state: State) -> String {
    let seconds = (ContinuousClock.now - state.started) / .seconds(1)
    let rate = "\(state.count) \(unit), \(fixed(Double(state.count) / max(seconds, 0.001), decimals: 0)) a second"
    guard let total, state.read > 0, state.read <= total else { return rate }
    let left = seconds * Double(total - state.read) / Double(state.read)
    return rate + ", \(ProgressLine.duration(left)) left"
  }

  /// `1 h 05 min`, `3 min 20 s`, `12 s`.
  static func duration(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded(.up))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    if whole >= 3600 { return "\(whole / 3600) h \(two(whole / 60 % 60)) min" }
    return whole >= 60 ? "\(whole / 60) min \(two(whole % 60)) s" : "\(whole) s"
  }

  /// Removes the line.
  func clear() {
    state.withLock { $0.line.clear() }
  }
}
