import Testing

@testable import Geoparsing

struct CompassWordsTests {
  @Test(arguments: [
    ("12 km north of", 0.0), ("north - west of", 315), ("southeast of", 135), ("ne of", 45), ("nnw of", 337.5),
    ("east - northeast from", 67.5), ("к северо - западу от", 315), ("южнее от", 180),
    ("west - south - west of", 247.5),
  ])
  func reads(_ words: String, _ expected: Double) {
    #expect(CompassWords.azimuth(words.split(separator: " ").map(String.init)) == expected)
  }

  @Test(arguments: ["north", "of", "north south of", "12 km of", ""])
  func isNone(_ words: String) {
    #expect(CompassWords.azimuth(words.split(separator: " ").map(String.init)) == nil)
  }
}
