import Testing

@testable import Events

@Suite struct RegionKeysTests {
  @Test func joinsCodesOfDivisionsToTheirCountry() {
    let keys = RegionKeys(EventFixtures.full().place)
    #expect(keys.countries == ["us", "usa", "united states"])
    #expect(keys.admin1s == ["south carolina", "sc"])
    #expect(
      keys.regions == [
        "us", "usa", "united states", "south carolina", "spartanburg county", "us sc", "us sc 083",
      ])
  }

  @Test func keepsACodeThatNamesItsCountry() {
    var place = EventFixtures.minimal().place
    place.countryCode = "RU"
    place.admin1Code = "UA.11"
    #expect(RegionKeys(place).regions == ["ru", "ua 11"])
    place.admin1Code = ""
    #expect(RegionKeys(place).regions == ["ru"])
  }
}
