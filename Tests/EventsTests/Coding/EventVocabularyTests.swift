import Events
import GeoJSON
import Testing

struct EventVocabularyTests {
  private func value(_ coded: CodedEvent, _ vocabulary: EventVocabulary, _ column: String) -> JSONValue? {
    guard let index = vocabulary.columns.firstIndex(of: column) else { return nil }
    return coded.values?[index]
  }

  @Test(arguments: EventVocabulary.allCases)
  func `Every row has every column, whatever the event is`(vocabulary: EventVocabulary) {
    #expect(Set(vocabulary.columns).count == vocabulary.columns.count)
    var rows = 0
    for event in [EventFixtures.full(), EventFixtures.minimal()] + EventFixtures.random(200, seed: 3) {
      let coded = vocabulary.code(event)
      #expect(coded.eventID == event.id)
      guard let values = coded.values else {
        #expect(coded.losses.map(\.code) == [.notCoded], "\(event.id)")
        continue
      }
      rows += 1
      #expect(values.count == vocabulary.columns.count)
      #expect(values.allSatisfy { $0.object == nil && $0.array == nil })
      #expect(!coded.losses.contains { $0.code == .notCoded || $0.message.isEmpty })
    }
    #expect(rows > 0)
  }

  @Test(arguments: EventVocabulary.allCases)
  func `What did not happen is not coded`(vocabulary: EventVocabulary) {
    var event = EventFixtures.full()
    for assertion in [Assertion.planned, .denied, .hypothetical] {
      event.assertion = assertion
      #expect(vocabulary.code(event).values == nil)
    }
  }

  @Test func `A range becomes what each vocabulary can hold, and that is said`() {
    var event = EventFixtures.full()
    event.assertion = .factual
    event.eventClass = .conflict
    event.type = .explosions
    event.subType = .remoteExplosive
    event.killed = Toll(low: 4, best: 6, high: 9)
    let acled = EventVocabulary.acled.code(event)
    #expect(value(acled, .acled, "fatalities") == 4)
    #expect(acled.losses.contains { $0.code == .range && $0.field == "killed_high" })
    let ucdp = EventVocabulary.ucdp.code(event)
    #expect(["low", "best", "high"].map { value(ucdp, .ucdp, $0) } == [4, 6, 9])
    let plover = EventVocabulary.plover.code(event)
    #expect(value(plover, .plover, "dead") == 6)
    #expect(value(plover, .plover, "event") == "ASSAULT")
    #expect(value(plover, .plover, "mode") == "explosives")
    let gdelt = EventVocabulary.gdelt.code(event)
    #expect(value(gdelt, .gdelt, "EventCode") == "183")
    #expect(value(gdelt, .gdelt, "QuadClass") == 4)
    #expect(gdelt.losses.contains { $0.code == .noColumn && $0.field == "killed_best" })
  }

  @Test func `Disasters and acts without a death have no row where none is coded`() {
    var event = EventFixtures.full()
    event.killed = Toll()
    #expect(EventVocabulary.ucdp.code(event).values == nil)
    event.eventClass = .disaster
    event.type = .disaster
    event.subType = .flood
    for vocabulary in EventVocabulary.allCases { #expect(vocabulary.code(event).values == nil) }
  }
}
