import Testing

@testable import Geoparsing

@Suite struct TokenPlacesTests {
  private func found(_ text: String) throws -> [String] {
    let tokens = Tokenizer().tokenize(text)
    return TokenPlaces(tokens, classifier: try FixedClassifier()).matches.map {
      TokenPlaces.name(of: $0.tokens, in: tokens)
    }
  }

  @Test func theLongestNameCounts() throws {
    #expect(try found("In South Sudan and the North Caucasus.") == ["South Sudan", "North Caucasus"])
    #expect(try found("deputies of Fannin County") == ["Fannin County"])
  }

  @Test func smallLettersAreNoNames() throws {
    #expect(try found("tell us about moscow") == [])
    #expect(try found("US and U.S. forces") == ["US", "U.S."])
  }

  @Test func wordsOfAHashtagAreRead() throws {
    #expect(try found("#SouthSudan #derbent #Derbent2024") == ["South Sudan", "Derbent"])
  }

  @Test func namesEndWithTheSentence() throws {
    #expect(try found("He went South. Sudan was far.") == [])
  }
}
