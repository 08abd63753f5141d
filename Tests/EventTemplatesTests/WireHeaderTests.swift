import Events
import Testing

@testable import EventTemplates

@Suite struct WireHeaderTests {
  @Test func placeDayAndEnd() {
    let text = "   ORLAVA, 7 FEB 88 (WIRE) -- [TEXT] NOTHING HAPPENED."
    let header = WireHeader(text)
    var expected = WireHeader()
    expected.place = "ORLAVA"
    expected.day = CalendarDate(year: 1988, month: 2, day: 7)
    expected.end = 29
    #expect(header == expected)
  }

  @Test func aHiddenStationHasNoPlaceToTrust() {
    let header = WireHeader("CLANDESTINE, NO DATE (RADIO)-- OUR TROOPS ADVANCED.")
    #expect(header.isClandestine)
    #expect(header.day == nil)
  }

  @Test(arguments: ["", "-", "A TEXT WITHOUT A HEADER.", "FIRST PARAGRAPH.\n\nA SECOND -- WITH A DASH."])
  func noHeader(_ text: String) {
    #expect(WireHeader(text) == WireHeader())
  }

  @Test func yearsOfTwoAndFourDigits() {
    #expect(WireHeader("ORLAVA, 1 MAY 1991 -- X").day == CalendarDate(year: 1991, month: 5, day: 1))
    #expect(WireHeader("ORLAVA, 1 MAY 02 -- X").day == CalendarDate(year: 2002, month: 5, day: 1))
    #expect(WireHeader("ORLAVA, 31 FEB 90 -- X").day == nil)
  }
}
