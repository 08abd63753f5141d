import Geoparsing
import TestSupport
import Testing

@testable import EventExtraction

@Suite("Patterns by their first words")
struct PatternIndexTests {
  private struct Found: Hashable {
    var pattern: Int
    var matched: [Int]
  }

  /// All patterns tried at all tokens, as the notation says.
  private func tried(_ patterns: [TriggerPattern], _ numbers: [Int32], hyphen: Int32, free: TokenSet) -> [Found] {
    func rest(_ steps: ArraySlice<TriggerPattern.Step>, at start: Int, _ matched: [Int]) -> [Int]? {
      guard let step = steps.first else { return matched }
      var gap = step.gap
      for position in start..<max(start, numbers.count) {
        if step.words.contains(numbers[position]),
          let whole = rest(steps.dropFirst(), at: position + 1, matched + [position])
        {
          return whole
        }
        if numbers[position] == hyphen || gap > 0 && free.contains(position) { continue }
        guard gap > 0 else { return nil }
        gap -= 1
      }
      return nil
    }
    return numbers.indices.flatMap { start in
      patterns.indices.compactMap { number in
        guard !free.contains(start), patterns[number].steps[0].words.contains(numbers[start]),
          let matched = rest(patterns[number].steps.dropFirst(), at: start + 1, [start])
        else { return nil }
        return Found(pattern: number, matched: matched)
      }
    }
  }

  @Test("The index finds what trying every pattern at every word finds")
  func agreesWithTrying() {
    var generator = SplitMix64(seed: 23)
    let words = (0..<90).map { "word\($0)" } + ["-"]
    for round in 0..<60 {
      var vocabulary = PatternVocabulary()
      let rules = (0..<40).map { _ in
        (0..<Int.random(in: 1...4, using: &generator)).map { step in
          let gap = step == 0 ? "" : ["", "", "_ ", "~ "].randomElement(using: &generator) ?? ""
          let count = Int.random(in: 1...6, using: &generator)
          return gap + (0..<count).map { _ in words[Int.random(in: 0..<90, using: &generator)] }.joined(separator: "/")
        }.joined(separator: " ")
      }
      let patterns = TriggerPattern.parse("attack: " + rules.joined(separator: "; "), vocabulary: &vocabulary).patterns
      #expect(patterns.count == rules.count, "seed 23, round \(round)")
      let hyphen = vocabulary.numbered("-")
      let index = PatternIndex(patterns, vocabulary: vocabulary)
      let text = (0..<30).map { _ in words.randomElement(using: &generator) ?? "-" }.joined(separator: " ")
      let report = ReportText(TokenizedText(singleSentence: text))
      let free = TokenSet((0..<30).filter { _ in Int.random(in: 0..<8, using: &generator) == 0 })
      var found: [Found] = []
      index.forEachMatch(in: report, sentence: 0, excluding: free, closesAtClauses: false) {
        found.append(Found(pattern: $0, matched: $1))
      }
      let numbers = report.lower.map { vocabulary.number(of: $0) }
      #expect(
        found == tried(patterns, numbers, hyphen: hyphen, free: free),
        "seed 23, round \(round): \(rules) in \(text)")
    }
  }

  @Test("Signatures of sets with a word in common meet")
  func signatures() {
    #expect(WordSignature([3, 200]).meets(WordSignature([200])))
    #expect(!WordSignature([3]).meets(WordSignature([4])))
    #expect(!WordSignature([PatternVocabulary.unknown]).meets(.everything))
  }
}
