import Gazetteers
import Testing

@testable import Geoparsing

/// Takes every capitalised word that the small gazetteer knows.
private struct WordRecognizer: ToponymRecognizer {
  func toponyms(in text: TokenizedText) -> [Toponym] {
    text.tokens.filter {
      $0.text.first?.isUppercase == true && !SmallGazetteer.shared.matches(forName: $0.text).isEmpty
    }
    .map { Toponym(range: $0.range, text: $0.text, kind: .place) }
  }
}

struct GeoparserTests {
  private let geoparser = Geoparser(
    recognizer: WordRecognizer(), resolver: RankingResolver(gazetteer: SmallGazetteer.shared))

  @Test func findsAndResolves() {
    let parsed = geoparser.parse("Attacks in Derbent and Makhachkala, Dagestan.")
    #expect(parsed.text.text == "Attacks in Derbent and Makhachkala, Dagestan.")
    #expect(parsed.toponyms.map(\.toponym.text) == ["Derbent", "Makhachkala", "Dagestan"])
    #expect(parsed.toponyms.map { $0.chosen?.place.id } == [.geonames(566532), .geonames(532096), .geonames(567293)])
  }

  @Test func isMadeOfTheShippedParts() throws {
    let geoparser = try Geoparser(gazetteer: SmallGazetteer.shared)
    let parsed = geoparser.parse("Two police cars were blown up in the Dagestan region of Russia on Tuesday.")
    #expect(
      parsed.toponyms.compactMap { $0.chosen?.place.id } == [.geonames(567293), .geonames(2017370)])
  }

  @Test func anotherReadingWithWhatWasKeptIsTheSame() throws {
    let text = "Attacks in Derbent and Springfield, Texas, at 42.0678, 48.2899 near Paris."
    var archive = OutletArchive()
    for number in 0..<2 {
      archive.add(outlet: "a", text: UInt64(number), answers: SmallGazetteer.resolve("[Paris], [Texas]"))
    }
    archive.seal()
    let profile = try #require(archive.profile(forDocument: 0))
    let contexts = [
      GeoparsingContext(), GeoparsingContext(outlet: profile), GeoparsingContext(countryHints: ["US"]),
    ]
    var kept: KeptReading?
    for context in contexts + contexts {
      let parsed = geoparser.parse(text, keeping: &kept, context: context)
      #expect(parsed.toponyms == geoparser.parse(text, context: context).toponyms)
      #expect(try #require(kept).size > text.utf8.count)
    }
    kept?.keepOnlyNames()
    #expect(kept?.size == 0 && kept?.names.isEmpty == false)
    #expect(
      geoparser.parse(text, keeping: &kept, context: contexts[1]).toponyms
        == geoparser.parse(text, context: contexts[1]).toponyms)
  }

  @Test func theChosenPlaceIsTheSameWithoutTheOthers() {
    let text = "Attacks in Derbent and Springfield, Texas, near Paris."
    let all = geoparser.parse(text).toponyms
    var context = GeoparsingContext()
    context.listsCandidates = false
    let alone = geoparser.parse(text, context: context).toponyms
    #expect(alone.map { $0.chosen?.place } == all.map { $0.chosen?.place })
    #expect(alone.map { $0.chosen?.score } == all.map { $0.chosen?.score })
    #expect(alone.map(\.confidence) == all.map(\.confidence))
    #expect(alone.allSatisfy(\.candidates.isEmpty) && !all.allSatisfy(\.candidates.isEmpty))
  }

  @Test func emptyTextIsEmpty() {
    let parsed = geoparser.parse("")
    #expect(parsed.toponyms.isEmpty && parsed.text.tokens.isEmpty)
  }
}
