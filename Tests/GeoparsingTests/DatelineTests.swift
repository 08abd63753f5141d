import Geoparsing
import Testing

@Suite struct DatelineTests {
  @Test func datelinesOfTheCaseList() throws {
    for line in try caseLines("datelines.tsv") {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let text = Tokenizer().tokenize(parts[0])
      let dateline = text.dateline
      let places = dateline?.places.map { words($0, of: text) }.joined(separator: "|") ?? ""
      let agency = dateline?.agency.map { words($0, of: text) } ?? ""
      let date = dateline?.date.map { words($0, of: text) } ?? ""
      #expect([places, agency, date] == Array(parts[1...3]), "\(parts[0])")
    }
  }

  @Test func everyParagraphMayHaveOne() {
    let text = Tokenizer().tokenize("News in brief\n\nROME, May 3 - One died.\n\nPARIS (AFP) - Two died.\n\nNo more.")
    #expect(text.datelines.map { words($0.places[0], of: text) } == ["ROME", "PARIS"])
  }

  private func words(_ range: Range<Int>, of text: TokenizedText) -> String {
    let bytes = Array(text.text.utf8)
    return String(
      decoding: bytes[
        text.tokens[range.lowerBound].range.lowerBound..<text.tokens[range.upperBound - 1].range.upperBound],
      as: UTF8.self)
  }
}
