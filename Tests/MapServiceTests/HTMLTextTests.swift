import Testing

@testable import MapService

@Suite struct HTMLTextTests {
  @Test func valuesAreEscaped() {
    let text: HTMLText = "<p title=\"\("\"><b>")\">\("a & b's <i>\u{0}\u{1B}")</p>"
    #expect(text.html == "<p title=\"&quot;&gt;&lt;b&gt;\">a &amp; b&#39;s &lt;i&gt;</p>")
  }
}
