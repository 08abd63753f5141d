import Gazetteers
import GeoJSON
import PlanarOperations
import Testing

@testable import Regions

private func ring(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [Position] {
  [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
    Position(longitude: $0.0, latitude: $0.1)
  }
}

private func box(
  _ country: String, _ admin1: String, _ west: Double, _ south: Double, _ east: Double, _ north: Double
) -> RegionPolygon {
  RegionPolygon(
    region: Region(countryCode: country, admin1Code: admin1, name: country + admin1),
    geometry: .polygon([ring(west, south, east, north)]))
}

/// Two neighbours, AA with two divisions and BB with one, and the territory DD.
@Suite struct RegionIndexWorldviewTests {
  private let polygons = [
    box("AA", "1", 0, 0, 1, 1), box("AA", "2", 1, 0, 2, 1), box("BB", "2", 2, 0, 3, 1), box("AA", "", 0, 0, 2, 1),
    box("BB", "", 2, 0, 3, 1), box("DD", "", 5, 0, 6, 1),
  ]
  private let areas = DisputedAreas([
    DisputedArea(
      id: "corner", name: "Corner", members: ["AA"], outline: [Array(ring(0, 0, 0.5, 0.5).dropLast())],
      claims: ["AA", "BB"]),
    DisputedArea(id: "division", name: "Division", members: ["AA.2"], claims: ["AA", "BB"]),
    DisputedArea(id: "isle", name: "Isle", members: ["DD"], claims: ["BB", "DD"]),
  ])

  private func index(_ areas: String...) -> RegionIndex {
    RegionIndex(
      polygons,
      worldview: Worldview(
        name: "bb", rules: areas.map { .init(area: $0, countryCode: "BB") }, areas: self.areas))
  }

  private func codes(_ region: Region?) -> String? {
    region.map { "\($0.countryCode)/\($0.admin1Code) \($0.name)" }
  }

  private func area(_ geometry: Geometry?) throws -> Double? {
    try geometry?.areaInSquareDegrees()
  }

  @Test func divisionsGoToTheOtherCountry() throws {
    let index = index("division")
    let inside = Position(longitude: 1.5, latitude: 0.5)
    #expect(codes(index.region(at: inside)?.region) == "BB/AA.2 AA2")
    #expect(codes(index.country(at: inside)?.region) == "BB/ BB")
    let own = Position(longitude: 0.5, latitude: 0.5)
    #expect(codes(index.region(at: own)?.region) == "AA/1 AA1")
    #expect(codes(index.country(at: own)?.region) == "AA/ AA")
    #expect(codes(index.region(RegionCodes(countryCode: "BB", admin1Code: "AA.2"))) == "BB/AA.2 AA2")
    #expect(codes(index.region(RegionCodes(countryCode: "BB", admin1Code: "2"))) == "BB/2 BB2")
    #expect(try area(index.geometry(of: RegionCodes(countryCode: "AA"))) == 1)
    #expect(try area(index.geometry(of: RegionCodes(countryCode: "BB"))) == 2)
    #expect(try area(index.geometry(of: RegionCodes(countryCode: "BB", admin1Code: "AA.2"))) == 1)
    #expect(try area(index.geometry(of: RegionCodes(countryCode: "BB", admin1Code: "2"))) == 1)
    #expect(index.geometry(of: RegionCodes(countryCode: "AA", admin1Code: "2")) == nil)
  }

  @Test func partsOfDivisionsGoByTheirOutline() throws {
    let index = index("corner")
    #expect(codes(index.region(at: Position(longitude: 0.2, latitude: 0.2))?.region) == "BB/AA.1 AA1")
    #expect(codes(index.region(at: Position(longitude: 0.2, latitude: 0.7))?.region) == "AA/1 AA1")
    #expect(codes(index.country(at: Position(longitude: 0.2, latitude: 0.2))?.region) == "BB/ BB")
    #expect(try area(index.geometry(of: RegionCodes(countryCode: "AA", admin1Code: "1"))) == 0.75)
    #expect(try area(index.geometry(of: RegionCodes(countryCode: "BB", admin1Code: "AA.1"))) == 0.25)
    #expect(try area(index.geometry(of: RegionCodes(countryCode: "AA"))) == 1.75)
    #expect(try area(index.geometry(of: RegionCodes(countryCode: "BB"))) == 1.25)
  }

  @Test func territoriesBecomeDivisions() throws {
    let index = index("isle")
    let inside = Position(longitude: 5.5, latitude: 0.5)
    #expect(codes(index.region(at: inside)?.region) == "BB/DD.00 DD")
    #expect(codes(index.country(at: inside)?.region) == "BB/ BB")
    #expect(try area(index.geometry(of: RegionCodes(countryCode: "BB", admin1Code: "DD.00"))) == 1)
    #expect(index.geometry(of: RegionCodes(countryCode: "DD")) == nil)
    #expect(try area(index.geometry(of: RegionCodes(countryCode: "BB"))) == 2)
  }

  @Test func theDefaultChangesNothing() throws {
    let index = RegionIndex(polygons, worldview: Worldview(name: "geonames", rules: [], areas: areas))
    let plain = RegionIndex(polygons)
    for step in 0..<70 {
      let position = Position(longitude: Double(step) / 10, latitude: 0.5)
      #expect(index.region(at: position) == plain.region(at: position))
      #expect(index.country(at: position) == plain.country(at: position))
    }
    #expect(index.geometry(of: RegionCodes(countryCode: "AA")) == plain.geometry(of: RegionCodes(countryCode: "AA")))
  }
}
