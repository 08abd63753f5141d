import Gazetteers
import GeoJSON
import TestSupport
import Testing

@testable import Regions

@Suite struct RegionStratumTests {
  /// The nearest edge against places all along every edge.
  @Test(arguments: 1...12) func nearestAgreesWithBruteForce(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let polygons = (0..<12).map { number -> RegionPolygon in
      let longitude = Double.random(in: -175...175, using: &generator)
      let latitude: Double =
        [84.0, -84, Double.random(in: -80...80, using: &generator)].randomElement(using: &generator) ?? 0
      return RegionPolygon(
        region: Region(countryCode: "C\(number)", name: "\(number)"),
        geometry: .polygon([star(longitude, latitude, radius: 4, corners: 24, &generator)]))
    }
    let index = RegionIndex(polygons)
    let countries = try #require(index.countries)
    for _ in 0..<25 {
      let query = Position(
        longitude: [180, -180, Double.random(in: -180...180, using: &generator)].randomElement(using: &generator) ?? 0,
        latitude: [90, -90, Double.random(in: -90...90, using: &generator)].randomElement(using: &generator) ?? 0)
      let origin = SphericalOrigin(query)
      var least = Double.infinity
      for ring in polygons.flatMap(\.parts).flatMap({ $0 }) {
        for (start, end) in zip(ring, ring.dropFirst()) {
          for step in 0...200 {
            let share = Double(step) / 200
            least = min(
              least,
              origin.haversine(
                longitude: start.longitude + (end.longitude - start.longitude) * share,
                latitude: start.latitude + (end.latitude - start.latitude) * share))
          }
        }
      }
      let expected = SphericalOrigin.meters(haversine: least)
      let found = try #require(countries.nearest(to: query, withinMeters: .infinity) { _ in true })
      #expect(found.meters <= expected * 1.0001, "seed \(seed), \(query)")
      #expect(found.meters >= expected * 0.999 - 100, "seed \(seed), \(query)")
      #expect(countries.nearest(to: query, withinMeters: found.meters * 0.999) { _ in true } == nil)
    }
  }
}
