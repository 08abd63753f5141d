import Testing

@testable import EventTemplates

@Suite struct WireTextTests {
  private let text = """
       VELLIN, 7 FEB 88 (WIRE) -- [TEXT] GUNMEN YESTERDAY KILLED TWO ARLANDER FARMERS
    IN ORLAVA, NORVIK DEPARTMENT.

       ON 1 FEBRUARY A BRIDGE WAS BLOWN UP.
    """

  @Test func placesCountriesAndDays() {
    let wire = SmallGazetteer.wire(text)
    #expect(wire.places.map(\.name) == ["ORLAVA", "NORVIK"])
    #expect(wire.places.map(\.isDivision) == [false, true])
    #expect(wire.countries.map(\.name) == ["Arland", "Arland"])
    #expect(wire.countries.map(\.isDemonym) == [false, true])
    #expect(wire.countries.map { $0.tokens == nil } == [true, false])
    #expect(wire.dates.map(\.text) == ["1988-02-07", "1988-02-06", "1988-02-01"])
    #expect(wire.dates.map { $0.tokens == nil } == [true, false, false])
  }

  @Test func theHeaderBelongsToNoSentence() throws {
    let wire = SmallGazetteer.wire(text)
    #expect(wire.sentences.count >= 2)
    let first = try #require(wire.sentences.first)
    #expect(!wire.words(first).contains("VELLIN"))
    #expect(wire.sentenceTriggers.contains { $0.contains(.death) })
    #expect(wire.sentenceTriggers.last == .bomb)
    #expect(wire.sentenceOf.filter { $0 >= 0 }.count == wire.sentences.reduce(0) { $0 + $1.count })
  }

  @Test(arguments: ["", "   ", "-- ", "\u{0}", "."])
  func oddTexts(_ text: String) {
    #expect(SmallGazetteer.wire(text).places.isEmpty)
  }
}
