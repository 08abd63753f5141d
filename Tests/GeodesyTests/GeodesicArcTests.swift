import CPROJ
import GeoJSON
import TestSupport
import Testing

@testable import Geodesy

/// The arcs worked out here beside PROJ's, on seeded random lines.
@Suite struct GeodesicArcTests {
  private static let arc = GeodesicArc(semiMajorAxis: 6_378_137, flattening: 1 / 298.257223563)

  private static let constants: geod_geodesic = {
    var constants = geod_geodesic()
    geod_init(&constants, 6_378_137, 1 / 298.257223563)
    return constants
  }()

  @Test(arguments: [1e-7, 1e-4, 0.01, 1, 30, 180])
  func linesAreThoseOfPROJ(reach: Double) {
    for seed in 0..<500 {
      var generator = SplitMix64(seed: UInt64(seed))
      let start = Position(
        longitude: .random(in: -180...180, using: &generator), latitude: .random(in: -90...90, using: &generator))
      let end = Position(
        longitude: start.longitude + .random(in: -reach...reach, using: &generator),
        latitude: max(-90, min(90, start.latitude + .random(in: -reach...reach, using: &generator))))
      var (meters, azimuth, finalAzimuth) = (0.0, 0.0, 0.0)
      withUnsafePointer(to: Self.constants) {
        geod_inverse(
          $0, start.latitude, start.longitude, end.latitude, end.longitude, &meters, &azimuth, &finalAzimuth)
      }
      guard let found = Self.arc.inverse(from: start, to: end) else {
        #expect(meters > 18_000_000, "seed \(seed): \(start) to \(end)")
        continue
      }
      #expect((found.distance.meters - meters).magnitude < 20e-9, "seed \(seed): \(start) to \(end)")
      // What a direction is off moves the end no farther than that, to the side.
      let lever = min(meters, 6_000_000) * .pi / 180
      let turns = [found.azimuth - azimuth, found.finalAzimuth - finalAzimuth].map {
        $0.remainder(dividingBy: 360).magnitude * lever
      }
      #expect(turns.allSatisfy { $0 < 60e-9 }, "seed \(seed): \(start) to \(end): \(turns)")
    }
  }

  @Test func bothWaysAreTheSame() {
    for seed in 0..<500 {
      var generator = SplitMix64(seed: UInt64(seed))
      let ends = (0..<2).map { _ in
        Position(
          longitude: .random(in: -180...180, using: &generator), latitude: .random(in: -90...90, using: &generator))
      }
      #expect(
        Self.arc.meters(from: ends[0], to: ends[1]) == Self.arc.meters(from: ends[1], to: ends[0]), "seed \(seed)")
    }
  }

  @Test func nothingIsGivenNearTheAntipodeAndAtOnePole() {
    #expect(Self.arc.meters(from: .init(longitude: 0, latitude: 10), to: .init(longitude: 179, latitude: -9)) == nil)
    #expect(Self.arc.meters(from: .init(longitude: 0, latitude: 90), to: .init(longitude: 50, latitude: 90)) == nil)
    #expect(Self.arc.meters(from: .init(longitude: 180, latitude: 7), to: .init(longitude: -180, latitude: 7)) == 0)
  }
}
