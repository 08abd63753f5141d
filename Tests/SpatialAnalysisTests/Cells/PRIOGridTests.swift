import GeoJSON
import Testing

@testable import SpatialAnalysis

@Suite struct PRIOGridTests {
  /// Numbers, rows and columns from the tests of the ViEWS project's `ingester3` (Priogrid.py), and the corners of the grid.
  @Test(arguments: [
    (10.51, 2.29, 145_085), (-14.75, 25.75, 108_412), (-14.75, 26.25, 108_413), (-14.75, -40.25, 108_280),
    (-30.75, 127.75, 85_576), (-54.75, -71.25, 50_618), (-90, -180, 1), (-89.75, 179.75, 720), (90, 179.99, 259_200),
    (90, -180, 258_481), (-90, 180, 1), (0, 0, 129_961),
  ])
  func publishedNumbers(latitude: Double, longitude: Double, number: UInt64) {
    let grid = PRIOGrid()
    let cell = grid.cell(at: Position(longitude: longitude, latitude: latitude))
    #expect(cell.number == number && grid.name(of: cell) == "\(number)")
  }

  @Test func theMiddleAndTheEdges() {
    let grid = PRIOGrid()
    let cell = CellID(number: 145_085)
    #expect(grid.center(of: cell) == Position(longitude: 2.25, latitude: 10.75))
    guard case .polygon(let rings, _) = grid.polygon(of: cell) else {
      Issue.record("no polygon")
      return
    }
    #expect(
      rings == [
        [(2, 10.5), (2.5, 10.5), (2.5, 11), (2, 11), (2, 10.5)].map { Position(longitude: $0.0, latitude: $0.1) }
      ])
    #expect(grid.neighbors(of: CellID(number: 1)).map(\.number) == [2, 720, 721])
    #expect(grid.surrounding(CellID(number: 1)).map(\.number) == [2, 720, 721, 722, 1440])
  }
}
