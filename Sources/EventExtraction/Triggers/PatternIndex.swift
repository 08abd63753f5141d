/// Patterns by the words that they may begin with.
struct PatternIndex: Sendable {
  /// The patterns, as given.
  let patterns: [TriggerPattern]
  private let vocabulary: PatternVocabulary
  /// For each first word, by its number, where its patterns start among the openings; one more marks the end.
  private let starts: [Int32]
  /// The patterns by first word, ascending for each.
  private let openings: [Opening]
  /// The steps of all patterns, one after the other.
  private let steps: [Step]
  /// The words of all steps, ascending for each.
  private let words: [Int32]
  /// The hyphen, which is no word inside a compound.
  private let hyphen: Int32
  /// Marks that end a phrase.
  private let closers: WordSet

  /// A pattern that may begin with a word.
  private struct Opening {
    var pattern: Int32
    /// Where its steps stand among those of all.
    var steps: Range<Int32>
    /// The signature of the later step with the fewest words; without one, everything.
    var signature: WordSignature
  }

  /// A step, without anything that is counted by reference.
  private struct Step {
    var words: Range<Int32>
    var gap: Int32
  }

  /// Takes patterns parsed with a vocabulary.
  init(_ patterns: [TriggerPattern], vocabulary: PatternVocabulary) {
    var vocabulary = vocabulary
    hyphen = vocabulary.numbered("-")
    closers = WordSet([".", ";", ":", "!", "?", "|"].map { vocabulary.numbered($0) })
    var steps: [Step] = []
    var words: [Int32] = []
    var byFirstWord = [[Opening]](repeating: [], count: vocabulary.count)
    for (number, pattern) in patterns.enumerated() {
      let start = Int32(steps.count)
      for step in pattern.steps {
        steps.append(
          Step(words: Int32(words.count)..<Int32(words.count + step.words.numbers.count), gap: Int32(step.gap)))
        words += step.words.numbers
      }
      let rarest = pattern.steps.dropFirst().min { $0.words.numbers.count < $1.words.numbers.count }
      let opening = Opening(
        pattern: Int32(number), steps: start..<Int32(steps.count),
        signature: rarest.map { WordSignature($0.words.numbers) } ?? .everything)
      for word in pattern.steps.first?.words.numbers ?? [] { byFirstWord[Int(word)].append(opening) }
    }
    var starts: [Int32] = [0]
    for group in byFirstWord { starts.append(starts[starts.count - 1] + Int32(group.count)) }
    self.patterns = patterns
    self.vocabulary = vocabulary
    self.starts = starts
    self.steps = steps
    self.words = words
    openings = Array(byFirstWord.joined())
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
    in report: ReportText, sentence: Int, excluding excluded: TokenSet = [], closesAtClauses: Bool,
    _ body: (_ pattern: Int, _ matched: [Int]) -> Void
  ) {
    let range = report.tokens(ofSentence: sentence)
    let numbers = range.map { vocabulary.number(of: report.lower[$0]) }
    let signature = WordSignature(numbers)
    let isFree = range.map { excluded.contains($0) }
    var matched: [Int] = []
    steps.withUnsafeBufferPointer { steps in
      words.withUnsafeBufferPointer { words in
        numbers.withUnsafeBufferPointer { numbers in
          let attempt = Attempt(
            steps: steps, stepWords: words, words: numbers, isFree: isFree,
            clauses: closesAtClauses ? Array(report.clauseOf[range]) : [], hyphen: hyphen, closers: closers)
          for position in numbers.indices where numbers[position] != PatternVocabulary.unknown && !isFree[position] {
            let word = Int(numbers[position])
            for opening in openings[Int(starts[word])..<Int(starts[word + 1])]
            where opening.signature.meets(signature) {
              matched.removeAll(keepingCapacity: true)
              matched.append(position)
              guard attempt.matches(opening.steps.dropFirst(), at: position + 1, &matched) else { continue }
              body(Int(opening.pattern), matched.map { range.lowerBound + $0 })
            }
          }
        }
      }
    }
  }

  /// The work on one sentence, whose words are counted from 0.
  private struct Attempt {
    let steps: UnsafeBufferPointer<Step>
    let stepWords: UnsafeBufferPointer<Int32>
    let words: UnsafeBufferPointer<Int32>
    /// Which words a gap passes for nothing: "a dam above [Stronie], in [Poland], burst".
    let isFree: [Bool]
    /// The clause of each word; empty where clauses do not matter.
    let clauses: [Int]
    let hyphen: Int32
    let closers: WordSet

    /// Whether the steps match from a position on; the words that they match are appended.
    func matches(_ rest: Range<Int32>, at start: Int, _ matched: inout [Int]) -> Bool {
      guard let first = rest.first else { return true }
      let step = steps[Int(first)]
      var gap = step.gap
      for position in start..<max(start, words.count) {
        let word = words[position]
        if contains(step.words, word) {
          matched.append(position)
          if matches(rest.dropFirst(), at: position + 1, &matched) { return true }
          matched.removeLast()
        }
        // A hyphen inside a compound is no word.
        if word == hyphen { continue }
        if gap > 0, isFree[position], !isClosed(position, matched) { continue }
        guard gap > 0, !isClosed(position, matched) else { return false }
        gap -= 1
      }
      return false
    }

    /// Whether a step has a word. O(log *n*).
    private func contains(_ range: Range<Int32>, _ word: Int32) -> Bool {
      var low = Int(range.lowerBound)
      var high = Int(range.upperBound)
      while low < high {
        let middle = (low &+ high) / 2
        if stepWords[middle] < word { low = middle &+ 1 } else { high = middle }
      }
      return low < Int(range.upperBound) && stepWords[low] == word
    }

    private func isClosed(_ position: Int, _ matched: [Int]) -> Bool {
      !clauses.isEmpty
        && (closers.contains(words[position]) || clauses[position] != clauses[matched[matched.count - 1]])
    }
  }
}

/// Words by some bits of their numbers: sets with a word in common always meet, others now and then.
struct WordSignature {
  private var bits: SIMD2<UInt64>

  /// What meets every set of words.
  static let everything = WordSignature(bits: SIMD2(repeating: ~0))

  /// The signature of words that have a number; others count for nothing.
  init(_ numbers: [Int32]) {
    bits = SIMD2(repeating: 0)
    for number in numbers where number >= 0 { bits[Int(number) >> 6 & 1] |= 1 << (UInt64(number) & 63) }
  }

  private init(bits: SIMD2<UInt64>) { self.bits = bits }

  /// Whether both may have a word in common.
  func meets(_ other: WordSignature) -> Bool {
    let both = bits & other.bits
    return both[0] | both[1] != 0
  }
}
