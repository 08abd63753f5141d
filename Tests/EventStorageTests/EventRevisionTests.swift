import EventStorage
import Events
import Testing

@Suite struct EventRevisionTests {
  private static let time = "2024-07-01T00:00:00Z"

  @Test func aNewEventGetsItsTimeAlone() throws {
    let event = try #require(Event.plain("a").published(inPlaceOf: nil, at: Self.time))
    #expect(event.updatedAt == Self.time && event.revision == Event.plain("a").revision && event.history.isEmpty)
  }

  @Test func aChangedEventKeepsWhatAPersonSaidOfIt() throws {
    var old = Event.plain("a")
    old.tags = ["seen"]
    var new = Event.plain("a")
    new.title = "Strike"
    let event = try #require(new.published(inPlaceOf: old, at: Self.time))
    #expect(event.tags == ["seen"] && event.title == "Strike" && event.revision == old.revision + 1)
    #expect(event.history.map(\.change) == ["Changed: title from \"\" to \"Strike\"."])
    #expect(old.published(inPlaceOf: old, at: Self.time) == nil)
  }

  @Test func anEventOfAFileTakesTheHigherRevision() throws {
    var old = Event.plain("a")
    old.revision = 2
    var new = Event.plain("a")
    (new.revision, new.title) = (7, "Strike")
    let event = try #require(new.input(inPlaceOf: old, at: Self.time))
    #expect(event.revision == 7 && event.history.map(\.revision) == [7])
    #expect(old.input(inPlaceOf: old, at: Self.time) == nil)
  }

  @Test func anEventIsWithdrawnOnce() throws {
    let gone = try #require(Event.plain("a").withdrawn(heir: "b", at: Self.time))
    #expect(gone.deletedAt == Self.time && gone.history.map(\.change) == ["Merged into b."])
    #expect(gone.withdrawn(heir: nil, at: Self.time) == nil)
  }
}
