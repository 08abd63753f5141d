import Dispatch
import EventStorage
import GeoPackageStorage
import Synchronization

/// Puts events into a store that has none, all at once, on a thread of its own.
final class StoreFilling: Sendable {
  private let handOver = HandOver<[PreparedEvent]>(limit: 8)
  private let failure = Mutex<(any Error)?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  init(_ store: GeoPackageStore) {
    DispatchQueue.global().async { [self] in
      do {
        try store.load(run: IngestRun(program: "dateline")) { loader in
          while let batch = handOver.take() { for event in batch { try loader.add(event) } }
        }
      } catch {
        failure.withLock { $0 = error }
        handOver.cancel()
      }
      isDone.signal()
    }
  }

  /// Hands events on.
  /// - Throws: what went wrong with those before.
  func add(_ batch: [PreparedEvent]) throws {
    if !handOver.give(batch), let error = failure.withLock({ $0 }) { throw error }
  }

  /// Waits until all is in the store; to be called once, whatever went wrong before.
  /// - Throws: what went wrong.
  func finish() throws {
    handOver.end()
    isDone.wait()
    if let error = failure.withLock({ $0 }) { throw error }
  }
}
