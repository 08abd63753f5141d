import Gazetteers
import GeoJSON
import PlanarOperations
import TestSupport
import Testing

@testable import Regions

@Suite struct CellBuilderTests {
  /// Cells against a question to GEOS for every polygon: random shapes with holes that overlap, of all sizes, and positions
  /// in them, at their corners, on their edges, and anywhere.
  @Test(arguments: 1...12) func answersAsEveryPolygonAsked(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var polygons: [RegionPolygon] = []
    for number in 0..<30 {
      let radius: Double = [0.01, 0.2, 3, 25].randomElement(using: &generator) ?? 1
      let longitude = Double.random(in: -180 + radius...180 - radius, using: &generator)
      let latitude = Double.random(in: -90 + radius...90 - radius, using: &generator)
      let corners = Int.random(in: 4...300, using: &generator)
      var parts = [[star(longitude, latitude, radius: radius, corners: corners, &generator)]]
      parts[0].append(star(longitude, latitude, radius: radius * 0.25, corners: 9, &generator).reversed())
      if number % 3 == 0 { parts.append([rectangle(longitude, -80, longitude + 0.1, -79)]) }
      polygons.append(
        RegionPolygon(
          region: Region(countryCode: "C\(number)", name: "\(number)", level: number % 2 == 0 ? .country : .admin1),
          geometry: parts.count == 1 ? .polygon(parts[0]) : .multiPolygon(parts)))
    }
    let index = RegionIndex(polygons)
    let prepared = try polygons.map { polygon in try polygon.parts.map { try PreparedRegion(.polygon($0)) } }
    var positions: [Position] = []
    for polygon in polygons {
      let corners = polygon.parts.flatMap { $0 }.flatMap { $0 }
      for _ in 0..<30 {
        guard let corner = corners.randomElement(using: &generator) else { continue }
        let spread: Double = [0, 1e-9, 0.001, 0.1, 5].randomElement(using: &generator) ?? 0
        positions.append(
          Position(
            longitude: corner.longitude + Double.random(in: -1...1, using: &generator) * spread,
            latitude: corner.latitude + Double.random(in: -1...1, using: &generator) * spread))
      }
    }
    for position in positions where position.isValid {
      for level in [Region.Level.country, .admin1] {
        let stratum = try #require(index.strata.first { $0.level == level })
        let expected = polygons.indices.filter { number in
          polygons[number].region.level == level && prepared[number].contains { $0.contains(position) }
        }.map { polygons[$0].region.name }
        let found = stratum.allRegions(holding: position).map { index.region(number: $0).name }
        #expect(found == expected, "seed \(seed), \(position), \(level.rawValue)")
        let first = stratum.firstRegion(holding: position).map { index.region(number: $0).name }
        #expect(first == expected.first, "seed \(seed), \(position), \(level.rawValue)")
      }
    }
  }
}
