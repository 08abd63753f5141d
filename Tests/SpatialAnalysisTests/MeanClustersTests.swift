import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct MeanClustersTests {
  @Test func acrossTheAntimeridianAndAroundThePole() {
    var positions: [Position] = []
    for step in 0..<8 {
      let offset = Double(step) / 100
      positions.append(Position(longitude: step % 2 == 0 ? 179.9 + offset : -179.9 - offset, latitude: 5 + offset))
      positions.append(Position(longitude: Double(step) * 45 - 180, latitude: 89.5))
    }
    let clusters = MeanClusters(of: positions, count: 2, seed: 3)
    #expect(clusters.labels == (0..<16).map { $0 % 2 })
    #expect(clusters.centers[0].longitude.magnitude > 179.9)
    #expect(clusters.centers[1].latitude > 89.999)
    #expect(clusters.members == [[0, 2, 4, 6, 8, 10, 12, 14], [1, 3, 5, 7, 9, 11, 13, 15]])
    #expect(clusters.clusters.map(\.members) == clusters.members)
  }

  @Test func noPositions() {
    let clusters = MeanClusters(of: [], count: 3)
    #expect(clusters.labels.isEmpty)
    #expect(clusters.centers.isEmpty)
  }
}
