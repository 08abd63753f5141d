import EventExtraction
import Events
import Testing

@testable import EventPipeline

@Suite struct MailReportTests {
  private static func item(_ text: String, name: String = "a.eml") -> DocumentReader.Item? {
    var reader = DocumentReader(source: name)
    return (reader.read(Array(text.utf8)[...]) + reader.finish()).last
  }

  @Test func aPlainMailIsAReport() {
    let text = """
      From: "Caspian Courier" <desk@courier.example>\r
      Subject: =?utf-8?B?0JTQtdGA0LHQtdC90YI=?=\r
       =?utf-8?q?_two?= hurt\r
      Date: Mon, 24 Jun 2024 10:00:00 +0300\r
      Message-ID: <1@courier.example>\r
      Content-Type: text/plain; charset="iso-8859-1"\r
      Content-Transfer-Encoding: quoted-printable\r
      \r
      Gunmen opened fire near a caf=E9 in Der=\r
      bent.\r
      > quoted before\r
      -- \r
      The desk\r

      """
    guard case .document(let document) = MailReportTests.item(text) else { return #expect(Bool(false)) }
    let report = document.report
    #expect(report.id == "1@courier.example" && report.title == "Дербент two hurt")
    #expect(report.published == CalendarDate("2024-06-24") && report.publisher == "Caspian Courier")
    #expect(document.text == "Gunmen opened fire near a café in Derbent.")
  }

  @Test func ofPartsThePlainTextIsTaken() {
    let text = """
      MIME-Version: 1.0
      From: desk@courier.example
      Content-Type: multipart/mixed; boundary="out"

      --out
      Content-Type: multipart/alternative; boundary=in

      --in
      Content-Type: text/html

      <p>As a page.</p>
      --in
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      QSBibGFzdCBpbiBLeWl2Lg==
      --in--
      --out
      Content-Type: text/plain
      Content-Disposition: attachment; filename=a.txt

      Attached.
      --out--
      """
    guard case .document(let document) = MailReportTests.item(text, name: "mail") else { return #expect(Bool(false)) }
    #expect(document.text == "A blast in Kyiv." && document.report.publisher == "courier.example")
  }

  @Test func whatIsNoMailIsNamed() {
    for (text, code) in [("", InputIssue.Code.empty), ("Hello\n\nworld", .noText), ("Subject: x\n\n", .noText)] {
      guard case .issue(let issue) = MailReportTests.item(text) else { return #expect(Bool(false), "\(text)") }
      #expect(issue.code == code)
    }
  }
}
