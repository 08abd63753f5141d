/// Answers that go through many events and are the same until the store changes: each is worked out once for a version, and kept
/// while there is room.
///
/// Who asks for what is being worked out waits for it.
actor AnswerCache<Question: Hashable & Sendable, Answer: Sendable> {
  private let cost: @Sendable (Answer) -> Int
  private var version: String?
  private var kept: BoundedCache<Question, Answer>
  private var pending: [Question: Task<Answer, any Error>] = [:]

  /// - Parameters:
  ///   - limit: The greatest sum of costs.
  ///   - cost: What it costs to keep an answer; one that costs more than the limit is not kept.
  init(limit: Int, cost: @escaping @Sendable (Answer) -> Int) {
    self.cost = cost
    kept = BoundedCache(limit: limit)
  }

  /// The answer to a question.
  /// - Parameter version: The version of the store; answers of another one are forgotten.
  /// - Throws: What `work` throws; the next who asks tries again.
  func answer(
    _ question: Question, version: String?, _ work: @escaping @Sendable () async throws -> Answer
  ) async throws -> Answer {
    if version != self.version {
      self.version = version
      kept.removeAll()
      pending.removeAll()
    }
    if let known = kept.value(for: question) { return known }
    let task = pending[question] ?? Task { try await work() }
    pending[question] = task
    do {
      let answer = try await task.value
      if version == self.version {
        pending[question] = nil
        kept.insert(answer, for: question, cost: cost(answer))
      }
      return answer
    } catch {
      if version == self.version { pending[question] = nil }
      throw error
    }
  }
}
