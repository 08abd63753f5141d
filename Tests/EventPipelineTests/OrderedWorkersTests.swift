import Synchronization
import Testing

@testable import EventPipeline

@Suite struct OrderedWorkersTests {
  @Test(arguments: [1, 2, 3, 16])
  func `results come in the order of the inputs, however long each takes`(_ count: Int) throws {
    let results = Mutex<[Int]>([])
    let workers = OrderedWorkers<Int, Int>(count: count, window: 5) { input in
      var sum = input
      // Uneven work, so that later inputs end before earlier ones.
      for step in 0..<((input * 7919) % 5000) { sum = sum &* 31 &+ step }
      return sum == .min ? 0 : input * input
    } emit: { result in
      results.withLock { $0.append(result) }
    }
    for input in 0..<500 { try workers.submit(input) }
    try workers.finish()
    #expect(results.withLock { $0 } == (0..<500).map { $0 * $0 })
  }

  @Test func `a result is handed on without waiting for more input`() throws {
    let seen = Mutex(0)
    let workers = OrderedWorkers<Int, Int>(count: 2, window: 1) {
      $0
    } emit: { _ in
      seen.withLock { $0 += 1 }
    }
    try workers.submit(1)
    // A window of one lets the second in only after the first has been handed on.
    try workers.submit(2)
    #expect(seen.withLock { $0 } >= 1)
    try workers.finish()
    #expect(seen.withLock { $0 } == 2)
  }

  @Test func `one worker alone is done with an input when submit returns`() throws {
    let seen = Mutex<[Int]>([])
    let workers = OrderedWorkers<Int, Int>(count: 1) {
      $0 * 2
    } emit: { result in
      seen.withLock { $0.append(result) }
    }
    for input in 1...3 {
      try workers.submit(input)
      #expect(seen.withLock { $0.last } == input * 2)
    }
    try workers.finish()
  }

  @Test(arguments: [1, 2]) func `an error of the consumer ends the run`(_ count: Int) {
    struct Full: Error {}
    let workers = OrderedWorkers<Int, Int>(count: count) {
      $0
    } emit: { result in
      if result == 3 { throw Full() }
    }
    #expect(throws: Full.self) {
      for input in 0..<1000 { try workers.submit(input) }
      try workers.finish()
    }
  }
}
