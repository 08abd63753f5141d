import Testing

@testable import Geoparsing

@Suite struct KnownNamesTests {
  /// The first token of every known name, in small letters, in capitals and with one.
  @Test func everyKnownNameMayBegin() {
    for name in KnownNames.seatsOfPower.union(KnownNames.organisations) {
      for written in [name, name.uppercased(), name.prefix(1).uppercased() + name.dropFirst()] {
        let first = Tokenizer().tokenize(written).tokens.first?.text ?? ""
        #expect(KnownNames.mayBeginKnown(first), "\(written)")
      }
    }
  }

  @Test func mostWordsDoNot() {
    for word in ["Derbent", "The", "He", "Whit", "Islam", "United2", "Capitolx", "", "Al-"] {
      #expect(!KnownNames.mayBeginKnown(word) || word.isEmpty, "\(word)")
    }
  }
}
