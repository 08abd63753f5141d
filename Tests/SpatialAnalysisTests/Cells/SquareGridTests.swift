import GeoJSON
import Geodesy
import Testing

@testable import SpatialAnalysis

@Suite struct SquareGridTests {
  @Test func degrees() {
    let grid = SquareGrid(degrees: 0.1)
    #expect(grid.rows == 1800)
    let cell = grid.cell(at: Position(longitude: 47.5, latitude: 42.98))
    #expect(grid.name(of: cell) == "1329_2275")
    let uneven = SquareGrid(degrees: 7)
    #expect(uneven.rows == 26)
    let last = uneven.bounds(of: uneven.cell(at: Position(longitude: 179, latitude: 89)))
    #expect(last == (west: 177, south: 85, east: 180, north: 90))
    #expect(uneven.neighbors(of: CellID(number: 0)).count == 3)
  }

  /// As high as wide, everywhere but near the poles.
  @Test func kilometersAreKilometers() {
    let grid = SquareGrid(size: .kilometers(50))
    for latitude in stride(from: -85.0, through: 85, by: 5) {
      let (west, south, east, north) = grid.bounds(of: grid.cell(at: Position(longitude: 10, latitude: latitude)))
      let middle = (south + north) / 2
      let width = Geodesic.wgs84.distance(
        from: Position(longitude: west, latitude: middle), to: Position(longitude: east, latitude: middle)
      ).kilometers
      let height = Geodesic.wgs84.distance(
        from: Position(longitude: west, latitude: south), to: Position(longitude: west, latitude: north)
      ).kilometers
      #expect((width - 50).magnitude < 2 && (height - 50).magnitude < 0.5, "\(latitude): \(width) by \(height)")
    }
  }

  @Test func rowsOfDifferentLengthTouch() {
    let grid = SquareGrid(size: .kilometers(500))
    for row in 0..<grid.rows {
      let latitude = -90 + (Double(row) + 0.5) * 180 / Double(grid.rows)
      for longitude in stride(from: -179.9, to: 180, by: 3.1) {
        let cell = grid.cell(at: Position(longitude: longitude, latitude: latitude))
        let (west, south, east, north) = grid.bounds(of: cell)
        for (x, y) in [(west, north), (east, north), (west, south), (east, south)] {
          guard y.magnitude < 90 else { continue }
          for step in [-1e-7, 1e-7] {
            let over = grid.cell(
              at: Position(longitude: (x + step).remainder(dividingBy: 360), latitude: y + (y == north ? 1e-7 : -1e-7)))
            #expect(grid.surrounding(cell).contains(over), "\(cell) \(x) \(y)")
          }
        }
      }
    }
  }
}
