import Foundation
import GeoJSON
import Geodesy
import SpatialAnalysis
import Testing

@testable import SpatialStatistics

@Suite struct DensityAndCentreTests {
  @Test func `density as in SciPy and scikit-learn`() throws {
    let reference = try ReferenceValues.read().points
    let density = try KernelDensity(
      of: positions(reference.positions), bandwidth: reference.density.bandwidth, resolution: 400)
    for (place, expected) in zip(reference.density.grid, reference.density.values) {
      // Between the nodes, by their distances.
      let (x, y) = ((place[0] - density.origin.x) / density.spacing, (place[1] - density.origin.y) / density.spacing)
      let (column, row) = (Int(x), Int(y))
      let (across, up) = (x - Double(column), y - Double(row))
      func node(_ column: Int, _ row: Int) -> Double { density.values[row * density.columns + column] }
      let value =
        (node(column, row) * (1 - across) + node(column + 1, row) * across) * (1 - up)
        + (node(column, row + 1) * (1 - across) + node(column + 1, row + 1) * across) * up
      #expect(agree(value, expected, relative: 3e-3, absolute: 1e-6), "\(place)")
    }
    // A node itself, naively.
    let points = positions(reference.positions).map { density.plane.point($0) }
    for index in [0, 1234, density.values.count / 2, density.values.count - 1] {
      let (column, row) = (Double(index % density.columns), Double(index / density.columns))
      let sum = points.reduce(0) { sum, point in
        let (dx, dy) = (
          density.origin.x + column * density.spacing - point.x, density.origin.y + row * density.spacing - point.y
        )
        return sum + exp(-(dx * dx + dy * dy) / (2 * 900 * 900))
      }
      #expect(agree(density.values[index], sum * 1e6 / (2 * .pi * 900 * 900), relative: 1e-9, absolute: 1e-8))
    }
    // All events are there.
    #expect(agree(density.values.reduce(0, +) * density.spacing * density.spacing / 1e6, 60, relative: 1e-2))
  }

  @Test func `the contours of one event are circles`() throws {
    let density = try KernelDensity(of: [Position(longitude: 10, latitude: 50)], bandwidth: 1000, resolution: 300)
    for contour in density.contours(holding: [0.25, 0.5, 0.9]) {
      // The share of a normal distribution within r is 1 − exp(−r²/2h²).
      let radius = 1000 * (-2 * log(1 - contour.share)).squareRoot()
      #expect(agree(contour.area, .pi * radius * radius, relative: 0.02), "\(contour.share)")
      guard case .multiPolygon(let polygons, _) = contour.geometry else { throw CocoaError(.coderInvalidValue) }
      #expect(polygons.count == 1 && polygons[0].count == 1)
      for corner in polygons[0][0] {
        let distance = GreatCircle.mean.distance(from: Position(longitude: 10, latitude: 50), to: corner).meters
        #expect(agree(distance, radius, relative: 0.02))
      }
      #expect(polygons[0][0].first == polygons[0][0].last)
    }
  }

  @Test func `two hills make two polygons, and a ring of hills has a hole`() throws {
    let two = try KernelDensity(
      of: [Position(longitude: 10, latitude: 50), Position(longitude: 10.2, latitude: 50)], bandwidth: 1000)
    guard case .multiPolygon(let hills, _)? = two.contours(holding: [0.5]).first?.geometry else {
      throw CocoaError(.coderInvalidValue)
    }
    #expect(hills.count == 2 && hills.allSatisfy { $0.count == 1 })
    let center = Position(longitude: 179.99, latitude: 10)
    let ring = (0..<40).map {
      GreatCircle.mean.destination(from: center, azimuth: Double($0) * 9, distance: .kilometers(10))
    }
    let around = try KernelDensity(of: ring, bandwidth: 1500)
    guard case .multiPolygon(let rings, _)? = around.contours(holding: [0.8]).first?.geometry else {
      throw CocoaError(.coderInvalidValue)
    }
    #expect(rings.count == 1 && rings[0].count == 2)
    #expect(throws: StatisticsError.self) { try KernelDensity(of: [], bandwidth: 1) }
    #expect(throws: StatisticsError.self) { try KernelDensity(of: scattered(5, seed: 1), bandwidth: 1) }
    #expect(KernelDensity.suggestedBandwidth(for: ring) > 1000)
  }

