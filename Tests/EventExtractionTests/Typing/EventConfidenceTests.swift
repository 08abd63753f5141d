import Events
import Geoparsing
import Testing

@testable import EventExtraction

/// The learnt confidence, and what is left out by it.
struct EventConfidenceTests {
  @Test func `A plain attack told with place, day and toll is likelier than one taken over`() throws {
    let plain = try #require(
      extract(
        "Gunmen shot dead two police officers in Orlava on Tuesday, the army said.", title: "Two shot dead in Orlava"
      )
      .events.first?.confidence)
    let bare = EventConfidence.probability(["group.attack", "place.focus", "place.country", "date.publication"])
    #expect(plain > 0.7)
    #expect(bare < EventConfidence.threshold)
  }

  @Test func `A report without a day of publication is no less likely right for it`() {
    let text = "Gunmen set a church on fire in Kerso, killing two."
    let confidence = extract(text).events.first?.confidence
    #expect(confidence != nil)
    #expect(extract(text, published: "").events.first?.confidence == confidence)
  }

  @Test func `Weights are finite, and every one is a log-odds of moderate size`() {
    #expect(EventConfidence.weights.values.allSatisfy { abs($0) < 4 })
    #expect((0...1).contains(EventConfidence.probability([])))
  }

  @Test func `What is more likely wrong is listed as doubtful, and kept aside`() throws {
    let result = extract("\"We bombed them,\" joked the singer from Arland, who sells songs.")
    #expect(result.events.filter { $0.assertion == .factual } == [])
    let doubtful = result.doubtful.map { $0.confidence ?? 1 }
    #expect(doubtful.allSatisfy { $0 <= EventConfidence.threshold })
    #expect(result.doubtful.isEmpty || result.issues.contains { $0.code == .doubtful })
  }

  @Test func `Features have no repeats and a fixed order`() {
    let text =
      "Gunmen shot dead two officers in Orlava on Tuesday. A bomb went off in Kerso the same day, wounding five."
    func features() -> [[String]] {
      let document = Document(report: Report(id: "r", published: CalendarDate("2031-05-14")), text: text)
      let read = parsed(text)
      let (builder, _) = EventExtractor().drafts(
        in: document, report: ReportText(read.text, published: CalendarDate("2031-05-14")), parsed: read)
      return builder.drafts.map(\.features)
    }
    let first = features()
    #expect(first == features())
    #expect(first.count == 2)
    #expect(first.allSatisfy { Set($0).count == $0.count && !$0.isEmpty })
  }
}
