import Geoparsing
import Testing

@testable import EventExtraction

@Suite struct QuantityReaderTests {
  static let cases = CaseLine.lines(ofFixture: "Numbers/quantities.txt")

  @Test func caseListIsThere() { #expect(QuantityReaderTests.cases.count >= 40) }

  @Test(arguments: cases) func readsQuantities(_ line: CaseLine) throws {
    try #require(line.fields.count == 2)
    let text = TokenizedText(singleSentence: line.fields[0])
    let found = QuantityReader().quantities(in: text, tokens: text.tokens.indices).map { quantity in
      "\(quantity.words) = \(quantity.low).." + (quantity.high.map(String.init) ?? "")
        + (quantity.note.map { " (\($0))" } ?? "")
    }
    #expect((found.isEmpty ? "-" : found.joined(separator: " ; ")) == line.fields[1])
  }
}
