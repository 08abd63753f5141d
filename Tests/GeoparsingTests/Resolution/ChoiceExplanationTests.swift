import Gazetteers
import Testing

@testable import Geoparsing

struct ChoiceExplanationTests {
  private func explain(_ marked: String, _ index: Int) -> ChoiceExplanation {
    ChoiceExplanation(of: index, in: SmallGazetteer.resolve(marked), gazetteer: SmallGazetteer.shared)
  }

  @Test func namesTheEvidence() throws {
    let explanation = explain("Next to [Chechnya], on the border with [Georgia], in [Russia].", 1)
    #expect(explanation.chosen?.place.id == .geonames(614540))
    #expect(explanation.runnerUp?.place.id == .geonames(4197000))
    let country = try #require(explanation.reasons.first { $0.part == "country_evidence" })
    #expect(country.advantage > 0)
    #expect(country.words == "the text also names Chechnya and Russia, next to it")
    #expect(
      explanation.sentence.hasPrefix(
        "Georgia: Georgia, a country. Chosen over Georgia, a state or province in the United States, "))
  }

  @Test func reasonsAreOrderedAndAddUp() throws {
    let explanation = explain("A fire in [Paris], [Texas].", 0)
    let chosen = try #require(explanation.chosen)
    let rival = try #require(explanation.runnerUp)
    #expect(chosen.place.id == .geonames(4717560))
    let sizes = explanation.reasons.map { abs($0.advantage) }
    #expect(sizes == sizes.sorted(by: >))
    let sum = explanation.reasons.reduce(0) { $0 + $1.advantage }
    // Differences under 0.1 are left out.
    #expect(abs(sum - (chosen.score - rival.score)) < 0.1 * Double(ResolverScorePart.allCases.count))
    #expect(explanation.reasons.first?.part == "containment")
    #expect(explanation.reasons.first?.words == "it stands beside Texas in the text")
  }

  @Test func saysWhyThereIsNoPlace() {
    #expect(
      explain("[person:Paris Hilton] spoke.", 0).sentence == "Paris Hilton: not looked up, because it is a person.")
    #expect(
      explain("[organisation:Moscow Times] wrote.", 0).sentence
        == "Moscow Times: not looked up, because it is an organisation.")
    #expect(
      explain("In [Zzyzxville].", 0)
        == explain("In [Zzyzxville].", 0))
    #expect(
      explain("In [Zzyzxville].", 0).sentence == "Zzyzxville: no place. The gazetteer has none of this name.")
  }

  @Test func saysThatThereIsOnlyOne() {
    #expect(
      explain("Rebels left [Grozny].", 0).sentence
        == "Grozny: Grozny, a regional capital in Chechnya, Russia. The gazetteer knows no other place of this name.")
  }
}
