import Events
import FoundationEssentials
import Geoparsing
import Testing

@testable import EventExtraction

/// One line per sentence in `Fixtures/sentences.tsv`: what its first trigger asserts.
struct SentenceListTests {
  @Test(arguments: SentenceListTests.lines())
  func `A sentence asserts what the list says`(line: SentenceListTests.Line) {
    let report = ReportText(Tokenizer().tokenize(line.sentence))
    let softness = SoftContext(report: report)
    let reader = MentionReader(
      report: report, siteReader: SiteReader(report: report, toponyms: []),
      frame: DocumentFrame(report: report, title: nil, softness: softness), softness: softness, published: nil)
    var found: [String] = []
    for sentence in 0..<report.sentenceCount {
      for mention in reader.read(sentence: sentence, narrative: nil).mentions {
        found.append("\(mention.trigger.act.code) \(mention.reading.assertion.rawValue)")
      }
    }
    #expect((found.first ?? "none") == line.expected, "\(line.sentence) gave \(found)")
  }

  struct Line: Sendable, CustomTestStringConvertible {
    var expected: String
    var sentence: String
    var testDescription: String { sentence }
  }

  static func lines() -> [Line] {
    let path = #filePath.replacing("Triggers/SentenceListTests.swift", with: "Fixtures/sentences.tsv")
    guard let data = try? Data(contentsOf: URL(filePath: path)) else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap {
      line in
      let parts = line.split(separator: "\t", maxSplits: 1)
      return parts.count == 2 ? Line(expected: String(parts[0]), sentence: String(parts[1])) : nil
    }
  }

  @Test func `The list is there`() {
    #expect(Self.lines().count > 50)
  }

  @Test func `Every line of the trigger table parses`() {
    var vocabulary = PatternVocabulary()
    let parsed = TriggerPattern.parse(TriggerTable.rules, vocabulary: &vocabulary)
    #expect(parsed.rejected == [])
    #expect(parsed.patterns.count > 500)
  }
}
