import GeoJSON
import Regions
import Testing

@Suite struct CountryAreasTests {
  private func square(_ code: String, west: Double, east: Double) -> RegionPolygon {
    let corners = [(west, 0.0), (east, 0.0), (east, 1.0), (west, 1.0), (west, 0.0)]
    let ring = corners.map { Position(longitude: $0.0, latitude: $0.1) }
    return RegionPolygon(region: Region(countryCode: code, name: code), geometry: .polygon([ring]))
  }

  /// A disputed strip is in both countries' polygons: whichever stands first, a position there is outside neither.
  @Test func areasMayOverlap() {
    let index = RegionIndex([square("AA", west: 0, east: 2), square("BB", west: 1, east: 3)])
    var areas = CountryAreas(index)
    func meters(_ longitude: Double, _ codes: String...) -> Double? {
      areas.meters(from: Position(longitude: longitude, latitude: 0.5), toCountries: codes, withinMeters: 50_000)
    }
    #expect(meters(0.5, "AA") == 0)
    #expect(meters(1.5, "AA") == 0)
    #expect(meters(1.5, "BB") == 0)
    #expect(meters(2.5, "BB") == 0)
    #expect(meters(2.5, "AA") == .infinity)
    #expect(meters(2.5, "AA", "BB") == 0)
    #expect(meters(2.1, "AA").map { (10_000...12_000).contains($0) } == true)
    #expect(meters(2.1, "CC") == nil)
    #expect(meters(2.1, "CC", "BB") == 0)
    #expect(meters(3.1, "AA", "BB").map { (10_000...12_000).contains($0) } == true)
  }
}
