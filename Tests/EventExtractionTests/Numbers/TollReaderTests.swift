import Geoparsing
import Testing

@testable import EventExtraction

@Suite struct TollReaderTests {
  static let cases = CaseLine.lines(ofFixture: "Numbers/tolls.txt")

  @Test func caseListIsThere() { #expect(TollReaderTests.cases.count >= 120) }

  @Test(arguments: cases) func readsTolls(_ line: CaseLine) throws {
    try #require(line.fields.count == 2)
    let text = TokenizedText(singleSentence: line.fields[0])
    let found = TollReader().tolls(in: text, tokens: text.tokens.indices).map(describe)
    #expect((found.isEmpty ? "-" : found.joined(separator: " ; ")) == line.fields[1])
  }

  private func describe(_ toll: TollMention) -> String {
    var text = "\(toll.harm.rawValue) \(toll.low)"
    if toll.high != toll.low { text += ".." + (toll.high.map(String.init) ?? "") }
    text += " {" + toll.parts.map(\.group.rawValue).joined(separator: "+") + "}"
    if let source = toll.attribution { text += " [\(source)\(toll.isClaim ? "!" : "")]" }
    return text + " (\(toll.rule.dropFirst("toll.".count)))"
  }
}
