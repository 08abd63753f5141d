import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct HexagonGridTests {
  /// All cells, from neighbour to neighbour.
  private func allCells(_ grid: HexagonGrid) -> [CellID] {
    var found: Set<CellID> = [grid.cell(at: Position(longitude: 0, latitude: 0))]
    var rest = Array(found)
    while let cell = rest.popLast() {
      for other in grid.neighbors(of: cell) where found.insert(other).inserted { rest.append(other) }
    }
    return found.sorted()
  }

  private func squareMeters(_ geometry: Geometry) -> Double {
    switch geometry {
    case .polygon(let rings, _): Geodesic.wgs84.area(of: rings)
    case .multiPolygon(let parts, _): parts.reduce(0) { $0 + Geodesic.wgs84.area(of: $1) }
    default: 0
    }
  }

  /// The surface of WGS 84 is 510 065 621.724 km².
  @Test(arguments: [(2, 0.03), (10, 0.003), (24, 0.001)])
  func cellsCoverTheEarthAndAreEqual(divisions: Int, tolerance: Double) {
    let grid = HexagonGrid(divisions: divisions)
    let cells = allCells(grid)
    #expect(cells.count == 10 * divisions * divisions + 2)
    let neighbors = cells.map { grid.neighbors(of: $0).count }
    #expect(neighbors.count { $0 == 5 } == 12 && neighbors.count { $0 == 6 } == cells.count - 12)
    // Drawn edges are cut where they bend, which leaves the few cells around the poles and the largest ones less exact.
    let areas = cells.map { squareMeters(grid.polygon(of: $0)) }
    #expect((areas.reduce(0, +) / 510_065_621_724_079 - 1).magnitude < tolerance)
    for (area, count) in zip(areas, neighbors) {
      let expected = count == 5 ? grid.cellArea * 5 / 6 : grid.cellArea
      #expect((area / expected - 1).magnitude < 10 * tolerance, "\(area) for \(expected)")
    }
    for pole in [90.0, -90] {
      let center = grid.center(of: grid.cell(at: Position(longitude: 33, latitude: pole)))
      #expect((center.latitude - pole).magnitude < 1e-6)
    }
  }

  @Test func spacingIsTheNearestThereIs() {
    let grid = HexagonGrid(spacing: .kilometers(50))
    #expect((grid.spacing.kilometers / 50 - 1).magnitude < 0.01)
    #expect(HexagonGrid(spacing: .kilometers(3000)).divisions == 2)
    // Neighbours are about that far apart on the ground.
    var generator = SplitMix64(seed: 3)
    for position in randomPositions(count: 50, spread: 5, using: &generator) {
      let cell = grid.cell(at: position)
      let center = grid.center(of: cell)
      for other in grid.neighbors(of: cell) {
        let meters = Geodesic.wgs84.distance(from: center, to: grid.center(of: other)).meters
        #expect((meters / grid.spacing.meters - 1).magnitude < 0.25, "\(position): \(meters)")
      }
    }
  }

  /// The map and its inverse undo each other on every face, edges and corners included.
  @Test func theMapOfAFaceIsUndone() {
    let solid = Icosahedron.regular
    #expect(solid.faces.count == 20 && solid.facesOfCorner.allSatisfy { $0.count == 5 })
    // The published corner of the orientation.
    #expect(
      solid.corners.contains { corner in
        (corner - SIMD3(0.515_629_2, 0.102_565_1, 0.850_650_8)).length < 1e-6
      })
    var generator = SplitMix64(seed: 5)
    for face in 0..<20 {
      for _ in 0..<50 {
        let (a, b) = (Double.random(in: 0...1, using: &generator), Double.random(in: 0...1, using: &generator))
        let weights = a + b <= 1 ? SIMD3(a, b, 1 - a - b) : SIMD3(1 - a, 1 - b, a + b - 1)
        let direction = solid.direction(weights: weights, in: face)
        #expect((solid.weights(of: direction, in: face) - weights).length < 1e-9, "\(face) \(weights)")
        #expect((direction.length - 1).magnitude < 1e-12)
      }
      for corner in 0..<3 {
        var weights = SIMD3<Double>.zero
        weights[corner] = 1
        #expect((solid.direction(weights: weights, in: face) - solid.corners[solid.faces[face][corner]]).length < 1e-7)
      }
    }
  }
}
