import Testing

@testable import CQL2

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("Straße", "strasse"), ("STRASSE", "strasse"), ("ΟΔΟΣ", "οδοσ"), ("Οδος", "οδοσ"), ("ДЕРБЕНТ", "дербент"),
    ("ı", "ı"),
    ("İ", "i\u{307}"), ("ﬁ", "fi"), ("K", "k"), ("abc", "abc"),
  ])
  func caseIsFolded(_ text: String, _ folded: String) {
    #expect(TextFolding.withoutCase(text).unicodeScalars.elementsEqual(folded.unicodeScalars))
  }

  @Test(arguments: [
    ("débárquér", "debarquer"), ("Île", "Ile"), ("Київ", "Киів"), ("शक्ति", "शक्ति"), ("が", "か\u{3099}"), ("plain", "plain"),
    ("e\u{301}", "e"), ("ø", "ø"),
  ])
  func accentsAreDropped(_ text: String, _ folded: String) {
    #expect(TextFolding.withoutAccents(text).unicodeScalars.elementsEqual(folded.unicodeScalars))
  }
}
