import Gazetteers
import Testing

@testable import Geoparsing

struct UnknownNamesTests {
  private func answer(_ marked: String, places: Bool) throws -> ResolvedToponym {
    var options = ResolverOptions()
    options.placesUnknownNames = places
    options.minimumConfidence = 0
    let example = ResolutionCase(line: 0, "\t" + marked)
    return try #require(
      RankingResolver(gazetteer: SmallGazetteer.shared, options: options)
        .resolve(example.toponyms, in: Tokenizer().tokenize(example.text), context: GeoparsingContext())
        .dropFirst(example.target).first)
  }

  @Test func anUnknownNameStandsForThePlaceAroundIt() throws {
    let text = "The fire in [[Qzyxcroft Street]] in [Derbent], [Dagestan], is out."
    let chosen = try #require(answer(text, places: true).chosen)
    #expect(chosen.place.id == .geonames(566532) && chosen.nameKind == .surroundings)
    #expect(try answer(text, places: false).abstention == "no_candidate")
  }

  @Test func aStreetIsInTheTownItIsToldWith() throws {
    for text in [
      "A fire in [Moscow] is out. In [Derbent] a shop on [[Qzyxcroft Street]] burned.",
      "A fire in [Moscow] is out. A shop on [[Qzyxcroft Street]] in [Derbent] burned.",
    ] {
      let chosen = try #require(answer(text, places: true).chosen)
      #expect(chosen.place.id == .geonames(566532) && chosen.nameKind == .surroundings, "\(text)")
    }
  }

  @Test func itIsNoEvidenceForOthers() throws {
    // The unknown names would multiply the weight of Paris if they counted.
    let alone = SmallGazetteer.resolve("Rain in [Paris]. Sun in [[Springfield]].").map(\.candidates)
    let beside = SmallGazetteer.resolve("Rain in [Paris]. Sun in [[Springfield]]. [Qzyxcroft] and [Zzyzxville] dry.")
      .map(\.candidates)
    #expect(alone.prefix(2).map { $0.first?.place.id } == beside.prefix(2).map { $0.first?.place.id })
  }

  @Test func withoutOtherNamesThereIsNothing() throws {
    #expect(try answer("They met in [[Zzyzxville]] at noon.", places: true).abstention == "no_candidate")
  }

  @Test func aPeopleIsNotPlacedByOthers() throws {
    #expect(try answer("[[demonym:Qzyxish]] food in [Derbent].", places: true).abstention == "no_candidate")
  }
}
