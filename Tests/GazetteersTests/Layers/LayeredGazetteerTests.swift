import GeoJSON
import TestSupport
import Testing

@testable import Gazetteers

@Suite struct LayeredGazetteerTests {
  @Test(arguments: 1...12) func randomStacksAnswerAsOneGazetteerOfAllRows(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let layers = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      RandomLayers.layer(&generator, count: [5, 40, 150].randomElement(using: &generator) ?? 5)
    }
    let oracle = RandomLayers.merged(layers)
    let stack = try LayeredGazetteer(try layers.map { try $0.gazetteer() })
    #expect(stack.placeCount == oracle.places.count, "seed \(seed)")
    var places: [Place] = []
    stack.forEachPlace { row, place in
      #expect(stack.place(atRow: row) == place, "seed \(seed), row \(row)")
      places.append(place)
    }
    #expect(places.sorted { $0.id < $1.id } == oracle.places, "seed \(seed)")
    for _ in 0..<80 {
      let name = RandomLayers.name(&generator)
      #expect(stack.matches(forName: name) == oracle.matches(forName: name), "seed \(seed), \(name)")
      #expect(stack.matches(forCode: name) == oracle.matches(forCode: name), "seed \(seed), \(name)")
      let limit = Int.random(in: 0...30, using: &generator)
      let prefix = String(name.prefix(Int.random(in: 1...6, using: &generator)))
      let completions = stack.completions(forPrefix: prefix, limit: limit)
      let expected = oracle.completions(forPrefix: prefix, limit: limit)
      #expect(completions.map(brief) == expected.map(brief), "seed \(seed), \(prefix), \(limit)")
      #expect(completions == expected, "seed \(seed), \(prefix), \(limit)")
      let distance = Int.random(in: 0...2, using: &generator)
      let similar = stack.similarNames(to: name, withinDistance: distance, limit: limit)
      #expect(
        similar == oracle.similarNames(to: name, withinDistance: distance, limit: limit),
        "seed \(seed), \(name), \(distance), \(limit)")
      let folded = NameFolding.fold(name)
      #expect(stack.contains(foldedName: folded) == oracle.contains(foldedName: folded), "seed \(seed), \(name)")
      let id = RandomLayers.id(&generator)
      #expect(stack.place(id) == oracle.place(id), "seed \(seed), \(id)")
      #expect(stack.names(of: id) == oracle.names(of: id), "seed \(seed), \(id)")
      let division = stack.admin1(countryCode: "XX", admin1Code: id.description)
      #expect(division == oracle.admin1(countryCode: "XX", admin1Code: id.description), "seed \(seed), \(id)")
    }
    for place in oracle.places.shuffled(using: &generator).prefix(15) {
      #expect(stack.parent(of: place.id) == oracle.parent(of: place.id), "seed \(seed), \(place.id)")
      #expect(stack.children(of: place.id) == oracle.children(of: place.id), "seed \(seed), \(place.id)")
    }
    for code in ["XX", "YY", "ZZ", "", "xx"] {
      #expect(stack.country(code) == oracle.country(code), "seed \(seed), \(code)")
      #expect(stack.allCountries.contains { $0.code == code } == (oracle.country(code) != nil), "seed \(seed), \(code)")
    }
    for _ in 0..<30 {
      let position = Position(
        longitude: .random(in: 0...10, using: &generator), latitude: .random(in: 0...3, using: &generator))
      let (count, limit) = (
        Int.random(in: 0...20, using: &generator), Double.random(in: 0...400_000, using: &generator)
      )
      for limit in [limit, .infinity] {
        #expect(
          stack.settlements(near: position, count: count, withinMeters: limit)
            == oracle.settlements(near: position, count: count, withinMeters: limit), "seed \(seed), \(position)")
      }
    }
    try stack.verify()
  }

  @Test func aLaterLayerOverridesAndTheNamesAddUp() throws {
    let derbent = Place(
      id: .geonames(566532), name: "Derbend", position: Position(longitude: 48.3, latitude: 42.1), featureClass: "P",
      featureCode: "PPL", countryCode: "RU", admin1Code: "17", population: 130_000)
    let own = RandomLayer(
      rows: [PlaceRow(place: derbent, alternateNames: ["Bab al-Abwab"])], admin1: [], forms: [], countries: [])
    let stack = try LayeredGazetteer([Gazetteer.open(tables: caucasus, cache: nil).gazetteer, own.gazetteer()])
    #expect(stack.matches(forName: "Дербент").first == NameMatch(place: derbent, kind: .main))
    #expect(stack.matches(forName: "Derbent").first == NameMatch(place: derbent, kind: .main))
    #expect(stack.matches(forName: "Derbend") == [NameMatch(place: derbent, kind: .main)])
    #expect(stack.matches(forName: "Bab al Abwab") == [NameMatch(place: derbent, kind: .alternate)])
    #expect(stack.place(derbent.id) == derbent)
    #expect(stack.matches(forName: "Dagestani").map(\.kind) == [.demonym])
    #expect(stack.admin1Name(of: derbent) == "Dagestan")
    #expect(stack.country("GE")?.place == .geonames(614540))
  }

  /// A variant of a name is sought only while no layer has the name itself.
  @Test func rulesForVariantsSeeTheWholeStack() throws {
    func layer(_ id: String, _ name: String) throws -> MappedGazetteer {
      try RandomLayer(rows: [PlaceRow(place: settlement(id, name, 5))], admin1: [], forms: [], countries: [])
        .gazetteer()
    }
    let (lower, upper) = (try layer("a:1", "Hague"), try layer("a:2", "The Hague"))
    for layers in [[lower, upper], [upper, lower]] {
      let stack = try LayeredGazetteer(layers)
      #expect(described(stack.matches(forName: "The Hague")) == "a:2/0")
      #expect(described(stack.matches(forName: "Hague")) == "a:1/0")
    }
    let saints = try LayeredGazetteer([layer("a:1", "Saint Tar"), layer("a:2", "St Tar")])
    #expect(described(saints.matches(forName: "Saint Tar")) == "a:1/0 a:2/7")
  }

  @Test func oneLayerAnswersAsItself() throws {
    let gazetteer = try Gazetteer.open(tables: caucasus, cache: nil).gazetteer
    let stack = try LayeredGazetteer([gazetteer])
    for line in try caseLines("lookups.tsv") {
      #expect(described(stack.matches(forName: line[0])) == line[1], "\(line[0])")
    }
    #expect(stack.overrides == nil)
    #expect(stack.allCountries == gazetteer.allCountries)
  }

  @Test func stacksOnAnEmptyLayer() throws {
    let empty = try RandomLayer(rows: [], admin1: [], forms: [], countries: []).gazetteer()
    let gazetteer = try Gazetteer.open(tables: caucasus, cache: nil).gazetteer
    for layers in [[empty, gazetteer], [gazetteer, empty], [empty, gazetteer, empty]] {
      let stack = try LayeredGazetteer(layers)
      for line in try caseLines("lookups.tsv") {
        #expect(described(stack.matches(forName: line[0])) == line[1], "\(line[0])")
      }
    }
  }
}

private func brief(_ completion: NameCompletion) -> String {
  "\(completion.foldedName)=\(completion.match.place.id)/\(completion.match.kind.rawValue)/\(completion.match.place.population ?? -1)"
}
