import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

/// What every grid promises.
@Suite struct CellGridTests {
  static let grids: [any CellGrid] = [
    HexagonGrid(divisions: 2), HexagonGrid(divisions: 10), HexagonGrid(spacing: .kilometers(20)),
    HexagonGrid(spacing: .meters(10)), SquareGrid(degrees: 0.5), SquareGrid(degrees: 0.1), SquareGrid(degrees: 7),
    SquareGrid(degrees: 90), SquareGrid(size: .kilometers(50)), SquareGrid(size: .kilometers(4000)),
    SquareGrid(size: .meters(10)), GeohashGrid(precision: 1), GeohashGrid(precision: 4), GeohashGrid(precision: 5),
    GeohashGrid(precision: 12), PRIOGrid(),
  ]

  /// Corners of the Earth, and anything.
  static func positions(seed: UInt64) -> [Position] {
    var generator = SplitMix64(seed: seed)
    let corners = [-180.0, -179.999_999, -90, 0, 1e-20, -1e-20, 11.25, 90, 179.999_999, 180].flatMap { longitude in
      [-90.0, -89.999_999, -58.282_525_59, -1e-20, 0, 58.282_525_59, 89.999_999, 90].map {
        Position(longitude: longitude, latitude: $0)
      }
    }
    return corners + randomPositions(count: 300, spread: 3, using: &generator)
  }

  @Test(arguments: grids.indices) func everyPositionHasACellThatIsItsOwn(index: Int) {
    let grid = Self.grids[index]
    for position in Self.positions(seed: 7) {
      let cell = grid.cell(at: position)
      #expect(grid.contains(cell), "\(grid) \(position)")
      #expect(grid.cell(named: grid.name(of: cell)) == cell, "\(grid) \(position)")
      #expect(grid.cell(at: grid.center(of: cell)) == cell, "\(grid) \(position)")
      let neighbors = grid.neighbors(of: cell)
      let surrounding = grid.surrounding(cell)
      #expect(!neighbors.contains(cell) && Set(surrounding).isSuperset(of: neighbors))
      #expect(neighbors == neighbors.sorted() && surrounding == surrounding.sorted())
      for other in surrounding { #expect(grid.surrounding(other).contains(cell), "\(grid) \(position)") }
      for other in neighbors { #expect(grid.neighbors(of: other).contains(cell), "\(grid) \(position)") }
      #expect(grid.polygon(of: cell).cutAtAntimeridian() == nil, "\(grid) \(position)")
    }
  }

  /// A drawn edge of a hexagon is straight on the map where the real one bends a little.
  @Test(arguments: grids.indices) func polygonsHoldTheirPositions(index: Int) {
    let grid = Self.grids[index]
    let positions = Self.positions(seed: 8)
    let outside = positions.filter { position in
      let cell = grid.cell(at: position)
      return !holds(grid.polygon(of: cell), position)
        && !holds(grid.polygon(of: cell), Position(longitude: -position.longitude, latitude: position.latitude))
    }
    #expect(outside.count <= (grid is HexagonGrid ? positions.count / 50 : 0), "\(grid) \(outside)")
  }

  /// Rectangles of parallels, whose edges are no geodesics, in pieces; hexagons as drawn.
  @Test(arguments: [
    SquareGrid(degrees: 0.5) as any CellGrid, GeohashGrid(precision: 5), PRIOGrid(), HexagonGrid(divisions: 200),
  ])
  func areasAreThoseOfThePolygons(grid: any CellGrid) {
    for position in Self.positions(seed: 9) where position.latitude.magnitude < 85 {
      let cell = grid.cell(at: position)
      var squareMeters = 0.0
      switch grid.polygon(of: cell) {
      case .polygon(let rings, _): squareMeters = Geodesic.wgs84.area(of: rings)
      case .multiPolygon(let parts, _): squareMeters = parts.reduce(0) { $0 + Geodesic.wgs84.area(of: $1) }
      default: break
      }
      #expect((grid.area(of: cell) / squareMeters - 1).magnitude < 0.005, "\(grid) \(position)")
    }
  }

  @Test func membersStandByCell() {
    let positions = [
      Position(longitude: 0.6, latitude: 0.1), Position(longitude: 0.1, latitude: 0.1),
      Position(longitude: 0.7, latitude: 0.2),
    ]
    let members = PRIOGrid().members(of: positions)
    #expect(members.map(\.members) == [[1], [0, 2]])
    #expect(members.map(\.cell.number) == [129_961, 129_962])
  }

  @Test func unknownNamesHaveNoCell() {
    #expect(PRIOGrid().cell(named: "0") == nil && PRIOGrid().cell(named: "259201") == nil)
    #expect(GeohashGrid(precision: 3).cell(named: "u4") == nil && GeohashGrid(precision: 3).cell(named: "u4a") == nil)
    #expect(SquareGrid(degrees: 0.5).cell(named: "360_0") == nil && SquareGrid(degrees: 0.5).cell(named: "1") == nil)
    #expect(HexagonGrid(divisions: 4).cell(named: "n6-0-1-1") == nil)
    #expect(HexagonGrid(divisions: 4).cell(named: "n4-0-3-3") == nil)
    #expect(!HexagonGrid(divisions: 4).contains(CellID(number: 77 << 48)))
  }

  /// Even and odd crossings, and whatever lies on an edge to within rounding.
  private func holds(_ geometry: Geometry, _ position: Position) -> Bool {
    let polygons: [[[Position]]]
    switch geometry {
    case .polygon(let rings, _): polygons = [rings]
    case .multiPolygon(let parts, _): polygons = parts
    default: return false
    }
    return polygons.contains { rings in
      var isInside = false
      for ring in rings {
        for (a, b) in zip(ring, ring.dropFirst()) {
          let (low, high) = (min(a.latitude, b.latitude), max(a.latitude, b.latitude))
          let cross =
            (b.longitude - a.longitude) * (position.latitude - a.latitude) - (b.latitude - a.latitude)
            * (position.longitude - a.longitude)
          let west = min(a.longitude, b.longitude), east = max(a.longitude, b.longitude)
          if cross.magnitude < 1e-12, position.latitude >= low - 1e-9, position.latitude <= high + 1e-9,
            position.longitude >= west - 1e-9, position.longitude <= east + 1e-9
          {
            return true
          }
          if (a.latitude > position.latitude) != (b.latitude > position.latitude) {
            let x =
              a.longitude + (position.latitude - a.latitude) / (b.latitude - a.latitude) * (b.longitude - a.longitude)
            if position.longitude < x { isInside.toggle() }
          }
        }
      }
      return isInside
    }
  }
}
