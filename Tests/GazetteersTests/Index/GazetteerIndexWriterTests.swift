import GeoJSON
import TestSupport
import Testing

@testable import Gazetteers

@Suite struct GazetteerIndexWriterTests {
  @Test func writesEverythingIntoOneIndex() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/camps.index"
    let layer = GazetteerLayer(
      name: "camps", title: "Camps \"by\" hand", licence: "CC0", date: "2026-11", sources: ["a.csv", "б.csv"],
      command: ["gazetteer", "import", "a.csv"], order: 2)
    let writer = try GazetteerIndexWriter(path: path, layer: layer)
    let camp = place("camps:north", "Camp North", code: "PPL", country: "XX", admin1: "1", admin2: "7")
    try writer.add(PlaceRow(place: camp, alternateNames: ["North", "ABC", "North"], historicNames: ["Old North"]))
    try writer.add(PlaceRow(place: place("camps:1", "Division One", code: "ADM1", country: "XX", admin1: "1")))
    try writer.add(PlaceRow(place: place("camps:2", "Xland", code: "PCLI", country: "XX")))
    #expect(try writer.add(name: "Лагерь", kind: .alternate, to: camp.id))
    #expect(try writer.add(name: "XYZ", kind: .alternate, to: camp.id))
    #expect(try writer.add(name: "Northerner", kind: .demonym, to: camp.id))
    #expect(try !writer.add(name: "Nobody", kind: .alternate, to: .geonames(1)))
    try writer.add(
      CountryRow(
        country: Country(
          code: "XX", alpha3: "XXX", numeric: nil, name: "X Land", place: PlaceID("camps:2")), officialName: "The Land")
    )
    try writer.add(
      Admin1Row(
        countryCode: "XX", admin1Code: "1", name: "Division 1", place: PlaceID("camps:1"), iso31662: "XX-1"))
    writer.setAttribution("by hand")
    try writer.add(region: "{\"type\":\"Feature\",\n\"geometry\":null,\"properties\":{}}")
    try writer.add(region: "{}")
    let issues = try writer.finish()
    #expect(issues.total == 0)
    #expect(folder.files == ["camps.index"])

