import Dispatch
import Synchronization

/// Runs work of the concurrency runtime to its end from a command, which has none: a start is short without it.
enum BlockingRun {
  static func run(_ work: @escaping @Sendable () async throws -> Void) throws {
    let done = DispatchSemaphore(value: 0)
    let outcome = Outcome()
    Task {
      do { try await work() } catch { outcome.failure.withLock { $0 = error } }
      done.signal()
    }
    done.wait()
    if let error = outcome.failure.withLock({ $0 }) { throw error }
  }

  private final class Outcome: Sendable {
    let failure = Mutex<(any Error)?>(nil)
  }
}
