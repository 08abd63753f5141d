import EventStorage
import Events
import Testing

@Suite struct PublicationTests {
  private func merged(_ id: String, with others: [String] = []) -> Event {
    var event = Event.plain(id)
    event.merge = others.map {
      MergeLink(
        eventID: id, reportID: "", otherEventID: $0, otherReportID: "", key: "", score: nil, reason: "")
    }
    return event
  }

  @Test func eventsKeepTheIdentifierTheyWerePublishedUnder() {
    let events = [merged("b", with: ["a"]), merged("c")]
    let publication = Publication(events, published: ["a", "c"], former: ["a": "a", "c": "c"])
    #expect(publication.events.map(\.id) == ["a", "c"])
    #expect(publication.members == [["a", "b"], ["c"]])
    #expect(publication.withdrawn.isEmpty)
  }

  @Test func theLaterOfTwoThatAreOneIsWithdrawnInFavourOfTheOther() {
    let publication = Publication([merged("a", with: ["c"])], published: ["a", "b", "c"], former: [:])
    #expect(publication.events.map(\.id) == ["a"])
    #expect(publication.withdrawn.map(\.id) == ["b", "c"])
    #expect(publication.withdrawn.map(\.heir) == [nil, "a"])
  }

  @Test func aTellingThatWasMergedKeepsTheNameItWasMergedUnder() {
    // The telling that began the event is gone; the one that was put to it stays.
    let publication = Publication([merged("b")], published: ["a"], former: ["a": "a", "b": "a"])
    #expect(publication.events.map(\.id) == ["a"])
    #expect(publication.withdrawn.isEmpty)
  }
}
