import EventExtraction
import Events
import Testing

@testable import EventPipeline

/// Reads bytes in chunks of a size and gives documents and issues in order.
private func read(
  _ bytes: [UInt8], name: String = "report.txt", format: DocumentFormat? = nil, published: CalendarDate? = nil,
  chunk: Int = 1 << 16
) -> (documents: [Document], issues: [InputIssue]) {
  var reader = DocumentReader(source: name, format: format, published: published)
  var items: [DocumentReader.Item] = []
  for start in stride(from: 0, to: bytes.count, by: chunk) {
    items += reader.read(bytes[start..<min(start + chunk, bytes.count)])
  }
  items += reader.finish()
  var documents: [Document] = []
  var issues: [InputIssue] = []
  for item in items {
    switch item {
    case .document(let document): documents.append(document)
    case .issue(let issue): issues.append(issue)
    }
  }
  return (documents, issues)
}

private func date(_ text: String) -> CalendarDate? { CalendarDate(text) }

@Suite struct DocumentReaderTests {
  @Test func `a text's header lines become the report's fields, and offsets count from the text`() {
    let text = """
      Title: Two hurt near Derbent
      date: 2024-06-23
      Source: Caspian Courier
      URL: https://example.org/1

      DERBENT - Gunmen opened fire.

      Title: this line is text.

      """
    let (documents, issues) = read(Array(text.utf8))
    let body = "DERBENT - Gunmen opened fire.\n\nTitle: this line is text.\n"
    #expect(issues.isEmpty)
    #expect(
      documents == [
        Document(
          report: Report(
            id: "report.txt", title: "Two hurt near Derbent", publisher: "Caspian Courier",
            url: "https://example.org/1", published: date("2024-06-23"), sha256: SHA256.hexadecimal(body)),
          text: body)
      ])
  }

  @Test func `a text without header lines is read whole, and the caller's date stands in`() {
    let (documents, issues) = read(Array("\n\nTwo towns: Derbent and Grozny.\r\n".utf8), published: date("2020-01-02"))
    #expect(issues.isEmpty)
    #expect(documents.map(\.text) == ["Two towns: Derbent and Grozny.\r\n"])
    #expect(documents.map(\.report.published) == [date("2020-01-02")])
    #expect(documents.map(\.report.title) == [nil])
  }

  @Test(arguments: [
    "2024-06-23", "2024-06-23T10:00:00Z", "23 June 2024", "June 23, 2024", "Sun, 23 Jun 2024 10:00:00 +0300",
    "Sunday 23 June 2024",
  ])
  func `dates of header lines are read in the usual forms`(_ text: String) {
    let (documents, issues) = read(Array("Date: \(text)\n\nNews.".utf8))
    #expect(issues.isEmpty)
    #expect(documents.map(\.report.published) == [date("2024-06-23")])
  }

  @Test func `a date that cannot be read is reported, and the report kept without one`() {
    let (documents, issues) = read(Array("Title: x\nDate: someday\n\nNews.".utf8))
    #expect(documents.map(\.report.published) == [nil])
    #expect(issues.map(\.code) == [.invalidDate])
    #expect(issues.map(\.line) == [2])
    #expect(issues.map(\.isWarning) == [true])
  }

  @Test(arguments: [1, 2, 3, 7, 64, 100_000])
  func `JSON lines give a document each, in chunks of any size`(_ chunk: Int) {
    let lines = """
      {"id": "a", "text": "One.", "title": "T", "date": "2024-01-02", "source": "S", "url": "U", "other": [1]}

      {"id": 12, "text": "Two."}\r
      {"text": "Дербент"}
      """
    let (documents, issues) = read(Array(lines.utf8), name: "in.jsonl", chunk: chunk)
    #expect(issues.isEmpty)
    #expect(documents.map(\.id) == ["a", "12", "in.jsonl:4"])
    #expect(documents.map(\.text) == ["One.", "Two.", "Дербент"])
    #expect(
      documents.first?.report
        == Report(
          id: "a", title: "T", publisher: "S", url: "U", published: date("2024-01-02"),
          sha256: SHA256.hexadecimal("One.")))
  }

  @Test func `a broken JSON line is reported with its number, and the others are read`() {
    let lines = #"""
      {"id": "a", "text": "One."}
      {"id": "b", "text": "Two"
      [1]
      {"id": "c"}
      {"id": "d", "text": 5}
      {"id": "e", "text": "  "}
      {"id": "f", "text": "Six."}
      """#
    let (documents, issues) = read(Array(lines.utf8), name: "in.jsonl")
    #expect(documents.map(\.id) == ["a", "f"])
    #expect(issues.map(\.line) == [2, 3, 4, 5, 6])
    #expect(issues.map(\.code) == [.invalidJSON, .invalidJSON, .invalidField, .invalidField, .empty])
    #expect(issues.allSatisfy { $0.source == "in.jsonl" && !$0.isWarning })
  }

  @Test func `50,000 nested brackets on a line are an issue, not a crash`() {
    let line = #"{"text": "# + String(repeating: "[", count: 50_000)
    let (documents, issues) = read(Array((line + "\n" + #"{"text": "ok"}"#).utf8), name: "in.jsonl")
    #expect(documents.map(\.text) == ["ok"])
    #expect(issues.map(\.code) == [.invalidJSON])
  }

  @Test func `what is not UTF-8 text is refused by what it is`() {
    let wide = "Attack in Derbent".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(read([]).issues.map(\.code) == [.empty])
    #expect(read(Array(" \n\t\n".utf8)).issues.map(\.code) == [.empty])
    #expect(read([0xFF, 0xFE] + wide).issues.map(\.code) == [.wideEncoding])
    #expect(read(wide).issues.map(\.code) == [.wideEncoding])
    #expect(read([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 7, 9]).issues.map(\.code) == [.binary])
    let latin = Array("one\ntwo caf".utf8) + [0xE9, 0x20, 0x61]
    let (documents, issues) = read(latin)
    #expect(documents.isEmpty)
    #expect(issues.map(\.code) == [.invalidUTF8])
    #expect(issues.map(\.line) == [2])
    #expect(issues.first?.message.contains("byte 11 is 0xE9") == true)
  }

  @Test func `a first line of JSON is answered however short it is`() {
    var reader = DocumentReader(source: "-")
    var texts: [String] = []
    for line in ["\n", #"{"text": "One."}"# + "\n", #"{"text": "Two."}"# + "\n"] {
      for case .document(let document) in reader.read(Array(line.utf8)[...]) { texts.append(document.text) }
      #expect(texts.count == (line == "\n" ? 0 : line.contains("One") ? 1 : 2))
    }
    #expect(texts == ["One.", "Two."])
  }

  @Test func `a file of which no line can be read is refused once`() {
    let wide = (0..<50).flatMap { Array("{\"text\": \"\($0)\"}\n".utf16) }.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    for chunk in [100, 100_000] {
      #expect(read(wide, name: "w.jsonl", chunk: chunk).issues.map(\.code) == [.wideEncoding])
      #expect(read([0xFF, 0xFE] + wide, format: .jsonLines, chunk: chunk).issues.map(\.code) == [.wideEncoding])
    }
    let array = Array("\n[\n{\"text\": \"One.\"},\n{\"text\": \"Two.\"}\n]\n".utf8)
    for name in ["a.json", "a.jsonl", "a.txt"] {
      let (documents, issues) = read(array, name: name, chunk: 7)
      #expect(documents.isEmpty)
      #expect(issues.map(\.code) == [.invalidJSON] && issues.map(\.line) == [1])
    }
    #expect(read(Array("[Editor's note] News.".utf8)).documents.count == 1)
  }

  @Test func `header lines with nothing below them are refused`() {
    let (documents, issues) = read(Array("Title: x\nDate: 2024-01-02\n\n \n".utf8))
    #expect(documents.isEmpty)
    #expect(issues.map(\.code) == [.noText])
  }

  @Test func `a byte order mark is passed over`() {
    #expect(read([0xEF, 0xBB, 0xBF] + Array("Title: T\n\nNews.".utf8)).documents.map(\.report.title) == ["T"])
  }

  @Test func `a document beyond the limit is refused without being kept`() {
    var reader = DocumentReader(source: "big.txt", format: .text)
    let chunk = [UInt8](repeating: 0x61, count: 1 << 20)
    for _ in 0...64 { #expect(reader.read(chunk[...]).isEmpty) }
    guard case .issue(let issue)? = reader.finish().first else {
      Issue.record("no issue")
      return
    }
    #expect(issue.code == .tooLarge)
  }

  @Test func `the format is seen from the first bytes, then from the name`() {
    func detected(_ name: String, _ text: String) -> DocumentFormat {
      .detected(name: name, opening: Array(text.utf8))
    }
    #expect(detected("a.txt", "\u{FEFF} {\"text\"") == .jsonLines)
    #expect(detected("a.txt", "\n<!DOCTYPE HTML>") == .html)
    #expect(detected("a.txt", "<html lang=en>") == .html)
    #expect(detected("a.htm", "plain") == .html)
    #expect(detected("a.ndjson", "") == .jsonLines)
    #expect(detected("-", "Attack") == .text)
  }
}

@Suite struct HTMLReportTests {
  private func page(_ head: String, _ body: String) -> [UInt8] {
    Array("<!DOCTYPE html><html><head>\(head)</head><body>\(body)</body></html>".utf8)
  }

  @Test func `the article's paragraphs are the text, its metadata the report`() {
    let bytes = page(
      """
      <meta charset="utf-8"><title>Bomb in Idlib | Example</title><meta property="og:title" content="Bomb in Idlib">
      <meta property="og:site_name" content="Example News">
      <meta property="article:published_time" content="2024-02-14T09:30:00Z">
      <link rel="canonical" href="https://example.org/b">
      """,
      """
      <nav><p>Paris</p></nav><article><header><h1>Bomb in Idlib</h1></header><p>A car <b>bomb</b>
      exploded in&nbsp;Idlib.</p><script>var london = 1;</script><figure><figcaption>Aleppo</figcaption></figure>
      <p>Four hurt.<br>None killed.</p><aside>READ MORE</aside></article><footer>Sydney</footer>
      """)
    let (documents, issues) = read(bytes, name: "b.html")
    let text = "A car bomb exploded in Idlib.\n\nFour hurt. None killed."
    #expect(issues.isEmpty)
    #expect(
      documents == [
        Document(
          report: Report(
            id: "b.html", title: "Bomb in Idlib", publisher: "Example News", url: "https://example.org/b",
            published: CalendarDate("2024-02-14"), sha256: SHA256.hexadecimal(text)),
          text: text)
      ])
  }

  @Test func `linked data gives the date, and a page without article is read from its body`() {
    let bytes = page(
      #"<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "H", "datePublished": "2023-05-06"}]}</script>"#,
      "<div>First.</div><ul><li>Second</li></ul>")
    let (documents, _) = read(bytes, name: "c.html")
    #expect(documents.map(\.text) == ["First.\n\nSecond"])
    #expect(documents.map(\.report.title) == ["H"])
    #expect(documents.map(\.report.published) == [CalendarDate("2023-05-06")])
  }

  @Test func `a page in another encoding is converted as it says`() {
    let head = Array("<html><head><meta charset=\"windows-1251\"></head><body><p>".utf8)
    let word: [UInt8] = [0xC4, 0xE5, 0xF0, 0xE1, 0xE5, 0xED, 0xF2]
    let (documents, issues) = read(head + word + Array("</p></body></html>".utf8), name: "d.html")
    #expect(issues.isEmpty)
    #expect(documents.map(\.text) == ["Дербент"])
  }

  @Test func `a page without text is refused`() {
    #expect(read(page("", "<nav>Home</nav>"), name: "e.html").issues.map(\.code) == [.noText])
    #expect(read([], name: "e.html", format: .html).issues.map(\.code) == [.empty])
  }

  @Test func `deeply nested and broken pages are read or refused, never a crash`() {
    let nested = String(repeating: "<div><p>x", count: 20_000)
    let (documents, issues) = read(page("", nested), name: "f.html")
    #expect(documents.count + issues.count == 1)
  }
}