    let gazetteer = try MappedGazetteer(path: path)
    try gazetteer.verify()
    #expect(gazetteer.layer == layer)
    #expect(gazetteer.info.attribution == "by hand")
    #expect(gazetteer.hasRegions)
    #expect(
      gazetteer.withRegionsGeoJSON { String(decoding: $0, as: UTF8.self) }
        == "{\"type\":\"Feature\", \"geometry\":null,\"properties\":{}}\n{}\n")
    #expect(
      gazetteer.names(of: camp.id).map { "\($0.text)/\($0.kind)" } == [
        "Camp North/main", "North/alternate", "Лагерь/alternate", "Old North/historic", "ABC/code", "XYZ/code",
        "Northerner/demonym",
      ])
    #expect(
      gazetteer.names(of: PlaceID(source: "camps", identifier: "2")).map { "\($0.text)/\($0.kind)" } == [
        "Xland/main", "The Land/alternate", "X Land/alternate", "XXX/abbreviation", "XX/code", "XXX/code",
      ])
    #expect(gazetteer.place(camp.id) == camp)
    #expect(gazetteer.matches(forName: "лагерь").map(\.place.id) == [camp.id])
    #expect(gazetteer.matches(forCode: "xx-1").map(\.place.name) == ["Division One"])
    #expect(gazetteer.parent(of: camp.id)?.name == "Division One")
    #expect(gazetteer.admin1(countryCode: "XX", admin1Code: "1")?.name == "Division One")
    #expect(gazetteer.row(of: camp.id) == 2)
    #expect(gazetteer.row(of: .geonames(7)) == nil)
  }

  @Test func anIndexWithoutLayerOrRegions() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/empty.index"
    try GazetteerIndexWriter(path: path).finish()
    let gazetteer = try MappedGazetteer(path: path)
    #expect(gazetteer.layer == nil)
    #expect(!gazetteer.hasRegions)
    #expect(gazetteer.withRegionsGeoJSON { $0.count } == 0)
    #expect(gazetteer.placeCount == 0)
    #expect(gazetteer.names(of: .geonames(1)).isEmpty)
    #expect(gazetteer.children(of: .geonames(1)).isEmpty)
  }

  @Test func statedParentsOverrideCodes() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/test.index"
    let writer = try GazetteerIndexWriter(path: path)
    for row in [
      place("s:1", "World", code: "CONT", country: ""), place("s:2", "Land", code: "PCLI", country: "XX"),
      place("s:3", "Division", code: "ADM1", country: "XX", admin1: "1"),
      place("s:4", "Town", code: "PPL", country: "XX", admin1: "1"),
      place("s:5", "Part of town", code: "PPLX", country: "XX", admin1: "1", population: 5),
      place("s:6", "Other part", code: "PPLX", country: "XX", admin1: "1", population: 50),
    ] {
      try writer.add(PlaceRow(place: row))
    }
    func state(_ child: String, _ parent: String) throws -> Bool {
      try writer.setParent(
        of: PlaceID(source: "s", identifier: child), to: PlaceID(source: "s", identifier: parent))
    }
    #expect(try state("2", "1"))
    #expect(try state("5", "3"))
    #expect(try state("5", "4"))
    #expect(try state("6", "4"))
    #expect(try !state("7", "4"))
    #expect(try !state("6", "8"))
    // A circle: the division below one of its settlements.
    #expect(try state("3", "6"))
    let issues = try writer.finish()
    #expect(issues.counts == ["parent_cycle": 1])
    let gazetteer = try MappedGazetteer(path: path)
    let parents = (1...6).map { gazetteer.parent(of: PlaceID(source: "s", identifier: "\($0)"))?.name }
    #expect(parents == [nil, "World", nil, "Division", "Town", "Town"])
    #expect(
      gazetteer.children(of: PlaceID(source: "s", identifier: "4")).map(\.name) == ["Other part", "Part of town"])
  }

  /// With next to no memory every part goes to files, many times over; the index must be the same to the byte.
  @Test(arguments: [200, 3_000, 100_000]) func sameBytesWithLittleMemory(limit: Int) throws {
    let folder = try TemporaryFolder()
    let expected = try GazetteerCompiler.compileInMemory(tables: caucasus, hash: 0) { _ in }.0
    let writer = try GazetteerIndexWriter(path: folder.path + "/a.index", layer: nil, memoryLimit: limit)
    try writer.add(caucasus) { _ in }
    try writer.finish()
    #expect(try CompressedFile.read(path: folder.path + "/a.index").elementsEqual(expected.memory.bytes))
    #expect(folder.files == ["a.index"])
  }

  @Test func aWriterThatIsGivenUpLeavesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.index")
    do {
      let writer = try GazetteerIndexWriter(path: folder.path + "/a.index", layer: nil, memoryLimit: 100)
      try writer.add(caucasus) { _ in }
      #expect(folder.files == ["a.index", "a.index.partial"])
    }
    #expect(folder.files == ["a.index"])
    #expect(try CompressedFile.read(path: folder.path + "/a.index") == Array("old".utf8))
  }

  @Test(arguments: 1...6) func parentsAsInMemory(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let codes = ["PCLI", "PCLD", "PCLH", "ADM1", "ADM1H", "ADM2", "ADM3", "PPL", "PPLC", "LK", ""]
    let rows = (0..<120).map { _ in
      let code = codes.randomElement(using: &generator) ?? ""
      let admin1 = ["", "1", "2", "00"].randomElement(using: &generator) ?? ""
      let population = Int.random(in: -1...4, using: &generator)
      return PlaceRow(
        place: place(
          "geonames:\(Int.random(in: 1...150, using: &generator))", "N", code: code,
          country: ["XX", "YY", ""].randomElement(using: &generator) ?? "", admin1: admin1,
          admin2: ["", "7", "8"].randomElement(using: &generator) ?? "", population: population < 0 ? nil : population,
          alternates: [[], ["RU", "UA"]].randomElement(using: &generator) ?? []))
    }
    let country = CountryRow(
      country: Country(code: "YY", alpha3: "", numeric: nil, name: "Y", place: rows[7].place.id))
    let division = Admin1Row(countryCode: "XX", admin1Code: "2", name: "Two", place: rows[9].place.id)
    let oracle = InMemoryGazetteer(rows, countries: [country], admin1: [division])
    var builder = IndexBuilder()
    builder.add(country)
    builder.add(division)
    for row in rows { try builder.add(row) }
    let gazetteer = try MappedGazetteer(builder.indexInMemory(tablesHash: 1), path: nil)
    for place in oracle.places {
      #expect(gazetteer.place(place.id) == place, "seed \(seed)")
      #expect(gazetteer.parent(of: place.id) == oracle.parent(of: place.id), "seed \(seed), \(place)")
      #expect(gazetteer.children(of: place.id) == oracle.children(of: place.id), "seed \(seed), \(place)")
      #expect(gazetteer.names(of: place.id) == oracle.names(of: place.id), "seed \(seed), \(place)")
    }
  }
}

private func place(
  _ id: String, _ name: String, code: String, country: String, admin1: String = "", admin2: String = "",
  population: Int? = nil, alternates: [String] = []
) -> Place {
  let letter = code.hasPrefix("PCL") || code.hasPrefix("ADM") ? "A" : code.hasPrefix("PPL") ? "P" : "H"
  return Place(
    id: PlaceID(id) ?? .geonames(0), name: name, position: Position(longitude: 1, latitude: 2), featureClass: letter,
    featureCode: code, countryCode: country, alternateCountryCodes: alternates, admin1Code: admin1, admin2Code: admin2,
    population: population)
}
