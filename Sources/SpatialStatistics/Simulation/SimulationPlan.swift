import SpatialIndex
import Synchronization

/// How many simulations are made, from which seed, and on how many threads; the results depend on the first two only.
public struct SimulationPlan: Sendable {
  /// How many simulations.
  public var count: Int
  /// The seed of all of them; simulation *i* uses stream *i*.
  public var seed: UInt64
  /// How many run at once, at least 1.
  public var jobs: Int
  /// Gets the number of pieces of work done and their total, from one thread at a time.
  public var progress: (@Sendable (_ done: Int, _ total: Int) -> Void)?

  /// Makes a plan.
  public init(
    count: Int = 999, seed: UInt64 = 1, jobs: Int = 1,
    progress: (@Sendable (_ done: Int, _ total: Int) -> Void)? = nil
  ) {
    precondition(count >= 0 && jobs >= 1, "a plan needs no negative count and at least one job")
    self.count = count
    self.seed = seed
    self.jobs = jobs
    self.progress = progress
  }

  /// Does pieces of work, each with a stream of its own, and gives their results in order.
  ///
  /// - Parameters:
  ///   - pieces: how many; the plan's count where nil.
  ///   - scratch: makes the memory that one thread uses for all its pieces.
  ///   - body: does one piece; what it leaves in the scratch memory must not matter to the next.
  func map<Scratch, Result>(
    _ pieces: Int? = nil, scratch: @Sendable () -> Scratch,
    _ body: @Sendable (_ piece: Int, _ generator: inout SeededGenerator, _ scratch: inout Scratch) -> Result
  ) -> [Result] {
    let total = pieces ?? count
    let done = Mutex(0)
    let workers = max(1, min(jobs, total))
    var results = [Result?](repeating: nil, count: total)
    results.withUnsafeMutableBufferPointer { results in
      let places = SharedBuffer(results)
      concurrently(parts: workers, threads: workers) { worker in
        var memory = scratch()
        for piece in stride(from: worker, to: total, by: workers) {
          var generator = SeededGenerator(seed: seed, stream: UInt64(piece))
          places[piece] = body(piece, &generator, &memory)
          guard let progress else { continue }
          done.withLock { done in
            done += 1
            progress(done, total)
          }
        }
      }
    }
    return results.compactMap { $0 }
  }

  /// Does pieces of work as ``map(_:scratch:_:)`` without memory of their own.
  func map<Result>(
    _ pieces: Int? = nil, _ body: @Sendable (_ piece: Int, _ generator: inout SeededGenerator) -> Result
  ) -> [Result] {
    map(pieces, scratch: { () }, { piece, generator, _ in body(piece, &generator) })
  }
}
