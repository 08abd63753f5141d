import EventExtraction
import Events
import Testing

@testable import EventPipeline

@Suite struct DocumentOutletTests {
  @Test(
    arguments: [
      ("https://www.Example.org/a", "Caspian Courier", "example.org"),
      ("http://u@news.example.org:80?x", nil, "news.example.org"),
      ("not an address", "Caspian  Courier ", "caspian courier"), (nil, "Wire", "wire"), (nil, nil, nil),
      (nil, "  ", nil),
      ("file:///a", "Wire", "wire"),
    ] as [(String?, String?, String?)])
  func isTheHostElseTheName(_ url: String?, _ publisher: String?, _ outlet: String?) {
    #expect(Document(report: Report(id: "a", publisher: publisher, url: url), text: "x").outlet == outlet)
  }
}