  @Test func `centres as in pointpats`() throws {
    let reference = try ReferenceValues.read().points
    let center = try SpatialCenter(of: positions(reference.positions))
    let plane = EqualAreaPlane(around: positions(reference.positions))
    #expect(agree(center.mean.longitude, reference.center[0], relative: 1e-12))
    let median = plane.point(center.median)
    #expect(
      agree(median.x, reference.median[0], absolute: 0.5) && agree(median.y, reference.median[1], absolute: 0.5),
      "\(median)")
    #expect(agree(center.standardDistance, reference.standard_distance, relative: 1e-6))
    let ellipse = try #require(center.ellipse)
    let axes = [reference.ellipse["semi_major"] ?? 0, reference.ellipse["semi_minor"] ?? 0].sorted()
    #expect(agree(ellipse.semiMajor, axes[1], relative: 1e-6) && agree(ellipse.semiMinor, axes[0], relative: 1e-6))
    #expect(ellipse.ring.count == 65 && ellipse.ring.first == ellipse.ring.last)
  }

  @Test func `no place has a smaller sum of distances than the median`() throws {
    for seed in 1...5 as ClosedRange<UInt64> {
      let points = scattered(15, west: 178, south: 60, size: 6, seed: seed) + [Position(longitude: 0, latitude: -10)]
      func sum(_ place: Position) -> Double {
        points.reduce(0) { $0 + GreatCircle.mean.distance(from: place, to: $1).meters }
      }
      let median = try SpatialCenter(of: points).median
      for azimuth in stride(from: 0.0, to: 360, by: 30) {
        let beside = GreatCircle.mean.destination(from: median, azimuth: azimuth, distance: .meters(500))
        #expect(sum(median) <= sum(beside) + 1e-3, "seed \(seed)")
      }
    }
    let place = Position(longitude: 7, latitude: 7)
    let same = try SpatialCenter(of: [place, place, place, Position(longitude: 8, latitude: 8)])
    #expect(GreatCircle.mean.distance(from: same.median, to: place).meters < 0.01)
    let alone = try SpatialCenter(of: [place])
    #expect(alone.ellipse == nil && alone.standardDistance < 1e-6)
  }

  @Test func `the ellipse points where the positions do`() throws {
    let line = (0..<50).map { number in
      let along = GreatCircle.mean.destination(
        from: Position(longitude: 5, latitude: 45), azimuth: 30, distance: .meters(Double(number) * 100))
      return GreatCircle.mean.destination(from: along, azimuth: 120, distance: .meters(number % 2 == 0 ? 50 : -50))
    }
    let ellipse = try #require(try SpatialCenter(of: line).ellipse)
    #expect((ellipse.azimuth - 30).magnitude < 0.2 && ellipse.semiMajor > 10 * ellipse.semiMinor)
  }

  @Test func `a centre that moves, and one that does not`() throws {
    let moved = CenterShift(
      from: scattered(30, seed: 1), to: scattered(30, west: 41.5, seed: 2), plan: SimulationPlan(count: 99))
    #expect(moved.p.value == 0.01 && (moved.azimuth - 90).magnitude < 15 && moved.distance > 100_000)
    let stays = CenterShift(from: scattered(30, seed: 1), to: scattered(30, seed: 3), plan: SimulationPlan(count: 99))
    #expect(stays.p.value > 0.05)
  }

  @Test func `maps are drawn with a legend`() {
    var map = MapPlot()
    map.add(.polygon([box(0, 0, 1, 1)]), .init(color: "#abc", legend: "a < b"))
    map.add(point: Position(longitude: 0.5, latitude: 0.5), radius: 3, .init(color: "#def"), title: "x & y")
    map.add(line: box(0, 0, 1, 1), .init(color: "#000"))
    #expect(map.text.contains("a &lt; b") && map.text.contains("x &amp; y") && map.text.contains("20 km"))
  }
}
