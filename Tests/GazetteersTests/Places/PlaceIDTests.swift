import Testing

@testable import Gazetteers

@Suite struct PlaceIDTests {
  @Test func numbersComeFirstAndByValue() {
    let texts = ["a:10", "a:9", "b:1", "a:1a", "a:007", "a:x", "a:0", "a:99999999999999999999"]
    let sorted = texts.compactMap { PlaceID($0) }.sorted().map(\.description)
    #expect(sorted == ["a:0", "a:9", "a:10", "a:007", "a:1a", "a:99999999999999999999", "a:x", "b:1"])
  }

  @Test func bothPartsAreNeeded() {
    #expect(PlaceID("geonames:") == nil)
    #expect(PlaceID(":1") == nil)
    #expect(PlaceID("1") == nil)
    #expect(PlaceID("a:b:c") == PlaceID(source: "a", identifier: "b:c"))
  }
}
