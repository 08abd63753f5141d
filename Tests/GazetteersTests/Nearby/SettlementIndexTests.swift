import GeoJSON
import SpatialIndex
import TestSupport
import Testing

@testable import Gazetteers

@Suite struct SettlementIndexTests {
  /// Positions all over the Earth, many at the poles, on the antimeridian, and twice at the same place.
  private func positions(_ count: Int, _ generator: inout SplitMix64) -> [Position] {
    var positions: [Position] = []
    for _ in 0..<count {
      let longitude = Double(Int.random(in: -1800...1800, using: &generator)) / 10
      let latitude = Double(Int.random(in: -900...900, using: &generator)) / 10
      let spread = Double.random(in: -0.4...0.4, using: &generator)
      let position =
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: Position(longitude: longitude, latitude: 89.5 + spread)
        case 1: Position(longitude: longitude, latitude: -89.5 + spread)
        case 2: Position(longitude: spread < 0 ? 180 + spread : -180 + spread, latitude: latitude)
        case 3: positions.randomElement(using: &generator) ?? Position(longitude: 180, latitude: latitude)
        default: Position(longitude: longitude, latitude: latitude)
        }
      positions.append(position)
    }
    return positions
  }

  @Test(arguments: 1...24) func agreesWithBruteForce(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let places = positions([0, 1, 15, 16, 17, 400, 3000][Int(seed) % 7], &generator)
    var builder = SettlementIndexBuilder()
    for (row, place) in places.enumerated() {
      builder.add(row: UInt32(row), longitude: place.longitude, latitude: place.latitude)
    }
    try withIndex(builder.finish()) { index in
      let queries =
        positions(40, &generator)
        + [(180.0, 0.0), (-180, 0), (0, 90), (0, -90), (13, 90), (-77, -90)].map {
          Position(longitude: $0.0, latitude: $0.1)
        }
      for query in queries {
        let origin = SphericalOrigin(query)
        let all = places.indices.map {
          NearestCandidates.Candidate(
            distance: origin.haversine(longitude: places[$0].longitude, latitude: places[$0].latitude), index: $0)
        }
        for (count, meters) in [(1, Double.infinity), (5, 300_000), (9, 0), (4000, .infinity), (0, 1000), (3, -1)] {
          let reach = SphericalOrigin.haversine(meters: meters)
          let expected = meters < 0 ? [] : all.filter { $0.distance <= reach }.sorted().prefix(count)
          let found = index.nearest(to: origin, count: count, withinMeters: meters) { _ in true }
          #expect(found == Array(expected), "seed \(seed), \(query), \(count) within \(meters)")
        }
      }
    }
  }

  @Test func rowsCanBeLeftOut() throws {
    var builder = SettlementIndexBuilder()
    for row in 0..<100 { builder.add(row: UInt32(row), longitude: Double(row), latitude: 0) }
    builder.add(row: 100, longitude: .nan, latitude: 0)
    try withIndex(builder.finish()) { index in
      let origin = SphericalOrigin(Position(longitude: 10, latitude: 0))
      let found = index.nearest(to: origin, count: 3, withinMeters: .infinity) { $0 % 2 == 1 }
      #expect(found.map(\.index) == [9, 11, 7])
    }
  }

  private func withIndex(_ sections: [IndexImage.Section], _ body: (SettlementIndex) throws -> Void) throws {
    var bytes: [[UInt8]] = []
    for section in sections { try section.withBytes { part in bytes.append(Array(part)) } }
    #expect(sections.map(\.number) == [30, 31, 32])
    let memory = bytes.map { part in ReadOnlyMemory(size: part.count) { $0.copyBytes(from: part) } }
    try withExtendedLifetime(memory) {
      let index = SettlementIndex(entries: memory[0].bytes, boxes: memory[1].bytes, targets: memory[2].bytes)
      try body(#require(index))
    }
  }
}
