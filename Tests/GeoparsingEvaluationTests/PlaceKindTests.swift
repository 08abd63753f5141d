import Testing

@testable import GeoparsingEvaluation

@Suite struct PlaceKindTests {
  @Test(
    arguments: [
      ("", "PCLI", "country"), ("", "ADM1", "region"), ("A", "ADM2", "region"), ("", "PPLA2", "settlement"),
      ("", "STM", "water"), ("H", "XYZ", "water"), ("", "AIRP", "facility"), ("", "CONT", "area"),
      ("", "MT", "landform"), ("", "CITY", "settlement"), ("", "COUNTRY", "country"), ("", "literal", "other"),
    ])
  func codesHaveAWord(_ featureClass: String, _ code: String, _ word: String) {
    #expect(PlaceKind.word(featureClass: featureClass, code: code) == word)
  }

  @Test func mentionsHaveAKind() {
    func kind(_ type: String?, _ isDemonym: Bool = false) -> String {
      LabelledToponym(span: 0..<1, type: type, isDemonym: isDemonym).mentionKind
    }
    #expect(kind("PPL") == "name" && kind(nil) == "name" && kind("PPL", true) == "demonym")
    #expect(kind("Non_Literal_Modifier") == "non literal modifier")
  }
}
