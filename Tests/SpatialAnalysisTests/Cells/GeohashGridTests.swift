import GeoJSON
import Testing

@testable import SpatialAnalysis

@Suite struct GeohashGridTests {
  /// Positions and names of the articles on Geohash in Wikipedia and of geohash.org.
  @Test(arguments: [
    (42.605, -5.603, "ezs42"), (57.64911, 10.40744, "u4pruydqqvj"), (-25.382708, -49.265506, "6gkzwgjzn820"),
    (39.92324, 116.3906, "wx4g0ec1"), (0, 0, "s00000000000"), (-90, -180, "000000000000"), (90, 180, "zzzzzzzzzzzz"),
  ])
  func publishedNames(latitude: Double, longitude: Double, name: String) {
    let grid = GeohashGrid(precision: name.utf8.count)
    #expect(grid.name(of: grid.cell(at: Position(longitude: longitude, latitude: latitude))) == name)
  }

  /// An edge belongs to the cell north and east of it, however small the step off it is.
  @Test func edgesAreExact() {
    let grid = GeohashGrid(precision: 12)
    #expect(grid.name(of: grid.cell(at: Position(longitude: -1e-300, latitude: 0))).hasPrefix("e"))
    #expect(grid.name(of: grid.cell(at: Position(longitude: 0, latitude: -1e-300))).hasPrefix("k"))
    for precision in 1...12 {
      let grid = GeohashGrid(precision: precision)
      let cell = grid.cell(at: Position(longitude: 47.5, latitude: 42.98))
      let (west, south, east, north) = grid.bounds(of: cell)
      #expect(grid.cell(at: Position(longitude: west, latitude: south)) == cell)
      #expect(grid.cell(at: Position(longitude: east.nextDown, latitude: north.nextDown)) == cell)
      #expect(grid.cell(at: Position(longitude: west.nextDown, latitude: south)) != cell)
      #expect(grid.cell(at: Position(longitude: east, latitude: south)) != cell)
      #expect(grid.cell(at: Position(longitude: west, latitude: north)) != cell)
    }
  }

  /// C. Veness, latlon-geohash, test `neighbours`: those of gbsuv.
  @Test func publishedNeighbors() {
    let grid = GeohashGrid(precision: 5)
    let names = { (cells: [CellID]) in Set(cells.map(grid.name(of:))) }
    guard let cell = grid.cell(named: "GBSUV") else {
      Issue.record("gbsuv is a name")
      return
    }
    #expect(names(grid.neighbors(of: cell)) == ["gbsvj", "gbsuy", "gbsut", "gbsuu"])
    #expect(
      names(grid.surrounding(cell)) == ["gbsvj", "gbsvn", "gbsuy", "gbsuw", "gbsut", "gbsus", "gbsuu", "gbsvh"])
  }
}
