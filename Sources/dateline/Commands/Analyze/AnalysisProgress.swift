import Synchronization

/// How far an analysis is, on one line of the terminal.
final class AnalysisProgress: Sendable {
  private struct State: @unchecked Sendable { var line: StatusLine }
  private let state: Mutex<State>

  init(_ messages: MessageOptions) {
    state = Mutex(State(line: StatusLine(isShown: !messages.quiet && Messages.isTerminal)))
  }

  /// Shows how many pieces of work are done.
  func show(_ done: Int, of total: Int) { state.withLock { $0.line.show("simulation \(done) of \(total)") } }

  /// Removes the line.
  func clear() { state.withLock { $0.line.clear() } }
}
