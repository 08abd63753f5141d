import Foundation
import GeoJSON
import TestSupport
import Testing

@testable import Gazetteers

@Suite struct MappedGazetteerTests {
  @Test func caseList() throws {
    let gazetteer = try Gazetteer.open(tables: caucasus, cache: nil).gazetteer
    for line in try caseLines("lookups.tsv") {
      #expect(described(gazetteer.matches(forName: line[0])) == line[1], "\(line[0])")
    }
  }

  @Test func fixtureAnswersAsInMemory() throws {
    var issues = GazetteerIssues()
    let oracle = try InMemoryGazetteer(tables: caucasus, issues: &issues)
    let gazetteer = try Gazetteer.open(tables: caucasus, cache: nil).gazetteer
    #expect(gazetteer.placeCount == oracle.places.count)
    var names: [String] = []
    try caucasus.forEachPlace(issues: &issues) { row in
      names += [row.place.name] + row.alternateNames + row.codes
      #expect(gazetteer.place(row.place.id) == row.place)
    }
    for place in oracle.places {
      #expect(gazetteer.names(of: place.id) == oracle.names(of: place.id))
      #expect(gazetteer.parent(of: place.id) == oracle.parent(of: place.id))
      #expect(gazetteer.children(of: place.id) == oracle.children(of: place.id))
    }
    for name in names {
      #expect(gazetteer.matches(forName: name) == oracle.matches(forName: name), "\(name)")
      #expect(gazetteer.matches(forCode: name) == oracle.matches(forCode: name), "\(name)")
      let folded = NameFolding.fold(name)
      #expect(gazetteer.contains(foldedName: folded) == oracle.contains(foldedName: folded), "\(name)")
    }
    for country in ["GE", "RU", "US", "XX", ""] { #expect(gazetteer.country(country) == oracle.country(country)) }
    #expect(
      gazetteer.admin1(countryCode: "RU", admin1Code: "47") == oracle.admin1(countryCode: "RU", admin1Code: "47"))
    try gazetteer.verify()
  }

  @Test(arguments: 1...8) func randomRowsAnswerAsInMemory(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let (rows, forms) = randomRows(&generator)
    let oracle = InMemoryGazetteer(rows, forms: forms)
    var builder = IndexBuilder()
    for row in rows { try builder.add(row) }
    for form in forms { try builder.add(form) }
    let gazetteer = try MappedGazetteer(builder.indexInMemory(tablesHash: 1), path: nil)
    #expect((0..<UInt32(gazetteer.placeCount)).map(gazetteer.place(atRow:)) == oracle.places, "seed \(seed)")
    for _ in 0..<500 {
      let name = randomName(&generator)
      #expect(gazetteer.matches(forName: name) == oracle.matches(forName: name), "seed \(seed), \(name)")
      #expect(gazetteer.matches(forCode: name) == oracle.matches(forCode: name), "seed \(seed), \(name)")
      let id = randomID(&generator)
      #expect(gazetteer.place(id) == oracle.place(id), "seed \(seed), \(id)")
    }
    try gazetteer.verify()
  }

  @Test func emptyGazetteer() throws {
    var builder = IndexBuilder()
    let gazetteer = try MappedGazetteer(builder.indexInMemory(tablesHash: 1), path: nil)
    #expect(gazetteer.matches(forName: "Derbent").isEmpty)
    #expect(gazetteer.place(.geonames(1)) == nil)
    #expect(gazetteer.placeCount == 0)
  }

  /// Above 65,534 rows a record stores their number otherwise.
  @Test func manyPlacesOfOneName() throws {
    var table = KeyRecordWriter()
    let key = Array("san jose".utf8)
    func add(_ key: [UInt8], _ rows: [FoundRow]) throws {
      try key.withUnsafeBytes { _ = try table.add($0, rows: rows) }
    }
    try add(Array("b".utf8), [FoundRow(row: 7, kind: .historic)])
    try add(key, (0..<UInt32(66_000)).map { FoundRow(row: $0, kind: .main) })
    var laidOut: [UInt8] = []
    try table.takeRecords(isLast: true) { laidOut += $0 }
    let slots = try table.slots()
    slots.withUnsafeBytes { slots in
      laidOut.withUnsafeBytes { records in
        let reader = IndexKeyReader(slots: slots, records: records)
        let rows = key.withUnsafeBytes { reader?.rows(for: $0) }
        #expect(rows?.count == 66_000)
        #expect(rows?[65_999] == FoundRow(row: 65_999, kind: .main))
        #expect("b".utf8.map { $0 }.withUnsafeBytes { reader?.rows(for: $0) }?[0] == FoundRow(row: 7, kind: .historic))
      }
    }
  }

  @Test func damagedFilesAreToldApart() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/test.index"
    try GazetteerCompiler.compile(tables: caucasus, to: path)
    let good = try CompressedFile.read(path: path)
    #expect(folder.files == ["test.index"])

