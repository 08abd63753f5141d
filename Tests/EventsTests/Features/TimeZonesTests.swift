import Testing

@testable import Events

@Suite struct TimeZonesTests {
  @Test func countriesWithOneZoneHaveIt() {
    #expect(TimeZones.identifier(ofCountry: "AF") == "Asia/Kabul")
    #expect(TimeZones.identifier(ofCountry: "TZ") == "Africa/Dar_es_Salaam")
    #expect(TimeZones.identifier(ofCountry: "GB") == "Europe/London")
  }

  @Test func countriesWithSeveralHaveNone() {
    for code in ["RU", "UA", "US", "BR", "ID", "CD", ""] { #expect(TimeZones.identifier(ofCountry: code) == nil) }
  }
}
