import Events
import Geoparsing
import Testing

@testable import EventExtraction

@Suite struct ReaderRobustnessTests {
  /// Numbers of a linear congruential generator (Knuth, MMIX).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  /// Any order of the words of the case lists is read without a crash, and every range lies in the text.
  @Test func wordSalad() {
    let words =
      (DateReaderTests.cases.map { $0.fields[1] } + TollReaderTests.cases.map { $0.fields[0] })
      .flatMap { $0.split(separator: " ") }.map(String.init) + [
        "’s", "“", "İstanbul", "٣", "—", "0", "999999999", "1,000,000,000,000",
      ]
    let seed: UInt64 = 2016
    var generator = Generator(state: seed)
    for round in 0..<1500 {
      let count = Int.random(in: 1..<14, using: &generator)
      let text = TokenizedText(
        singleSentence: (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
          .joined(separator: " "))
      let dates = DateReader().expressions(in: text)
      let tolls = TollReader().tolls(in: text, tokens: text.tokens.indices)
      let quantities = QuantityReader().quantities(in: text, tokens: text.tokens.indices)
      let reference = DateReference(published: CalendarDate(dayNumber: 19_000 + round))
      for date in dates {
        let resolved = date.resolved(against: reference)
        #expect((resolved.start == nil) == (resolved.end == nil), "seed \(seed): \(text.text)")
        if let start = resolved.start, let end = resolved.end { #expect(start <= end, "seed \(seed): \(text.text)") }
      }
      let ranges =
        dates.map { ($0.range, $0.tokens, $0.words) } + tolls.map { ($0.range, $0.tokens, $0.words) }
        + quantities.map { ($0.range, $0.tokens, $0.words) }
      for (range, tokens, words) in ranges {
        let bytes = Array(text.text.utf8)
        #expect(range.upperBound <= bytes.count && !range.isEmpty, "seed \(seed): \(text.text)")
        #expect(String(decoding: bytes[range], as: UTF8.self) == words, "seed \(seed): \(text.text)")
        #expect(text.tokens[tokens.lowerBound].range.lowerBound <= range.lowerBound, "seed \(seed): \(text.text)")
        #expect(text.tokens[tokens.upperBound - 1].range.upperBound >= range.upperBound, "seed \(seed): \(text.text)")
      }
      for toll in tolls { #expect(toll.low >= 0 && toll.high ?? .max >= toll.low, "seed \(seed): \(text.text)") }
      for (a, b) in zip(dates, dates.dropFirst()) { #expect(a.range.upperBound <= b.range.lowerBound) }
    }
  }

  @Test func emptyAndStrangeTexts() {
    for text in [
      "", " ", ".", "-", "’", "12", "of", "the", "no", "a", "killed", "toll", "according to", "said", "the the the",
      "Взрыв в Дербенте: погибли пять человек.", "\u{200B}\u{FEFF}", "💥 5 💀",
    ] {
      let tokenized = TokenizedText(singleSentence: text)
      _ = DateReader().expressions(in: tokenized)
      _ = TollReader().tolls(in: tokenized, tokens: tokenized.tokens.indices)
      _ = QuantityReader().quantities(in: tokenized, tokens: tokenized.tokens.indices)
    }
  }
}
