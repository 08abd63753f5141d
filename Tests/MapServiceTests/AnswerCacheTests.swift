import Synchronization
import Testing

@testable import MapService

@Suite struct AnswerCacheTests {
  /// Counts how often an answer was worked out.
  private final class Work: Sendable {
    private let count = Mutex(0)
    var times: Int { count.withLock { $0 } }
    func answer(_ value: Int) -> Int {
      count.withLock { $0 += 1 }
      return value
    }
  }

  private struct Fault: Error {}

  @Test func anAnswerIsWorkedOutOnceForAVersion() async throws {
    let cache = AnswerCache<String, Int>(limit: 10) { _ in 1 }
    let work = Work()
    let answers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<20 { group.addTask { try await cache.answer("a", version: "1") { work.answer(7) } } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers == Array(repeating: 7, count: 20))
    #expect(work.times == 1)
    #expect(try await cache.answer("a", version: "2") { work.answer(8) } == 8)
    #expect(try await cache.answer("a", version: "2") { work.answer(9) } == 8)
    #expect(work.times == 2)
  }

  @Test func whatCostsTooMuchAndWhatFailsIsNotKept() async throws {
    let cache = AnswerCache<String, Int>(limit: 10) { $0 }
    let work = Work()
    for _ in 0..<2 { _ = try await cache.answer("large", version: nil) { work.answer(11) } }
    #expect(work.times == 2)
    await #expect(throws: Fault.self) { try await cache.answer("a", version: nil) { throw Fault() } }
    #expect(try await cache.answer("a", version: nil) { work.answer(3) } == 3)
  }
}
