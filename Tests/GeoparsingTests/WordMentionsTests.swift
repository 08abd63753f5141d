import Testing

@testable import Geoparsing

@Suite struct WordMentionsTests {
  private func mentions(_ string: String) throws -> (text: TokenizedText, mentions: [WordMentions]) {
    let text = Tokenizer().tokenize(string)
    let attributes = text.tokens.map { WordAttributes($0.text) }
    let lists = attributes.map { NameLists.bits($0.spelling).rawValue }
    return (
      text,
      WordMentions.collect(
        text, attributes: attributes, lists: lists, places: TokenPlaces(text, classifier: try FixedClassifier()),
        isShouting: attributes.map { _ in false })
    )
  }

  @Test func aMentionDoesNotSpeakForItself() throws {
    let (text, mentions) = try mentions("Police in Lindsay said so. Then Lindsay police left. Mr. Greer did not.")
    let places = text.tokens.indices.filter { text.tokens[$0].text == "Lindsay" }
    #expect(places.map { mentions[$0] } == [[.capitalised], [.capitalised, .placed, .speaking]])
    let greer = try #require(text.tokens.firstIndex { $0.text == "Greer" })
    #expect(mentions[greer] == [])
  }

  @Test func smallLettersTellOfCapitals() throws {
    let (text, mentions) = try mentions("BRIGHT DAYS. The days were bright.")
    let index = try #require(text.tokens.firstIndex { $0.text == "BRIGHT" })
    #expect(mentions[index] == [.inLowerCase])
    let small = try #require(text.tokens.firstIndex { $0.text == "bright" })
    #expect(mentions[small] == [])
  }
}
