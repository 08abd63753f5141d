import Testing

@testable import Geoparsing

@Suite struct CapitalisedRunsTests {
  private func runs(_ sentence: String) -> (text: TokenizedText, runs: CapitalisedRuns) {
    let text = Tokenizer().tokenize(sentence)
    let attributes = text.tokens.map { WordAttributes($0.text) }
    return (text, CapitalisedRuns(text, attributes: attributes, isShouting: attributes.map { _ in false }))
  }

  @Test func aListReachesToTheWordBehindIt() throws {
    let (text, runs) = runs("boards in Barrow, Jackson and Madison counties met")
    let jackson = try #require(text.tokens.firstIndex { $0.text == "Jackson" })
    let run = try #require(runs.run(at: jackson))
    #expect(text.tokens[run.words].map(\.text) == ["Jackson"])
    #expect(text.tokens[run.list].map(\.text) == ["Barrow", ",", "Jackson", "and", "Madison"])
  }

  @Test func hyphensHoldWordsTogether() throws {
    let (text, runs) = runs("the Plainview-Elgin team")
    let run = try #require(runs.run(at: 1))
    #expect(text.tokens[run.words].map(\.text) == ["Plainview", "-", "Elgin"])
    #expect(run.list == run.words)
    #expect(runs.run(at: 0) == nil)
  }

  @Test func longListsEnd() {
    let (text, runs) = runs((0..<200).map { _ in "Derbent" }.joined(separator: ", "))
    #expect(text.tokens.indices.allSatisfy { (runs.run(at: $0)?.list.count ?? 0) <= 42 })
  }
}
