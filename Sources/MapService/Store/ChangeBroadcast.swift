import Synchronization

/// Tells all who listen that the store has changed.
final class ChangeBroadcast: Sendable {
  /// A change of the store.
  struct Change: Sendable {
    var version: String
    /// When the version before was seen, in UTC.
    var since: String
  }

  private struct State {
    var listeners: [Int: AsyncStream<Change?>.Continuation] = [:]
    var number = 0
  }

  private let state = Mutex(State())

  /// How many listen.
  var count: Int { state.withLock { $0.listeners.count } }

  /// The changes from now on; a listener that is slow gets the last one alone.
  func listen() -> AsyncStream<Change?> {
    let (stream, continuation) = AsyncStream.makeStream(of: Change?.self, bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state in
      state.number += 1
      state.listeners[state.number] = continuation
      return state.number
    }
    continuation.onTermination = { [weak self] _ in self?.state.withLock { $0.listeners[number] = nil } }
    return stream
  }

  /// Hands on a change; nil says that there is none, so that connections nobody reads any more are noticed.
  func send(_ change: Change?) {
    let listeners = state.withLock { Array($0.listeners.values) }
    for listener in listeners { listener.yield(change) }
  }
}
