import Testing

@testable import GazetteerImport

@Suite struct PlaceSortTests {
  @Test(
    arguments: [
      ("country", "A.PCLI", 0), ("ADM0", "A.PCLI", 0), ("admin1", "A.ADM1", 1), ("ADM5", "A.ADM5", 5),
      ("Region", "A.ADM1", 1),
      ("county", "A.ADM2", 2), ("A.ADM3", "A.ADM3", 3), ("a.pcld", "A.PCLD", 0), ("L.RGN", "L.RGN", nil),
      ("neighbourhood", "P.PPLX", nil), ("locality", "P.PPL", nil),
    ] as [(String, String, Int?)])
  func understandsWords(word: String, feature: String, level: Int?) throws {
    let sort = try #require(PlaceSort(word: word))
    #expect("\(sort.featureClass).\(sort.featureCode)" == feature)
    #expect(sort.level == level)
  }

  @Test(arguments: ["", "planet", "ADM6", "admin", "PPL", "Q.PPL", "."])
  func doesNotUnderstandOthers(word: String) { #expect(PlaceSort(word: word) == nil) }

  @Test func findsTheClassOfWellKnownCodes() {
    #expect(PlaceSort(feature: "pplx")?.featureClass == "P")
    #expect(PlaceSort(feature: "AIRB")?.featureClass == "S")
    #expect(PlaceSort(feature: "XYZ") == nil)
  }

  @Test(arguments: [(2, 0), (4, 1), (6, 2), (8, 3)])
  func knowsOpenStreetMapLevels(number: Int, level: Int) {
    #expect(PlaceSort(openStreetMapLevel: number)?.level == level)
    #expect(PlaceSort(openStreetMapLevel: 99) == nil)
  }
}
