import Gazetteers
import Testing

@testable import Geoparsing

struct OutletProfileTests {
  @Test func otherDocumentsTellWhereAnOutletIsAtHome() throws {
    let example = ResolutionCase(line: 0, "\tWorkers in [[Paris]] went on strike.")
    let alone = SmallGazetteer.resolve(example.text, example.toponyms)
    var archive = OutletArchive()
    archive.add(outlet: "a", text: 0, answers: alone)
    let others = ["[Paris], [Texas]", "[Dallas] and [Houston]", "[Houston], [Texas]", "[Dallas], [Texas]"]
    for (number, text) in others.enumerated() {
      archive.add(outlet: "a", text: UInt64(number) + 1, answers: SmallGazetteer.resolve(text))
    }
    archive.seal()
    let outlet = try #require(archive.profile(forDocument: 0))
    #expect(outlet.documentCount == 4)
    let informed = SmallGazetteer.resolve(example.text, example.toponyms, GeoparsingContext(outlet: outlet))
    #expect(alone[0].chosen?.place.countryCode == "FR")
    let answer = try #require(informed[0].chosen)
    #expect(answer.place.id == .geonames(4717560))
    #expect(answer.parts.contains { $0.name == "outlet_home" && $0.value > 0 })
  }

  @Test func placesComeByWeight() {
    let answers = SmallGazetteer.resolve("[Paris], [Texas]")
    let places = OutletPlaces(answers.compactMap { $0.chosen?.place })
    let profile = OutletProfile(documentCount: 3, of: places, [(place: 1, weight: 2), (place: 0, weight: 1)])
    #expect(profile.leadingPlaces(1).map(\.place.id) == [places.places[1].id])
    #expect(profile.leadingPlaces(9).map(\.weight) == [2, 1])
    #expect(OutletProfile(documentCount: 3, of: places, [(place: 0, weight: 1)]) != profile)
  }
}
