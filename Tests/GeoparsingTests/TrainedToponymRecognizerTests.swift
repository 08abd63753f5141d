import TestSupport
import Testing

@testable import Geoparsing

@Suite struct TrainedToponymRecognizerTests {
  private let recognizer: TrainedToponymRecognizer<FixedClassifier>

  init() throws { recognizer = try TrainedToponymRecognizer(classifier: FixedClassifier()) }

  @Test func namesOfTheCaseList() throws {
    for line in try caseLines("names.tsv") {
      let parts = line.split(separator: "\t").map(String.init)
      let found = recognizer.toponyms(in: Tokenizer().tokenize(parts[0])).map { "\($0.text) \($0.kind.rawValue)" }
      #expect(found.joined(separator: "; ") == parts[1], "\(parts[0])")
    }
  }

  @Test func aPartOfAPersonIsAPerson() {
    let text = "Sydney Park, 34, was arrested on Monday. Police said Park and her brother were armed. Sydney denies it."
    let found = recognizer.toponyms(in: Tokenizer().tokenize(text))
    #expect(found.filter(\.namesAPlace).map(\.text) == [])
  }

  @Test func namesEndWithTheParagraph() {
    let text = "ISIS claims bomb attack in Russia\n\nIslamic State has claimed an attack in Russia."
    let found = recognizer.toponyms(in: Tokenizer().tokenize(text)).map { "\($0.text) \($0.kind.rawValue)" }
    #expect(found == ["ISIS organisation", "Russia place", "Islamic State organisation", "Russia place"])
  }

  @Test func rangesLeaveOutArticleAndPossessive() {
    let text = "«Россия» Critics of the Kremlin's policy"
    let found = recognizer.toponyms(in: Tokenizer().tokenize(text)).first { $0.text == "Kremlin" }
    let start = "«Россия» Critics of the ".utf8.count
    #expect(found?.range == start..<(start + 7))
    #expect(found?.kind == .metonym)
    #expect(found?.evidence?.source == .knownName)
  }

  @Test func nothingGivesNothing() {
    #expect(recognizer.toponyms(in: Tokenizer().tokenize("")) == [])
    #expect(recognizer.toponyms(in: Tokenizer().tokenize("…\n\n…")) == [])
  }

  @Test(arguments: 0..<100) func namesAreOrderedAndApart(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let words = [
      "Moscow", "said", "the", "Kremlin", "'s", "Kentucky", "State", "Police", "in", "#", "SouthSudan", ",", ".",
      "\n\n",
      "Vladimir", "Putin", "BAGHDAD", "(AP)", "-", "of", "Russian", "and", "Харьков", "字", "👍🏽", "U.S.", "Georgia",
    ]
    let text = (0..<40).map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    let tokens = Tokenizer().tokenize(text)
    let bytes = Array(text.utf8)
    var end = 0
    var organisation = 0..<0
    for toponym in recognizer.toponyms(in: tokens) {
      let isInside = toponym.kind == .nested && organisation.contains(toponym.range.lowerBound)
      #expect(isInside || toponym.range.lowerBound >= end, "seed \(seed)")
      #expect(toponym.range.upperBound <= bytes.count && bytes[toponym.range.lowerBound] & 0xC0 != 0x80, "seed \(seed)")
      if !isInside { end = toponym.range.upperBound }
      if toponym.kind == .organisation { organisation = toponym.range }
    }
  }
}
