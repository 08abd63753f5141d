import Events
import Testing

@testable import EventExtraction

/// Dates that count from another act or from the saying, and events without a day of publication.
struct DateChainTests {
  /// Place and days of each event, by place.
  private func days(_ text: String, published: String = "2031-05-14") -> [String] {
    extract(text, published: published).events.map { event in
      let date = event.date
      let start = date?.start.map(String.init(describing:)) ?? "?"
      let end = date?.end.map(String.init(describing:)) ?? "?"
      return "\(event.place.name) \(start == end ? start : "\(start)/\(end)") \(event.assertion.rawValue)"
    }.sorted()
  }

  @Test(arguments: [
    (
      "Gunmen attacked a post in Kerso on Monday, four days after a bomb exploded in Orlava.",
      ["Kerso 2031-05-12 factual", "Orlava 2031-05-08 factual"]
    ),
    (
      "The mayor died on Saturday, two days after gunmen shot him in Orlava.", ["Orlava 2031-05-08 factual"]
    ),
    (
      "Three days before the bombing in Orlava on Tuesday, gunmen attacked a post in Kerso.",
      ["Kerso 2031-05-10 factual", "Orlava 2031-05-13 factual"]
    ),
    (
      "A bomb exploded in Orlava on Monday. Less than three hours after the blast, gunmen attacked a post in Kerso.",
      ["Kerso 2031-05-12 factual", "Orlava 2031-05-12 factual"]
    ),
    (
      "A bomb exploded in Orlava on Monday. An hour later gunmen attacked a post in Kerso.",
      ["Kerso 2031-05-12 factual", "Orlava 2031-05-12 factual"]
    ),
  ])
  func `An act is dated by what it is counted from`(text: String, expected: [String]) {
    #expect(days(text) == expected)
  }

  @Test func `A count from something that no day is known of dates nothing`() {
    #expect(
      days("Two days before the vote, gunmen attacked a post in Orlava.") == ["Orlava 2031-05-13/2031-05-14 factual"])
  }

  @Test func `What lies before news without a day lies before publication`() {
    #expect(
      days("Gunmen attacked a post in Kerso four days after a bomb exploded in Orlava.") == [
        "Kerso 2031-05-13/2031-05-14 factual", "Orlava 2031-05-08/2031-05-12 factual",
      ])
  }

  @Test func `What goes on since a day began then`() {
    #expect(days("Police have arrested 63 people in Orlava since Sunday.") == ["Orlava 2031-05-11/2031-05-14 factual"])
    #expect(
      days("Gunmen killed nine people in Orlava, the largest attack since 2019.") == [
        "Orlava 2031-05-13/2031-05-14 factual"
      ])
  }

  @Test func `Where only the saying has a day it is taken, and not that of publication`() throws {
    let text = "Police said on Sunday that a bomb had killed two people in Orlava."
    let event = try #require(extract(text).events.first)
    #expect(event.date?.start == CalendarDate("2031-05-10") && event.date?.end == CalendarDate("2031-05-11"))
    #expect(event.date?.basis == .relative)
    #expect(event.evidence.contains { $0.field == "event_date" && $0.rule == "date.saying" })
  }

  @Test func `Without a day of publication an aside dates nothing and stays background`() {
    #expect(
      days(
        "A bomb killed two people in Orlava on Tuesday night. In the 1990s rebels fought soldiers in Mirna.",
        published: "")
        == ["Mirna 1990-01-01/1999-12-31 historical", "Orlava ? factual"])
    #expect(
      days(
        "A bomb killed two people in Orlava this evening. The attack comes after gunmen stormed a station in Mirna back in March.",
        published: "") == ["Mirna ? historical", "Orlava ? factual"])
  }

  @Test func `Without a day of publication the latest day named tells what is old`() {
    #expect(
      days(
        "A bomb killed two people in Orlava on 12 May 2031. Gunmen attacked a post in Mirna on 3 January 2031.",
        published: "") == ["Mirna 2031-01-03 historical", "Orlava 2031-05-12 factual"])
  }

  @Test func `A line that is a date heads what follows`() {
    let text = "12 May. A bomb exploded in Orlava.\n\n13 May. Gunmen attacked a post in Kerso."
    #expect(days(text) == ["Kerso 2031-05-13 factual", "Orlava 2031-05-12 factual"])
    #expect(days("13 May 2031.\n\nA bomb exploded in Orlava.") == ["Orlava 2031-05-13/2031-05-14 factual"])
  }
}
