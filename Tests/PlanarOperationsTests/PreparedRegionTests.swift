import GeoJSON
import Testing

@testable import PlanarOperations

@Suite struct PreparedRegionTests {
  private let framed = Geometry.multiPolygon([
    [ring([(0, 0), (9, 0), (9, 9), (0, 9)]), ring([(3, 3), (3, 6), (6, 6), (6, 3)])],
    [ring([(20, 0), (25, 0), (25, 5)])],
  ])

  @Test func edgesCountAsInside() throws {
    let region = try PreparedRegion(framed)
    #expect(region.boundingBox == BoundingBox(west: 0, south: 0, east: 25, north: 9))
    let cases: [(Double, Double, Bool)] = [
      (1, 1, true), (0, 0, true), (9, 4, true), (4, 4, false), (3, 4, true), (6, 6, true), (10, 1, false),
      (24, 1, true), (21, 4, false), (22.5, 2.5, true), (-1, -1, false), (.nan, 1, false), (1, .infinity, false),
    ]
    for (longitude, latitude, expected) in cases {
      #expect(region.contains(position(longitude, latitude)) == expected, "\(longitude), \(latitude)")
    }
    #expect(region.contains(cases.map { position($0.0, $0.1) }) == cases.map(\.2))
  }

  @Test func agreesWithTheUnpreparedQuestion() throws {
    let region = try PreparedRegion(framed)
    for step in 0..<400 {
      let place = position(Double(step * 7 % 53) / 2, Double(step * 3 % 41) / 4)
      #expect(region.contains(place) == (try framed.covers(.point(place))), "\(place)")
    }
  }

  @Test func emptyAndMalformed() throws {
    let region = try PreparedRegion(.polygon([]))
    #expect(region.boundingBox == nil)
    #expect(!region.contains(position(0, 0)))
    #expect(region.contains([position(0, 0)]) == [false])
    #expect(throws: PlanarOperationError.self) { try PreparedRegion(.lineString([position(0, 0)])) }
  }

  @Test func sharedBetweenThreads() async throws {
    let region = try PreparedRegion(framed)
    let counts = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<500).count { region.contains(position(Double($0 % 25), Double($0 % 7))) }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(counts).count == 1)
  }
}
