import EventStorage
import NIOPosix
import Synchronization

/// Several connections to one store, each used by one thread at a time, so that requests do not wait for each other.
final class StoreReaders: Sendable {
  /// The limits within which questions are answered.
  struct Limits: Sendable {
    /// How many questions are worked on at once.
    var readers = 4
    /// How much of the file each of them keeps in memory; the system keeps the rest.
    var cacheKilobytes = 8192
    /// How many more may wait.
    var waiting = 512
    /// How long one may take.
    var longest = Duration.seconds(30)
  }

  private let source: StoreSource
  private let limits: Limits
  private let pool: NIOThreadPool
  private let state = Mutex(State())

  private struct State {
    /// One more each time the file is another one: connections of before are not used again.
    var generation = 0
    var idle: [any MappedEvents] = []
    var running: [Int: (store: any MappedEvents, since: ContinuousClock.Instant)] = [:]
    /// Those that took too long, and were told to stop.
    var stopped: Set<Int> = []
    var number = 0
    var pending = 0
  }

  init(_ source: StoreSource, limits: Limits) {
    (self.source, self.limits) = (source, limits)
    pool = NIOThreadPool(numberOfThreads: limits.readers)
    pool.start()
  }

  /// Does something with a connection, on a thread of its own.
  /// - Throws: ``ServiceProblem`` with code `overloaded`, `timed_out` or `store_unavailable`; what `body` throws.
  func read<Value: Sendable>(_ body: @escaping @Sendable (any MappedEvents) throws -> Value) async throws -> Value {
    let isTaken = state.withLock { state in
      guard state.pending < limits.readers + limits.waiting else { return false }
      state.pending += 1
      return true
    }
    guard isTaken else { throw ServiceProblem(.overloaded, "too many requests at once; try again soon") }
    defer { state.withLock { $0.pending -= 1 } }
    return try await pool.runIfActive { try self.readNow(body) }
  }

  /// The same on the thread of the caller.
  func readNow<Value>(_ body: (any MappedEvents) throws -> Value) throws -> Value {
    let (idle, generation) = state.withLock { ($0.idle.popLast(), $0.generation) }
    do {
      let store = try idle ?? source.open(limits.cacheKilobytes)
      let number = state.withLock { state in
        state.number += 1
        state.running[state.number] = (store, .now)
        return state.number
      }
      defer {
        state.withLock { state in
          state.running[number] = nil
          if state.stopped.remove(number) == nil, state.generation == generation { state.idle.append(store) }
        }
      }
      do {
        return try body(store)
      } catch  where state.withLock({ $0.stopped.contains(number) }) {
        throw ServiceProblem(.timedOut, "the question took longer than \(limits.longest); ask for less")
      }
    } catch let error as any StoreFailure {
      throw ServiceProblem(.storeUnavailable, "the store cannot be read now (\(error.codeText))")
    }
  }

  /// Leaves the present connections behind, as the file is another one now.
  func renew() {
    state.withLock { state in
      state.generation += 1
      state.idle = []
    }
  }

  /// Stops what has run for too long.
  func stopOverdue() {
    state.withLock { state in
      let now = ContinuousClock.now
      for (number, run) in state.running where now - run.since > limits.longest {
        state.stopped.insert(number)
        run.store.interrupt()
      }
    }
  }
}
