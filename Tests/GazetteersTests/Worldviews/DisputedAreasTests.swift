import GeoJSON
import TestSupport
import Testing

@testable import Gazetteers

@Suite struct DisputedAreasTests {
  private static let hill = "1 1,3 1,3 3,1 3|2 2,2.5 2,2.5 2.5,2 2.5"

  private func areas() throws -> DisputedAreas {
    DisputedAreas([
      DisputedArea(
        id: "hill", name: "Hill", members: ["AA", "BB.1"], outline: try #require(DisputedArea.outline(Self.hill)),
        claims: ["AA", "BB"]),
      DisputedArea(id: "division", name: "Division", members: ["AA.2"], claims: ["AA", "CC"]),
      DisputedArea(id: "isle", name: "Isle", members: ["DD"], claims: ["CC", "DD"]),
      DisputedArea(
        id: "reef", name: "Reef", members: ["*"], outline: try #require(DisputedArea.outline("9 9,10 9,10 10")),
        claims: ["AA", "DD"]),
    ])
  }

  private func claims(_ country: String, _ admin1: String, _ longitude: Double, _ latitude: Double) throws -> [String] {
    try areas().claims(
      countryCode: country, admin1Code: admin1, at: Position(longitude: longitude, latitude: latitude))
  }

  @Test func membersAndOutlinesDecide() throws {
    #expect(try claims("AA", "", 1.5, 1.5) == ["AA", "BB"])
    #expect(try claims("AA", "", 0.5, 1.5) == [])
    // The second ring is a hole.
    #expect(try claims("AA", "", 2.2, 2.2) == [])
    #expect(try claims("BB", "1", 1.5, 1.5) == ["AA", "BB"])
    #expect(try claims("BB", "11", 1.5, 1.5) == [])
    #expect(try claims("BB", "", 1.5, 1.5) == [])
    #expect(try claims("AA", "2", 0, 0) == ["AA", "CC"])
    // In two areas at once.
    #expect(try claims("AA", "2", 1.5, 1.5) == ["AA", "BB", "CC"])
    #expect(try claims("DD", "7", 0, 0) == ["CC", "DD"])
    #expect(try claims("", "", 9.9, 9.5) == ["AA", "DD"])
    #expect(try claims("EE", "1", 9.9, 9.5) == ["AA", "DD"])
    #expect(try claims("", "", 9.1, 9.9) == [])
  }

  @Test func withoutAPositionOnlyWholeAreasAreFound() throws {
    let areas = try areas()
    #expect(areas.claims(countryCode: "AA", admin1Code: "2", at: nil) == ["AA", "CC"])
    #expect(areas.claims(countryCode: "AA", admin1Code: "", at: nil) == [])
  }

  @Test func claimsAreAddedToThoseThatAPlaceHas() throws {
    var place = Place(
      id: .geonames(1), name: "A", position: Position(longitude: 1.5, latitude: 1.5), featureClass: "P",
      featureCode: "PPL", countryCode: "AA", alternateCountryCodes: ["ZZ"])
    try areas().addClaims(to: &place)
    #expect(place.alternateCountryCodes == ["BB", "ZZ"])
    DisputedAreas.none.addClaims(to: &place)
    #expect(place.alternateCountryCodes == ["BB", "ZZ"])
  }

  @Test func brokenOutlinesAreRefused() {
    #expect(DisputedArea.outline("") == [])
    for text in ["1 1", "1 1,2 2", "1 1,2 2,x 3", "1 1,2 2,3", "1 1,2 2,3 93"] {
      #expect(DisputedArea.outline(text) == nil, "\(text)")
    }
  }

  /// Against the winding number, at random positions around random stars.
  @Test(arguments: 1...3) func outlinesAgreeWithTheWindingNumber(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let ring = (0..<24).map { step in
      let radius = Double.random(in: 0.5...2, using: &generator)
      let angle = Double(step) * .pi / 12
      return Position(longitude: radius * cosine(angle), latitude: radius * cosine(angle - .pi / 2))
    }
    let area = DisputedArea(id: "star", name: "Star", members: ["*"], outline: [ring], claims: [])
    for _ in 0..<500 {
      let x = Double.random(in: -2.2...2.2, using: &generator)
      let y = Double.random(in: -2.2...2.2, using: &generator)
      var winding = 0
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        let side =
          (b.longitude - a.longitude) * (y - a.latitude) - (x - a.longitude) * (b.latitude - a.latitude)
        if a.latitude <= y, b.latitude > y, side > 0 { winding += 1 }
        if a.latitude > y, b.latitude <= y, side < 0 { winding -= 1 }
      }
      #expect(area.encloses(Position(longitude: x, latitude: y)) == (winding != 0), "seed \(seed), \(x), \(y)")
    }
  }
}

/// The cosine by its series, good to 1e-9 for a few radians.
private func cosine(_ angle: Double) -> Double {
  var (term, sum) = (1.0, 1.0)
  for k in stride(from: 1.0, through: 59, by: 2) {
    term *= -angle * angle / (k * (k + 1))
    sum += term
  }
  return sum
}