    func code(_ bytes: [UInt8]) throws -> GazetteerError.Code? {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      do {
        try MappedGazetteer(path: path).verify()
        return nil
      } catch { return error.code }
    }
    #expect(try code(good) == nil)
    #expect(try code(Array(good.dropLast())) == .truncatedIndex)
    #expect(try code(good + [0]) == .truncatedIndex)
    #expect(try code(Array(good.prefix(20))) == .truncatedIndex)
    #expect(try code([]) == .foreignIndex)
    #expect(try code(Array("id\tname\n".utf8)) == .foreignIndex)
    var newer = good
    newer[8] += 1
    #expect(try code(newer) == .otherIndexVersion)
    for offset in [12, 24, 32, 57, 64, 80, 90] {
      var damaged = good
      damaged[offset] ^= 0x40
      #expect(try code(damaged) == .corruptIndex, "offset \(offset)")
    }
    #expect(throws: GazetteerError.self) { try MappedGazetteer(path: folder.path + "/absent") }
  }

  /// A bit that flips in the sections is found by `verify` only; until then look-ups may miss, but never crash.
  @Test(arguments: 1...4) func damagedSectionsDoNotCrash(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let good = Array(try GazetteerCompiler.compileInMemory(tables: caucasus, hash: 1) { _ in }.0.memory.bytes)
    let names = try caseLines("lookups.tsv").map { $0[0] }
    for _ in 0..<50 {
      var bytes = good
      for _ in 0..<200 {
        bytes[Int.random(in: 2048..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      let memory = ReadOnlyMemory(size: bytes.count) { $0.copyBytes(from: bytes) }
      guard let gazetteer = try? MappedGazetteer(IndexFile(memory, path: nil), path: nil) else { continue }
      for name in names { _ = gazetteer.matches(forName: name) }
      _ = gazetteer.place(.geonames(566532))
      _ = gazetteer.place(PlaceID(source: "dateline", identifier: "kremlin"))
      #expect(throws: GazetteerError.self, "seed \(seed)") { try gazetteer.verify() }
    }
  }

  @Test func info() throws {
    let info = try Gazetteer.open(tables: caucasus, cache: nil).gazetteer.info
    #expect(info.formatVersion == 3)
    #expect(info.indexPath == nil)
    #expect(info.countryCount == 5)
    #expect(info.sources.map(\.item) == ["airports", "dateline", "geonames", "naturalearth"])
    #expect(info.sources.map(\.count).reduce(0, +) == info.placeCount)
    #expect(info.featureClasses.map(\.item) == ["A", "H", "L", "P", "S"])
    #expect(info.nameKinds.map(\.item) == ["main", "alternate", "abbreviation", "demonym", "stripped"])
    #expect(info.attribution.hasPrefix("Places and names: GeoNames"))
  }
}

func settlement(_ id: String, _ name: String, _ population: Int?, featureClass: String = "P") -> Place {
  Place(
    id: PlaceID(id) ?? .geonames(0), name: name, position: Position(longitude: 1, latitude: 2),
    featureClass: featureClass, featureCode: featureClass == "A" ? "ADM1" : "PPL", countryCode: "XX", admin1Code: "1",
    population: population)
}

private let words = [
  "Nova", "nóva", "Saint", "St", "Lake", "River", "Oblast", "County", "US", "MCX", "Дербент", "the", "North", "s",
]

private func randomName(_ generator: inout SplitMix64) -> String {
  (0..<Int.random(in: 1...3, using: &generator)).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }
    .joined(separator: " ")
}

private func randomID(_ generator: inout SplitMix64) -> PlaceID {
  let number = Int.random(in: 0..<60, using: &generator)
  return Bool.random(using: &generator)
    ? .geonames(number) : PlaceID(source: ["a", "z"][number % 2], identifier: number < 30 ? "\(number)" : "x\(number)")
}

private func randomRows(_ generator: inout SplitMix64) -> ([PlaceRow], [FormRow]) {
  let rows = (0..<150).map { _ in
    let population = Int.random(in: -1...3, using: &generator)
    return PlaceRow(
      place: Place(
        id: randomID(&generator), name: randomName(&generator), position: Position(longitude: 1, latitude: 2),
        featureClass: ["A", "P", "H", ""].randomElement(using: &generator) ?? "", featureCode: "ADM1",
        population: population < 0 ? nil : population),
      alternateNames: (0..<Int.random(in: 0...3, using: &generator)).map { _ in randomName(&generator) },
      historicNames: [randomName(&generator)], abbreviations: [randomName(&generator)], codes: [randomName(&generator)])
  }
  let forms = (0..<40).map { _ in
    FormRow(
      form: randomName(&generator), place: randomID(&generator),
      kind: Bool.random(using: &generator) ? .demonym : .abbreviation)
  }
  return (rows, forms)
}
