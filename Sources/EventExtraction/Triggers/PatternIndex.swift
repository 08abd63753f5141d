/// Patterns by the words that they may begin with.
struct PatternIndex: Sendable {
  /// The patterns, as given.
  let patterns: [TriggerPattern]
  private let vocabulary: PatternVocabulary
  /// Indices of patterns by the number of a first word, ascending.
  private let byFirstWord: [[Int]]
  /// The hyphen, which is no word inside a compound.
  private let hyphen: Int32
  /// Marks that end a phrase.
  private let closers: WordSet

  /// Takes patterns parsed with a vocabulary.
  init(_ patterns: [TriggerPattern], vocabulary: PatternVocabulary) {
    var vocabulary = vocabulary
    hyphen = vocabulary.numbered("-")
    closers = WordSet([".", ";", ":", "!", "?", "|"].map { vocabulary.numbered($0) })
    var byFirstWord = [[Int]](repeating: [], count: vocabulary.count)
    for (index, pattern) in patterns.enumerated() {
      for word in pattern.steps.first?.words.numbers ?? [] { byFirstWord[Int(word)].append(index) }
    }
    self.patterns = patterns
    self.vocabulary = vocabulary
    self.byFirstWord = byFirstWord
  }

  /// Calls back with each pattern that begins at a token of a sentence and with the tokens that it matched, by the first
  /// token and then in the order of the patterns.
  ///
  /// Of several ways to match at one token the one whose words stand nearest to the front is given.
  /// - Parameters:
  ///   - excluded: tokens of names and dates; no pattern begins at them, and a gap passes them for nothing.
  ///   - closesAtClauses: whether a gap ends at stops and where another clause begins.
  /// - Complexity: O(*n* · *p*) for *n* tokens with at most *p* patterns each.
  func forEachMatch(
    in report: ReportText, sentence: Int, excluding excluded: Set<Int> = [], closesAtClauses: Bool,
    _ body: (_ pattern: Int, _ matched: [Int]) -> Void
  ) {
    let range = report.tokens(ofSentence: sentence)
    let words = range.map { vocabulary.number(of: report.lower[$0]) }
    var attempt = Attempt(
      index: self, words: words, free: range.map { excluded.contains($0) },
      clauses: closesAtClauses ? Array(report.clauseOf[range]) : [])
    for (position, word) in words.enumerated() where word != PatternVocabulary.unknown {
      let numbers = byFirstWord[Int(word)]
      guard !numbers.isEmpty, !excluded.contains(range.lowerBound + position) else { continue }
      for number in numbers where attempt.matches(patterns[number].steps, at: position) {
        body(number, attempt.matched.map { range.lowerBound + $0 })
      }
    }
  }

  /// The work on one sentence, whose words are counted from 0.
  private struct Attempt {
    let index: PatternIndex
    let words: [Int32]
    /// Which words a gap passes for nothing: "a dam above [Stronie], in [Poland], burst".
    let free: [Bool]
    /// The clause of each word; empty where clauses do not matter.
    let clauses: [Int]
    /// The words that the steps so far matched.
    var matched: [Int] = []

    /// Whether all steps match, the first of them at a position where its word is known to stand.
    mutating func matches(_ steps: [TriggerPattern.Step], at position: Int) -> Bool {
      matched.removeAll(keepingCapacity: true)
      matched.append(position)
      return rest(steps, from: 1, at: position + 1)
    }

    private mutating func rest(_ steps: [TriggerPattern.Step], from step: Int, at start: Int) -> Bool {
      guard step < steps.count else { return true }
      var gap = steps[step].gap
      for position in start..<max(start, words.count) {
        let word = words[position]
        if steps[step].words.contains(word) {
          matched.append(position)
          if rest(steps, from: step + 1, at: position + 1) { return true }
          matched.removeLast()
        }
        // A hyphen inside a compound is no word.
        if word == index.hyphen { continue }
        if gap > 0, free[position], !isClosed(position) { continue }
        guard gap > 0, !isClosed(position) else { return false }
        gap -= 1
      }
      return false
    }

    private func isClosed(_ position: Int) -> Bool {
      !clauses.isEmpty
        && (index.closers.contains(words[position]) || clauses[position] != clauses[matched[matched.count - 1]])
    }
  }
}
