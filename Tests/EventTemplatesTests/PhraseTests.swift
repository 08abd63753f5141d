import Testing

@testable import EventTemplates

@Suite struct PhraseTests {
  @Test(arguments: [
    ("the rebels", "REBELS", true),
    ("three armed rebels", "rebels", true),
    ("National Water Board", "NWB", true),
    ("NWB", "National Water Board", true),
    ("the bridge [main crossing]", "bridge", true),
    ("[the bridge]", "bridge", true),
    ("José Núñez", "JOSE NUNEZ", true),
    ("electricity pylons", "electricity pylon", true),
    ("bank", "embassy", false),
    ("of", "the", false),
    ("", "bank", false),
    ("water tower", "water board", false),
  ])
  func agreement(_ first: String, _ second: String, _ agrees: Bool) {
    #expect(Phrase(first).agrees(with: Phrase(second)) == agrees, "\(first) | \(second)")
    #expect(Phrase(second).agrees(with: Phrase(first)) == agrees, "\(second) | \(first)")
  }

  @Test func placeWordsDoNotCountInPlaces() {
    #expect(Phrase("Mirna Department", isPlace: true) == Phrase("MIRNA", isPlace: true))
    #expect(Phrase("Mirna Department") != Phrase("MIRNA"))
  }

  @Test func likenessIsThatOfCommonBlocks() {
    // 2 · 7 common letters of 8 + 8: the blocks "abc" and "efgh".
    #expect(Phrase.likeness(Array("abcdefgh".utf8), Array("abcxefgh".utf8)) == 14.0 / 16)
    #expect(Phrase.likeness(Array("abc".utf8), Array("abcdefghijkl".utf8)) == 0)
  }
}
