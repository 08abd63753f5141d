import GeoJSON
import SpatialAnalysis
import Testing

@testable import SpatialStatistics

@Suite struct EqualAreaPlaneTests {
  @Test func `the plane is Snyder's, around the mean`() throws {
    let reference = try ReferenceValues.read().points
    let points = positions(reference.positions)
    let plane = EqualAreaPlane(around: points)
    #expect(agree(plane.center.longitude, reference.center[0], relative: 1e-12))
    #expect(agree(plane.center.latitude, reference.center[1], relative: 1e-12))
    for (position, expected) in zip(points, reference.plane) {
      let point = plane.point(position)
      #expect(agree(point.x, expected[0], absolute: 1e-5) && agree(point.y, expected[1], absolute: 1e-5))
    }
  }

  @Test func `there and back, over the whole sphere`() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<500 {
      let center = Position(longitude: -180 + 360 * generator.unit(), latitude: -90 + 180 * generator.unit())
      let vector = StudyRegion.wholeEarth.randomVector(using: &generator)
      let plane = EqualAreaPlane(center: center)
      #expect((plane.vector(plane.point(vector)) - vector).length < 1e-7, "\(center)")
    }
  }

  @Test func `cells are of one area and know their neighbours`() throws {
    let events = scattered(200, seed: 4)
    let region = try StudyRegion(convexHullOf: events)
    let cells = try EqualAreaCells(covering: region, events: events, side: 20_000)
    #expect(cells.counts(of: events).reduce(0, +) == 200)
    for cell in cells.cells {
      let measured = RingMeasure(cell.ring.dropLast().map { UnitVector($0) }).area * square(Sphere.radius)
      #expect(agree(measured, 4e8, relative: 1e-3))
      #expect(cells.index(of: cell.center).map { cells.cells[$0] } == cell)
    }
    for (cell, neighbors) in cells.neighbors.enumerated() {
      #expect(neighbors.count <= 8 && neighbors.allSatisfy { cells.neighbors[$0].contains(cell) })
    }
    #expect(agree(Double(cells.cells.count) * 4e8, region.area, relative: 0.25))
    #expect(throws: StatisticsError.self) { try EqualAreaCells(covering: .wholeEarth, events: events, side: 100) }
  }
}
