import Events
import Testing

struct WorldRegionTests {
  @Test func `Countries lie in ACLED's regions`() {
    #expect(WorldRegion.name(ofCountry: "NG") == "Western Africa")
    #expect(WorldRegion.name(ofCountry: "RU") == "Europe")
    #expect(WorldRegion.name(ofCountry: "GE") == "Caucasus and Central Asia")
    #expect(WorldRegion.name(ofCountry: "YE") == "Middle East")
    #expect(WorldRegion.name(ofCountry: "") == nil)
    #expect(WorldRegion.name(ofCountry: "ZZ") == nil)
  }
}
