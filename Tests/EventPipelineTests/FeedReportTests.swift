import EventExtraction
import Events
import Testing

@testable import EventPipeline

@Suite struct FeedReportTests {
  private static func items(_ text: String, name: String = "news.xml") -> (documents: [[String?]], issues: [InputIssue])
  {
    var reader = DocumentReader(source: name)
    let items = reader.read(Array(text.utf8)[...]) + reader.finish()
    var (documents, issues): ([[String?]], [InputIssue]) = ([], [])
    for item in items {
      switch item {
      case .document(let document):
        let report = document.report
        documents.append([
          report.id, report.title, report.published?.description, report.publisher, report.url, document.text,
        ])
      case .issue(let issue): issues.append(issue)
      }
    }
    return (documents, issues)
  }

  @Test func anEntryOfRSSIsAReport() {
    let (documents, issues) = FeedReportTests.items(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Caspian Courier</title>
      <item><title>Two hurt &amp; one held</title><link>https://example.org/1</link><guid>https://example.org/1</guid>
      <pubDate>Mon, 24 Jun 2024 10:00:00 GMT</pubDate><description>Short.</description>
      <content:encoded><![CDATA[<p>Gunmen opened fire in <b>Derbent</b>.</p><p>Two were hurt.</p>]]></content:encoded></item>
      <item><title>Only a headline</title><source url="https://a.example">Agency</source></item>
      <item></item>
      </channel></rss>
      """)
    #expect(
      documents == [
        [
          "https://example.org/1", "Two hurt & one held", "2024-06-24", "Caspian Courier", "https://example.org/1",
          "Gunmen opened fire in Derbent.\n\nTwo were hurt.",
        ], ["news.xml:2", "Only a headline", nil, "Agency", nil, "Only a headline"],
      ])
    #expect(issues.map(\.code) == [.noText] && issues.map(\.line) == [7])
  }

  @Test func anEntryOfAtomIsAReport() {
    let (documents, issues) = FeedReportTests.items(
      """
      <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
      <entry><title type="html">Blast in &lt;i&gt;Kyiv&lt;/i&gt;</title><id>urn:1</id>
      <link rel="self" href="https://example.org/self"/><link href="https://example.org/2"/>
      <updated>2024-06-25T10:00:00Z</updated><published>2024-06-24T10:00:00Z</published>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A blast hit Kyiv.</p></div></content></entry></feed>
      """)
    #expect(
      documents == [["urn:1", "Blast in Kyiv", "2024-06-24", "Wire", "https://example.org/2", "A blast hit Kyiv."]])
    #expect(issues.isEmpty)
  }

  @Test func whatIsNoFeedIsNamed() {
    #expect(FeedReportTests.items("", name: "a.rss").issues.map(\.code) == [.empty])
    #expect(FeedReportTests.items("<rss><channel/></rss>").issues.map(\.code) == [.noText])
    #expect(FeedReportTests.items("not a feed", name: "a.atom").issues.map(\.code) == [.noText])
  }
}
