import Gazetteers
import GeoJSON
import Testing

@testable import Regions

/// A rectangle as a region.
private func box(
  _ country: String, _ admin1: String, _ west: Double, _ south: Double, _ east: Double, _ north: Double
) -> RegionPolygon {
  RegionPolygon(
    region: Region(countryCode: country, admin1Code: admin1, name: country + admin1),
    geometry: .polygon([ring(west, south, east, north)]))
}

private func ring(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> [Position] {
  [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
    Position(longitude: $0.0, latitude: $0.1)
  }
}

@Suite struct RegionIndexTests {
  /// Two countries side by side; the first has two divisions, which leave a gap; the second has none.
  private let index = RegionIndex([
    box("AA", "1", 0, 0, 1, 1), box("AA", "2", 1.2, 0, 2, 1), box("AA", "", 0, 0, 2, 1), box("BB", "", 2, 0, 3, 1),
  ])

  private func name(_ longitude: Double, _ latitude: Double, within limit: Double = 25_000) -> String? {
    index.region(at: Position(longitude: longitude, latitude: latitude), withinMeters: limit)?.region.name
  }

  @Test func divisionsComeBeforeCountries() {
    #expect(
      index.region(at: Position(longitude: 0.5, latitude: 0.5))
        == RegionIndex.Match(region: Region(countryCode: "AA", admin1Code: "1", name: "AA1"), meters: 0))
    #expect(name(2.5, 0.5) == "BB")
    #expect(index.country(at: Position(longitude: 0.5, latitude: 0.5))?.region.name == "AA")
  }

  @Test func gapsGoToTheNearestDivisionOfTheSameCountry() {
    #expect(name(1.15, 0.5) == "AA2")
    #expect(name(1.05, 0.5) == "AA1")
    #expect(name(1.1, 0.5, within: 1000) == "AA")
    // Close to a division of the other country, but inside this one.
    #expect(name(2.01, 0.5) == "BB")
  }

  @Test func coastsReachOut() throws {
    let off = Position(longitude: 0.5, latitude: 1.1)
    let match = try #require(index.region(at: off))
    #expect(match.region.name == "AA1")
    #expect(abs(match.meters - 11_119.5) < 1)
    #expect(index.region(at: off, withinMeters: 11_000) == nil)
    #expect(index.region(at: off, withinMeters: 0) == nil)
    #expect(index.country(at: Position(longitude: 2.9, latitude: -0.1))?.region.name == "BB")
    #expect(name(90, 45) == nil)
    #expect(index.region(at: Position(longitude: .nan, latitude: 0)) == nil)
    #expect(index.region(at: Position(longitude: 200, latitude: 0)) == nil)
  }

  @Test func bordersBelongToTheFirst() {
    #expect(name(2, 0.5) == "AA2")
    #expect(name(0, 0) == "AA1")
  }

  @Test func smallCountriesWithoutDivisionsGoBeforeWhatIsDrawnOverThem() {
    let index = RegionIndex([
      box("IT", "7", 0, 0, 5, 5), box("IT", "", 0, 0, 5, 5), box("VA", "", 2, 2, 2.1, 2.1),
      box("EH", "", 3, 3, 4.5, 4.5),
    ])
    func codes(_ longitude: Double, _ latitude: Double) -> [String] {
      index.chain(at: Position(longitude: longitude, latitude: latitude)).links.map {
        $0.region.countryCode + $0.region.admin1Code
      }
    }
    #expect(codes(1, 1) == ["IT", "IT7"])
    // The first country in the order given has a position, so the enclave must stand before what surrounds it.
    let first = RegionIndex([box("VA", "", 2, 2, 2.1, 2.1), box("IT", "7", 0, 0, 5, 5), box("IT", "", 0, 0, 5, 5)])
    #expect(first.region(at: Position(longitude: 2.05, latitude: 2.05))?.region.name == "VA")
    #expect(first.region(at: Position(longitude: 2.5, latitude: 2.5))?.region.name == "IT7")
    // A large one is left to its neighbours' divisions.
    #expect(codes(4, 4) == ["IT", "IT7"])
  }

  @Test func aCountryOfSeveralFeaturesHasTheNameOfTheLargest() {
    let isle = box("FR", "", 20, 20, 21, 21)
    let land = RegionPolygon(
      region: Region(countryCode: "FR", name: "France"),
      geometry: .multiPolygon([[ring(0, 0, 5, 5)], [ring(7, 7, 8, 8)]]))
    let index = RegionIndex([isle, land, box("FR", "1", 0, 0, 5, 5)])
    #expect(index.chain(at: Position(longitude: 1, latitude: 1)).links.map(\.region.name) == ["France", "FR1"])
  }

  @Test func holesAreOutside() {
    let index = RegionIndex([
      RegionPolygon(
        region: Region(countryCode: "ZA", name: "ZA"), geometry: .polygon([ring(0, 0, 9, 9), ring(4, 4, 5, 5)]))
    ])
    #expect(index.region(at: Position(longitude: 4.5, latitude: 4.5), withinMeters: 1000) == nil)
    #expect(index.region(at: Position(longitude: 3.5, latitude: 4.5), withinMeters: 0)?.region.name == "ZA")
  }

  @Test func theAntimeridianIsNoBorder() {
    let index = RegionIndex([box("FJ", "", 179, -18, 180, -16), box("TO", "", -176, -18, -174, -16)])
    #expect(index.region(at: Position(longitude: -179.9, latitude: -17))?.region.name == "FJ")
    #expect(index.region(at: Position(longitude: -176.1, latitude: -17))?.region.name == "TO")
  }

  @Test func brokenPolygonsAreRepaired() {
    let bow = [(0.0, 0.0), (2.0, 2.0), (2.0, 0.0), (0.0, 2.0), (0.0, 0.0)].map { Position(longitude: $0, latitude: $1) }
    let index = RegionIndex([
      RegionPolygon(region: Region(countryCode: "XX", name: "bow"), geometry: .polygon([bow]))
    ])
    #expect(index.country(at: Position(longitude: 1.9, latitude: 1), withinMeters: 0)?.region.name == "bow")
    #expect(index.country(at: Position(longitude: 1, latitude: 0.2), withinMeters: 0) == nil)
  }

  @Test func areasToDraw() {
    #expect(index.geometry(of: RegionCodes(countryCode: "BB")) == box("BB", "", 2, 0, 3, 1).geometry)
    #expect(index.geometry(of: RegionCodes(countryCode: "AA", admin1Code: "9")) == nil)
    #expect(index.region(RegionCodes(countryCode: "AA", admin1Code: "2"))?.name == "AA2")
    let twice = RegionIndex([box("AA", "", 0, 0, 1, 1), box("AA", "", 5, 5, 6, 6)])
    #expect(
      twice.geometry(of: RegionCodes(countryCode: "AA")) == .multiPolygon([[ring(0, 0, 1, 1)], [ring(5, 5, 6, 6)]]))
  }

  @Test func featuresAreRead() {
    let polygon = RegionPolygon(
      Feature(
        geometry: .polygon([ring(0, 0, 1, 1)]),
        properties: ["countryCode": "RU", "admin1Code": "17", "placeId": "geonames:567293", "name": "Dagestan"]))
    #expect(
      polygon?.region
        == Region(countryCode: "RU", admin1Code: "17", name: "Dagestan", place: PlaceID.geonames(567293)))
    #expect(RegionPolygon(Feature(geometry: nil, properties: ["countryCode": "RU"])) == nil)
    #expect(RegionPolygon(Feature(geometry: .polygon([ring(0, 0, 1, 1)]), properties: nil)) == nil)
  }

  /// Against a check of every rectangle, on a grid of random ones.
  @Test(arguments: 1...4) func agreesWithBruteForce(seed: UInt64) {
    var state = seed
    func random(_ range: ClosedRange<Double>) -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Double(state >> 33) / Double(1 << 31) * (range.upperBound - range.lowerBound)
    }
    let boxes = (0..<60).map { number in
      let (west, south) = (random(-20...20), random(-20...20))
      return (number, west, south, west + random(0.1...4), south + random(0.1...4))
    }
    let index = RegionIndex(boxes.map { box("C\($0.0)", "", $0.1, $0.2, $0.3, $0.4) })
    for _ in 0..<300 {
      let (x, y) = (random(-22...25), random(-22...25))
      let expected = boxes.first { x >= $0.1 && x <= $0.3 && y >= $0.2 && y <= $0.4 }.map { "C\($0.0)" }
      let found = index.region(at: Position(longitude: x, latitude: y), withinMeters: 0)?.region.name
      #expect(found == expected, "seed \(seed), \(x), \(y)")
    }
  }
}
