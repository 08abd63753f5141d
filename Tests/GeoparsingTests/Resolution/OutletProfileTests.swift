import Gazetteers
import Testing

@testable import Geoparsing

struct OutletProfileTests {
  @Test func otherDocumentsTellWhereAnOutletIsAtHome() throws {
    let others = ["[Paris], [Texas]", "[Dallas] and [Houston]", "[Houston], [Texas]", "[Dallas], [Texas]"].map {
      OutletProfile(SmallGazetteer.resolve($0))
    }
    var outlet = OutletProfile()
    for other in others { outlet.add(other) }
    #expect(outlet.documentCount == 4)
    let example = ResolutionCase(line: 0, "\tWorkers in [[Paris]] went on strike.")
    let alone = SmallGazetteer.resolve(example.text, example.toponyms)
    let informed = SmallGazetteer.resolve(example.text, example.toponyms, GeoparsingContext(outlet: outlet))
    #expect(alone[0].chosen?.place.countryCode == "FR")
    let answer = try #require(informed[0].chosen)
    #expect(answer.place.id == .geonames(4717560))
    #expect(answer.parts.contains { $0.name == "outlet_home" && $0.value > 0 })
  }

  @Test func aDocumentCanBeTakenOut() {
    let one = OutletProfile(SmallGazetteer.resolve("[Paris], [Texas]"))
    let two = OutletProfile(SmallGazetteer.resolve("[Derbent], [Dagestan]"))
    var both = one
    both.add(two)
    #expect(both.removing(two).leadingPlaces(9).map(\.place.id) == one.leadingPlaces(9).map(\.place.id))
    #expect(both.removing(two).removing(one) == OutletProfile())
    #expect(both.leadingPlaces(1).count == 1)
  }
}
