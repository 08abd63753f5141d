import Foundation
import GeoJSON
import Geodesy
import Testing

@testable import SpatialStatistics

@Suite struct StudyRegionTests {
  /// The area of a box on the sphere of mean radius.
  private func area(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> Double {
    let sines = sin(north * .pi / 180) - sin(south * .pi / 180)
    return square(GreatCircle.mean.radiusMeters) * (east - west) * .pi / 180 * sines
  }

  @Test(arguments: [
    (40.0, 30.0, 42.0, 31.0), (-5, -3, 4, 2), (170, -50, 180, -40), (-60, 60, 60, 80), (-179, -30, 179, 40),
  ])
  func `a box has its area, and holds what lies in it`(edges: (Double, Double, Double, Double)) throws {
    let (west, south, east, north) = edges
    let region = try StudyRegion(.polygon([box(west, south, east, north)]))
    // Arcs of half a degree bulge a little beyond the parallels.
    #expect(agree(region.area, area(west, south, east, north), relative: 1e-3), "\(region.area)")
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let position = Position(
        longitude: -180 + 360 * generator.unit(), latitude: -89.9 + 179.8 * generator.unit())
      let isInside =
        position.longitude > west && position.longitude < east && position.latitude > south
        && position.latitude < north
      let toEdge = region.metersToEdge(UnitVector(position))
      // Within a bulge of the edge either answer will do.
      guard toEdge > 1000 else { continue }
      #expect(region.contains(position) == isInside, "\(position)")
    }
  }

  @Test func `regions across the antimeridian and around a pole`() throws {
    let crossing = try StudyRegion(
      .multiPolygon([[box(178, -20, 180, -15)], [box(-180, -20, -177, -15)]]))
    #expect(agree(crossing.area, area(0, -20, 5, -15), relative: 1e-3))
    #expect(crossing.contains(Position(longitude: 179, latitude: -17)))
    #expect(crossing.contains(Position(longitude: -178, latitude: -17)))
    #expect(!crossing.contains(Position(longitude: 0, latitude: -17)))
    let cap = try StudyRegion(.polygon([box(-180, 70, 180, 90)]))
    #expect(cap.contains(Position(longitude: 12, latitude: 88)) && cap.contains(Position(longitude: 0, latitude: 90)))
    #expect(
      !cap.contains(Position(longitude: 12, latitude: 60)) && !cap.contains(Position(longitude: 3, latitude: -90)))
    let south = try StudyRegion(.polygon([box(-180, -90, 180, -60)]))
    #expect(
      south.contains(Position(longitude: 12, latitude: -80)) && !south.contains(Position(longitude: 12, latitude: -50)))
    #expect(agree(south.area, area(-180, -90, 180, -60), relative: 1e-3), "\(south.area)")
    #expect(StudyRegion.wholeEarth.contains(Position(longitude: 1, latitude: 2)))
    for region in [crossing, cap, south, .wholeEarth] {
      var generator = SeededGenerator(seed: 1)
      for _ in 0..<200 { #expect(region.contains(region.randomPosition(using: &generator))) }
    }
  }

  @Test func `a hole is no part of the region`() throws {
    let region = try StudyRegion(.polygon([box(0, 0, 4, 4), box(1, 1, 2, 2).reversed()]))
    #expect(region.contains(Position(longitude: 3, latitude: 3)))
    #expect(!region.contains(Position(longitude: 1.5, latitude: 1.5)))
    #expect(agree(region.area, area(0, 0, 4, 4) - area(1, 1, 2, 2), relative: 1e-3))
  }

  @Test func `the hull holds all points, and no other corner`() throws {
    for (west, south) in [(40.0, 30.0), (179, -10), (10, 85)] {
      let points = scattered(80, west: west, south: south, seed: 5).map {
        Position(longitude: $0.longitude > 180 ? $0.longitude - 360 : $0.longitude, latitude: $0.latitude)
      }
      let region = try StudyRegion(convexHullOf: points)
      #expect(region.kind == .convexHull)
      let toEdge = points.map { region.metersToEdge(UnitVector($0)) }
      #expect(zip(points, toEdge).allSatisfy { region.contains($0) || $1 < 0.001 })
      guard case .polygon(let rings, _)? = region.geometry else { throw CocoaError(.coderInvalidValue) }
      #expect(toEdge.count { $0 < 0.001 } == rings[0].count - 1)
    }
  }

  @Test func `points on a line, and spread over the Earth`() throws {
    #expect(throws: StatisticsError.self) {
      try StudyRegion(convexHullOf: (0..<5).map { Position(longitude: Double($0), latitude: 0) })
    }
    #expect(throws: StatisticsError.self) { try StudyRegion(.point(Position(longitude: 1, latitude: 2))) }
    #expect(throws: StatisticsError.self) { try StudyRegion(convexHullOf: []) }
    // There and back along a parallel.
    #expect(throws: StatisticsError.self) { try StudyRegion(.polygon([box(-180, 70, 180, 70)])) }
    let spread = [0.0, 90, 180, -90].map { Position(longitude: $0, latitude: 10) }
    #expect(try StudyRegion(convexHullOf: spread).kind == .wholeEarth)
    let narrow = try StudyRegion(boundingBoxOf: [
      Position(longitude: 179, latitude: 1), Position(longitude: -179, latitude: 2),
    ])
    #expect(agree(narrow.area, area(0, 1, 2, 2), relative: 1e-3))
    #expect(
      narrow.contains(Position(longitude: 179.9, latitude: 1.5))
        && !narrow.contains(Position(longitude: 0, latitude: 1.5)))
  }

  @Test func `distances to the edge and shares of circles, by brute force`() throws {
    let region = try StudyRegion(.polygon([box(40, 30, 43, 32), box(41, 30.5, 42, 31).reversed()]))
    for (number, position) in scattered(16, west: 40, south: 30, seed: 9).enumerated() where region.contains(position) {
      let vector = UnitVector(position)
      let nearest = region.edges.map { $0.angle(to: vector) }.min() ?? 0
      #expect(agree(region.metersToEdge(vector), nearest * GreatCircle.mean.radiusMeters, absolute: 1e-6), "\(number)")
      for radius in [1000.0, 30_000, 100_000, 250_000] {
        let share = region.shareOfCircle(
          radius: radius, around: vector, near: region.edges(withinMeters: radius, of: vector))
        let corners = 720
        let inside = (0..<corners).count { corner in
          region.contains(
            GreatCircle.mean.destination(
              from: position, azimuth: 360 * (Double(corner) + 0.5) / Double(corners), distance: .meters(radius)))
        }
        #expect((share - Double(inside) / Double(corners)).magnitude < 0.006, "\(number), \(radius) m")
      }
    }
  }

  @Test func `random positions are even over the area`() throws {
    let region = try StudyRegion(.polygon([box(-60, 0, 60, 80)]))
    var generator = SeededGenerator(seed: 11)
    let inNorth = (0..<20_000).count { _ in region.randomPosition(using: &generator).latitude > 40 }
    let expected = area(-60, 40, 60, 80) / area(-60, 0, 60, 80)
    #expect((Double(inNorth) / 20_000 - expected).magnitude < 0.02)
  }
}
