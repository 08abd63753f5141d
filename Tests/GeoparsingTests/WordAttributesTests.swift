import Testing

@testable import Geoparsing

@Suite struct WordAttributesTests {
  @Test func caseDoesNotCountInSpelling() {
    for (upper, lower) in [
      ("MOSCOW", "moscow"), ("ДЕРБЕНТ", "дербент"), ("ÉLYSÉE", "élysée"), ("ЎЏЁ", "ўџё"), ("ŁÓDŹ", "łódź"),
    ] {
      #expect(WordAttributes(upper).spelling == WordAttributes(lower).spelling)
      #expect(WordAttributes(upper).isUpper && !WordAttributes(lower).isUpper)
    }
  }

  @Test func digitsAreAlike() {
    #expect(WordAttributes("2024").word == WordAttributes("1999").word)
    #expect(WordAttributes("2024").spelling != WordAttributes("1999").spelling)
  }

  @Test func shapesTellCapitals() {
    #expect(WordAttributes("Moscow").shape == WordAttributes("Derbent").shape)
    #expect(WordAttributes("Moscow").shape != WordAttributes("moscow").shape)
    #expect(WordAttributes("U.S.").shape != WordAttributes("US").shape)
  }
}
