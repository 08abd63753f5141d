import Testing

@testable import Geoparsing

struct SurfaceNameTests {
  @Test(arguments: [
    ("Moscow", "Moscow"), ("#SouthSudan", "SouthSudan"), ("the Hague", "Hague"), ("The Gambia", "Gambia"),
    ("Russia's", "Russia"), ("Russia’s", "Russia"), ("United States'", "United States"), ("“Derbent,”", "Derbent"),
    (" Derbent\n", "Derbent"), ("", ""), ("...", "..."), ("U.S.", "U.S."), ("Дербент", "Дербент"), ("'s", "'s"),
  ])
  func isCleaned(_ surface: String, _ name: String) {
    #expect(SurfaceName(surface).text == name)
  }

  @Test func marksShortForms() {
    #expect(SurfaceName("U.S.") == SurfaceName(cleaned: "U.S."))
    #expect(SurfaceName("UAE").isCapitals && !SurfaceName("UAE").hasDots)
    #expect(SurfaceName("Ill.").hasDots && !SurfaceName("Ill.").isCapitals)
    #expect(!SurfaceName("us").isCapitals && SurfaceName("us").letterCount == 2)
    #expect(!SurfaceName("莫斯科").isASCII && SurfaceName("莫斯科").letterCount == 3)
  }
}
