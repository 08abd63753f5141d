import Gazetteers
import Testing

@testable import Geoparsing

struct HeadlineCountriesTests {
  private func codes(_ title: String?) -> [String] {
    HeadlineCountries(title, gazetteer: SmallGazetteer.shared).codes
  }

  @Test func `Countries and peoples are found, each once and in order`() {
    #expect(codes("Northern Lebanon mourns two soldiers; Libya silent on Lebanon's note") == ["LB", "LY"])
    #expect(codes("Russian jets over Syria") == ["RU", "SY"])
  }

  @Test func `A name that is a division elsewhere too says nothing`() {
    #expect(codes("Storm in Georgia") == [])
  }

  @Test func `No headline, no countries`() {
    #expect(codes(nil) == [])
    #expect(codes("Two soldiers slain at roadblock") == [])
  }

  @Test func `The country of the headline speaks for its town`() throws {
    let example = ResolutionCase(line: 0, "\tTwo conscripts died at a checkpoint in [[Tripoli]].")
    func probability(_ title: String?) throws -> Double {
      let answers = SmallGazetteer.resolve(example.text, example.toponyms, GeoparsingContext(title: title))
      return try #require(answers.first?.candidates.first { $0.place.countryCode == "LB" }).probability
    }
    #expect(try probability("Lebanon mourns") > probability(nil) + 0.1)
  }
}
