import Testing

@testable import Gazetteers

@Suite struct LatinLettersTests {
  @Test(arguments: [("é", "e"), ("Ž", "z"), ("ß", "ss"), ("Æ", "ae"), ("ı", "i"), ("Ǆ", "dz")])
  func lettersBecomePlain(letter: String, plain: String) throws {
    let utf8 = Array(letter.utf8)
    let letters = try #require(LatinLetters.shared.letters(utf8[0], utf8[1]))
    #expect((0..<letters.count).map { letters[$0] } == Array(plain.utf8))
  }

  /// Signs, letters of other scripts, and bytes that are no UTF-8.
  @Test(arguments: [[0xC3, 0x97], [0xD0, 0x94], [0xCC, 0x81], [0xC2, 0xA0], [0xE2, 0x80]] as [[UInt8]])
  func othersAreNotHere(bytes: [UInt8]) {
    #expect(LatinLetters.shared.letters(bytes[0], bytes[1]) == nil)
  }
}
