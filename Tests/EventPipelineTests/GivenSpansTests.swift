import EventExtraction
import Geoparsing
import Testing

@testable import EventPipeline

@Suite struct GivenSpansTests {
  private func read(_ line: String) -> (documents: [Document], issues: [InputIssue]) {
    var reader = DocumentReader(source: "a.jsonl", format: .jsonLines, readsSpans: true)
    var (documents, issues): ([Document], [InputIssue]) = ([], [])
    for item in reader.read(Array((line + "\n").utf8)[...]) + reader.finish() {
      switch item {
      case .document(let document): documents.append(document)
      case .issue(let issue): issues.append(issue)
      }
    }
    return (documents, issues)
  }

  @Test func spansBecomeNamesInOrder() {
    let (documents, issues) = read(
      #"{"text": "😀 In Grozny  and\nthe South\n Caucasus.", "toponyms": [{"start": 21, "end": 36, "kind": "nested"}, {"start": 5, "end": 11}]}"#
    )
    #expect(issues.isEmpty)
    #expect(
      documents.first?.givenNames == [
        Toponym(range: 8..<14, text: "Grozny", kind: .place),
        Toponym(range: 24..<39, text: "South Caucasus", kind: .nested),
      ])
  }

  @Test func kindsAreThoseOfPlaces() {
    let (documents, _) = read(
      #"{"text": "Russian Derbent Kala", "toponyms": [{"start": 0, "end": 7, "demonym": true}, {"start": 8, "end": 15, "kind": "metonym"}, {"start": 16, "end": 20, "kind": "person"}]}"#
    )
    #expect(documents.first?.givenNames?.map(\.kind) == [.demonym, .metonym, .place])
  }

  @Test func whatIsNoSpanIsToldAndTheRestIsRead() {
    let (documents, issues) = read(
      #"{"text": "In Grozny.", "toponyms": [{"start": 3, "end": 9}, {"start": 5, "end": 9}, {"start": 9, "end": 3}, {"start": 8, "end": 99}, {"start": -1, "end": 2}, {"start": "0", "end": 2}, {"start": 0.5, "end": 2}, 7, {"start": 2, "end": 2}]}"#
    )
    #expect(documents.first?.givenNames?.map(\.text) == ["Grozny"])
    #expect(issues.count == 8)
    #expect(issues.allSatisfy { $0.code == .invalidSpan && $0.line == 1 && !$0.isWarning })
    let messages = Set(issues.map(\.message))
    #expect(messages.contains("toponyms[1], 5 to 9, overlaps toponyms[0]"))
    #expect(messages.contains("toponyms[2] ends at 3, not after its start at 9"))
    #expect(messages.contains("toponyms[3], 8 to 99, lies outside the text of 10 characters"))
    #expect(messages.contains("toponyms[7] is not an object with \"start\" and \"end\""))
  }

  @Test func noMemberIsNoNames() {
    #expect(read(#"{"text": "In Grozny."}"#).documents.first?.givenNames == [])
    #expect(read(#"{"text": "In Grozny.", "toponyms": {}}"#).issues.map(\.code) == [.invalidSpan])
    var found = DocumentReader(source: "a.jsonl", format: .jsonLines)
    let items = found.read(Array("{\"text\": \"In Grozny.\", \"toponyms\": 7}\n".utf8)[...])
    guard case .document(let document)? = items.first else {
      Issue.record("no document")
      return
    }
    #expect(document.givenNames == nil)
  }

  @Test func textsGiveNoSpans() {
    var reader = DocumentReader(source: "a.txt", format: .text, readsSpans: true)
    let items = reader.read(Array("In Grozny.".utf8)[...]) + reader.finish()
    guard case .issue(let issue)? = items.first, items.count == 1 else {
      Issue.record("\(items)")
      return
    }
    #expect(issue.code == .invalidField)
  }
}
