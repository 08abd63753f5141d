import GeoJSON
import TestSupport
import Testing

@testable import Gazetteers

@Suite struct SettlementsNearTests {
  @Test func mappedAnswersAsInMemory() throws {
    var issues = GazetteerIssues()
    let oracle = try InMemoryGazetteer(tables: caucasus, issues: &issues)
    let gazetteer = try Gazetteer.open(tables: caucasus, cache: nil).gazetteer
    var generator = SplitMix64(seed: 3)
    for _ in 0..<200 {
      let position = Position(
        longitude: Double.random(in: -180...180, using: &generator),
        latitude: Double.random(in: -90...90, using: &generator))
      for (count, limit) in [(5, Double.infinity), (1, 4_000_000), (1000, .infinity)] {
        #expect(
          gazetteer.settlements(near: position, count: count, withinMeters: limit)
            == oracle.settlements(near: position, count: count, withinMeters: limit), "\(position)")
      }
    }
  }

  @Test func whatIsNoSettlementIsLeftOut() {
    let codes = [
      ("P", "PPL"), ("P", "PPLQ"), ("A", "ADM2"), ("P", "PPLX"), ("P", "PPLW"), ("P", "PPLH"), ("P", "PPLCH"),
    ]
    let rows = codes.enumerated().map { number, code in
      PlaceRow(
        place: Place(
          id: .geonames(number), name: "\(number)", position: Position(longitude: 0, latitude: 0),
          featureClass: code.0, featureCode: code.1))
    }
    let found = InMemoryGazetteer(rows).settlements(near: Position(longitude: 0, latitude: 0), count: 9)
    #expect(found.map(\.place.name) == ["0", "3"])
  }

  @Test func positionsThatAreNoneGiveNothing() throws {
    let gazetteer = try Gazetteer.open(tables: caucasus, cache: nil).gazetteer
    for (longitude, latitude) in [(181.0, 0.0), (0, 91), (.nan, 0), (0, .infinity)] {
      #expect(gazetteer.settlements(near: Position(longitude: longitude, latitude: latitude), count: 5).isEmpty)
    }
    #expect(gazetteer.settlements(near: Position(longitude: 47, latitude: 42), count: 0).isEmpty)
    #expect(
      gazetteer.settlements(near: Position(longitude: 47, latitude: 42), count: 5, withinMeters: .nan).isEmpty)
  }
}
