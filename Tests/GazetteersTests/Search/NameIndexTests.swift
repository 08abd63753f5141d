import GeoJSON
import TestSupport
import Testing

@testable import Gazetteers

/// The mapped gazetteer against the one in memory, which goes through all names.
@Suite struct NameIndexTests {
  /// Names that are near each other in several scripts, with equal and unknown populations and shared names.
  private func rows(count: Int, _ generator: inout SplitMix64) -> [PlaceRow] {
    let letters: [[String]] = [
      ["a", "b", "n", " "], ["a", "e", "i", "o", "n", "r", "s", "t", " ", "1"], ["あ", "い", "う"],
      ["д", "е", "р", "б", "н", "т"],
      ["د", "ر", "ب", "ن"], ["中", "国", "京"],
    ]
    func name() -> String {
      let script = letters.randomElement(using: &generator) ?? []
      return (0..<Int.random(in: 1...9, using: &generator)).map { _ in script.randomElement(using: &generator) ?? "" }
        .joined()
    }
    return (0..<count).map { number in
      let population = Int.random(in: 0...3, using: &generator)
      let place = Place(
        id: .geonames(number), name: name(), position: Position(longitude: 0, latitude: 0),
        featureClass: ["A", "P", "H", ""].randomElement(using: &generator) ?? "", featureCode: "PPL",
        population: [nil, 0, 5, Int.random(in: 0...5_000_000_000, using: &generator)][population])
      return PlaceRow(
        place: place, alternateNames: (0..<Int.random(in: 0...3, using: &generator)).map { _ in name() },
        historicNames: [name()], abbreviations: [name().uppercased()], codes: [name()])
    }
  }

  private func mapped(_ rows: [PlaceRow]) throws -> MappedGazetteer {
    var builder = IndexBuilder()
    for row in rows { try builder.add(row) }
    return try MappedGazetteer(builder.indexInMemory(tablesHash: 1), path: nil)
  }

  @Test(arguments: 1...12) func answersAsBruteForce(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let rows = rows(count: seed == 1 ? 5 : 150, &generator)
    let memory = InMemoryGazetteer(rows)
    let mapped = try mapped(rows)
    let names = rows.map(\.place.name)
    for _ in 0..<15 {
      let name = names.randomElement(using: &generator) ?? ""
      let limit = [0, 1, 2, 5, 20, 1000].randomElement(using: &generator) ?? 1
      let prefix = String(name.prefix(Int.random(in: 0...3, using: &generator)))
      #expect(
        mapped.completions(forPrefix: prefix, limit: limit) == memory.completions(forPrefix: prefix, limit: limit),
        "seed \(seed): \(limit) that begin with '\(prefix)'")
      let misspelt = edited(name, times: Int.random(in: 0...3, using: &generator), &generator)
      for distance in 0...2 {
        #expect(
          mapped.similarNames(to: misspelt, withinDistance: distance, limit: limit)
            == memory.similarNames(to: misspelt, withinDistance: distance, limit: limit),
          "seed \(seed): \(limit) within \(distance) of '\(misspelt)'")
      }
    }
  }

  /// Puts edits into a name: of letters and places of its own, so that transpositions and first letters occur.
  private func edited(_ name: String, times: Int, _ generator: inout SplitMix64) -> String {
    var letters = Array(name)
    for _ in 0..<times {
      let index = letters.indices.randomElement(using: &generator) ?? 0
      switch Int.random(in: 0...3, using: &generator) {
      case 0: letters.insert(letters.randomElement(using: &generator) ?? "a", at: min(index, letters.count))
      case 1 where letters.count > 1: letters.remove(at: index)
      case 2 where letters.count > 1: letters.swapAt(index, (index + 1) % letters.count)
      default: if !letters.isEmpty { letters[index] = "b" }
      }
    }
    return String(letters)
  }

  @Test func longNamesAreFound() throws {
    let lengths = [250, 253, 254, 255, 256, 257, 300]
    let rows = lengths.map { length in
      PlaceRow(
        place: settlement("geonames:\(length)", String((0..<length).map { "abcdefghij".randomLetter($0) }), length))
    }
    let memory = InMemoryGazetteer(rows)
    let mapped = try mapped(rows)
    for row in rows {
      for distance in 0...2 {
        let found = mapped.similarNames(to: row.place.name, withinDistance: distance, limit: 10)
        #expect(found == memory.similarNames(to: row.place.name, withinDistance: distance, limit: 10))
        #expect(found.first?.match.place.id == row.place.id)
      }
    }
  }

  @Test func anEmptyGazetteerFindsNothing() throws {
    let mapped = try mapped([])
    #expect(mapped.completions(forPrefix: "a", limit: 10).isEmpty)
    #expect(mapped.similarNames(to: "a", withinDistance: 2, limit: 10).isEmpty)
  }

  @Test func namesWithoutLettersFindNothing() throws {
    let rows = [PlaceRow(place: settlement("geonames:1", "a", 1))]
    for gazetteer in [try mapped(rows), InMemoryGazetteer(rows)] as [any NameIndex] {
      #expect(gazetteer.completions(forPrefix: " .", limit: 10).isEmpty)
      #expect(gazetteer.similarNames(to: "", withinDistance: 2, limit: 10).isEmpty)
    }
  }

  @Test func exchangedNeighboursAreOneEditAndNotEditedAgain() throws {
    let rows = [
      PlaceRow(place: settlement("geonames:1", "Derbent", 1)), PlaceRow(place: settlement("geonames:2", "abc", 1)),
    ]
    for gazetteer in [try mapped(rows), InMemoryGazetteer(rows)] as [any NameIndex] {
      for (name, distance) in [("Derbetn", 1), ("edrbetn", 2), ("Derbent", 0), ("Xerbent", 1), ("erbent", 1)] {
        let found = gazetteer.similarNames(to: name, withinDistance: 2, limit: 1)
        #expect(found.map(\.foldedName) == ["derbent"] && found.map(\.distance) == [distance], "\(name): \(found)")
      }
      // By optimal string alignment ca and abc are three edits apart; where exchanged letters are edited again, two.
      #expect(gazetteer.similarNames(to: "ca", withinDistance: 2, limit: 1).isEmpty)
    }
  }

  @Test(arguments: 1...4) func damagedSectionsDoNotCrash(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let rows = rows(count: 100, &generator)
    var builder = IndexBuilder()
    for row in rows { try builder.add(row) }
    let good = Array(try builder.indexInMemory(tablesHash: 1).memory.bytes)
    for _ in 0..<40 {
      var bad = good
      for _ in 0..<50 {
        bad[Int.random(in: 2048..<bad.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      let memory = ReadOnlyMemory(size: bad.count) { $0.copyBytes(from: bad) }
      guard let file = try? IndexFile(memory, path: nil), let gazetteer = try? MappedGazetteer(file, path: nil) else {
        continue
      }
      for name in ["a", "abba", "дербент", "中国"] {
        _ = gazetteer.completions(forPrefix: name, limit: 5)
        _ = gazetteer.similarNames(to: name, withinDistance: 2, limit: 5)
      }
    }
  }
}

extension String {
  /// A letter of the text that varies with the number in no simple way.
  fileprivate func randomLetter(_ number: Int) -> Character {
    Array(self)[(number * number * 7 + number / 3) % count]
  }
}
