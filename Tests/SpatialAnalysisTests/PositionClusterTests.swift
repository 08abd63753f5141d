import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct PositionClusterTests {
  @Test(arguments: [UInt64](1...8))
  func partsAgreeWithTheirDefinitions(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let positions = randomPositions(count: 60, spread: [0.01, 3][Int(seed) % 2], using: &generator)
    let members = positions.indices.filter { $0 % 3 != 1 }
    let cluster = PositionCluster(members: members, of: positions)
    let distances = members.map { Geodesic.wgs84.inverse(from: cluster.center, to: positions[$0]).distance }
    #expect(cluster.members == members)
    #expect(cluster.radius == distances.max(), "seed \(seed)")
    #expect(distances.firstIndex { $0 == distances.min() }.map { members[$0] } == cluster.centralMember, "seed \(seed)")
    let sums = members.map { member in
      members.reduce(0) { $0 + Geodesic.wgs84.distance(from: positions[member], to: positions[$1]).meters }
    }
    #expect(
      PositionCluster.medoid(of: members, in: positions) == sums.firstIndex { $0 == sums.min() }.map { members[$0] },
      "seed \(seed)")
  }

  @Test func aroundAPole() {
    let positions = [0.0, 90, 180, -90].map { Position(longitude: $0, latitude: 89) }
    let cluster = PositionCluster(members: [0, 1, 2, 3], of: positions)
    #expect(cluster.center.latitude > 89.999_999)
    guard case .polygon(let rings, _) = cluster.hull else {
      Issue.record("\(cluster.hull)")
      return
    }
    #expect(Set(rings[0]) == Set(positions))
    // The polygon around the pole of GeographicLib's Planimeter0.
    #expect((Geodesic.wgs84.signedArea(of: rings[0]) - 24_952_305_678.0).magnitude < 1)
  }

  @Test func antipodesHaveNoMean() {
    let positions = [Position(longitude: 10, latitude: 20), Position(longitude: -170, latitude: -20)]
    let cluster = PositionCluster(members: [0, 1], of: positions)
    #expect(cluster.center == positions[0])
    #expect(cluster.centralMember == 0)
    #expect(cluster.hull == .lineString(positions))
    #expect(PositionCluster.medoid(of: [], in: positions) == nil)
    #expect(PositionCluster.medoid(of: [1, 0], in: positions) == 0)
  }
}

@Suite struct CircleTests {
  @Test(arguments: [(179.9, 10.0), (0, 90), (47.5, 42.98)])
  func cornersLieAtTheRadius(longitude: Double, latitude: Double) {
    let center = Position(longitude: longitude, latitude: latitude)
    guard case .polygon(let rings, _) = Geometry.circle(around: center, radius: .kilometers(150), corners: 36) else {
      Issue.record("not a polygon")
      return
    }
    #expect(rings.count == 1 && rings[0].count == 37 && rings[0].first == rings[0].last)
    for corner in rings[0] {
      #expect((Geodesic.wgs84.distance(from: center, to: corner).meters - 150_000).magnitude < 1e-6)
    }
    let area = Geodesic.wgs84.signedArea(of: rings[0])
    // A regular polygon of 36 corners has 18 sin 10° r².
    #expect((area / (18 * 0.173_648_177_7 * 150_000 * 150_000) - 1).magnitude < 1e-3)
  }

  @Test func noRadius() {
    let center = Position(longitude: 1, latitude: 2)
    #expect(Geometry.circle(around: center, radius: .zero) == .point(center))
  }
}
