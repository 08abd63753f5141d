import Testing

@testable import Events

@Suite struct SearchWordsTests {
  @Test(arguments: [
    ("Shells hit Al-Bab, Syria", ["shells", "hit", "al", "bab", "syria"]), ("Махачкала", ["makhachkala"]),
    ("北京 attack", ["北", "京", "attack"]), (" … ", []),
  ])
  func cutsAtWhatIsNoLetter(_ text: String, _ words: [String]) {
    #expect(SearchWords.words(of: text) == words)
  }

  @Test func findsBeginningsOfWords() {
    let words = SearchWords(EventFixtures.full())
    #expect(words.actors == "gunmen a band of two names police rangers guards")
    #expect(words.hold("PATROL well"))
    #expect(words.hold(""))
    #expect(!words.hold("patrol atrol"))
    #expect(words.holdActor("band names"))
    #expect(!words.holdActor("wellford"))
    #expect(!words.holdActor(" "))
  }
}
