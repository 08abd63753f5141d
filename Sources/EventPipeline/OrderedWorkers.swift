import Dispatch
import Synchronization

/// Does the same work on many inputs at once and hands on the results in the order of the inputs.
///
/// A result is handed on as soon as it and all before it are there, so a program that writes one line and waits for
/// the answer gets it. At most `window` inputs are under way: ``submit(_:)`` waits, and memory stays bounded.
///
///     let workers = OrderedWorkers(count: 2, work: parse, emit: write)
///     for document in documents { try workers.submit(document) }
///     try workers.finish()
public final class OrderedWorkers<Input: Sendable, Output: Sendable>: Sendable {
  private let lanes: [DispatchQueue]
  private let emission = DispatchQueue(label: "dateline.emission")
  private let underWay = DispatchGroup()
  private let slots: DispatchSemaphore
  private let work: @Sendable (Input) throws -> Output
  private let emit: @Sendable (Output) throws -> Void
  private let state = Mutex(State())

  private struct State {
    var submitted = 0
    var emitted = 0
    var waiting: [Int: Result<Output, any Error>] = [:]
    var failure: (any Error)?
  }

  /// Makes workers that wait for input.
  ///
  /// - Parameters:
  ///   - count: how many inputs are worked on at once, at least 1. One alone is worked on in the caller's thread: each
  ///     input is done with when ``submit(_:)`` returns.
  ///   - window: how many may be under way, results that wait for an earlier one included; 8 per worker by default.
  ///   - work: the work, called from several threads. What it throws ends the run like an error of `emit`, when its
  ///     turn has come.
  ///   - emit: takes the results in order, one call at a time. What it throws ends the run: later results are dropped,
  ///     and ``submit(_:)`` or ``finish()`` throws it.
  public init(
    count: Int, window: Int? = nil, work: @escaping @Sendable (Input) throws -> Output,
    emit: @escaping @Sendable (Output) throws -> Void
  ) {
    precondition(count >= 1, "at least one worker is needed")
    lanes = count == 1 ? [] : (0..<count).map { DispatchQueue(label: "dateline.worker.\($0)") }
    slots = DispatchSemaphore(value: max(window ?? count * 8, 1))
    self.work = work
    self.emit = emit
  }

  /// Takes one input; waits while the window is full.
  ///
  /// - Throws: the first error of `work` or `emit`.
  public func submit(_ input: Input) throws {
    // Handing over between threads takes longer than it saves where they take turns.
    if lanes.isEmpty { return try doAtOnce(input) }
    slots.wait()
    let index = try state.withLock { state in
      if let failure = state.failure {
        // A semaphore must not go away below its first value.
        slots.signal()
        throw failure
      }
      defer { state.submitted += 1 }
      return state.submitted
    }
    underWay.enter()
    lanes[index % lanes.count].async { [self] in
      let output = Result { try work(input) }
      emission.async { [self] in
        hand(on: output, at: index)
        underWay.leave()
      }
    }
  }

  private func doAtOnce(_ input: Input) throws {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
    }
    do { try emit(work(input)) } catch {
      state.withLock { $0.failure = error }
      throw error
    }
  }

  /// Waits until every result has been handed on.
  ///
  /// - Throws: the first error of `work` or `emit`.
  public func finish() throws {
    underWay.wait()
    try state.withLock { state in
      if let failure = state.failure { throw failure }
    }
  }

  // Runs on the emission queue only, so `emit` needs no lock of its own and may call back into the program.
  private func hand(on output: Result<Output, any Error>, at index: Int) {
    state.withLock { $0.waiting[index] = output }
    while let next = state.withLock({ state in state.waiting.removeValue(forKey: state.emitted) }) {
      let failed = state.withLock { state in
        state.emitted += 1
        return state.failure != nil
      }
      if !failed {
        do { try emit(next.get()) } catch { state.withLock { $0.failure = error } }
      }
      slots.signal()
    }
  }
}
