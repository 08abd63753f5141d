import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct CorridorTests {
  /// Against places all along the lines, at random places, across the antimeridian and around the poles.
  @Test(arguments: 1...20) func agreesWithPlacesAlongTheLines(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let spread: Double = [0.05, 1, 10].randomElement(using: &generator) ?? 1
    var line = randomPositions(count: 1, spread: spread, using: &generator)
    let geodesic = Geodesic.wgs84
    for _ in 0..<4 {
      line.append(
        geodesic.destination(
          from: line[line.count - 1], azimuth: .random(in: 0...360, using: &generator),
          distance: .kilometers(.random(in: 0...spread * 100, using: &generator))))
    }
    let corridor = Corridor(lines: [line])
    #expect((corridor.length.meters - geodesic.length(of: line).meters).magnitude < 0.001)
    var along: [Position] = []
    for (start, end) in zip(line, line.dropFirst()) {
      along += (0...400).map { geodesic.position(from: start, to: end, fraction: Double($0) / 400) }
    }
    let step = spread * 100_000 / 400
    var positions: [Position] = []
    for _ in 0..<60 {
      let place = along.randomElement(using: &generator) ?? line[0]
      positions.append(
        geodesic.destination(
          from: place, azimuth: .random(in: 0...360, using: &generator),
          distance: .kilometers(.random(in: 0...spread * 60, using: &generator))))
    }
    let radius = Distance.kilometers(spread * 20)
    let found = corridor.within(radius, among: PositionIndex(positions))
    for (index, position) in positions.enumerated() {
      let nearest = along.map { geodesic.distance(from: $0, to: position).meters }.min() ?? .infinity
      let offset = try #require(corridor.offset(of: position))
      #expect(offset.distance.meters <= nearest + 0.001, "seed \(seed), \(position)")
      #expect(offset.distance.meters >= nearest - step, "seed \(seed), \(position)")
      let item = found.first { $0.index == index }
      #expect((item != nil) == (offset.distance <= radius), "seed \(seed), \(position)")
      if let item { #expect((item.offset.distance.meters - offset.distance.meters).magnitude < 0.001) }
    }
    #expect(found.map(\.offset.along) == found.map(\.offset.along).sorted())
  }

  @Test func sidesAndEnds() throws {
    let road = Corridor(lines: [[Position(longitude: 0, latitude: 0), Position(longitude: 2, latitude: 0)]])
    let north = try #require(road.offset(of: Position(longitude: 1, latitude: 0.1)))
    #expect(north.side == -1 && (north.along.kilometers - 111.3195).magnitude < 0.01)
    #expect((north.distance.kilometers - 11.0574).magnitude < 0.001)
    let south = try #require(road.offset(of: Position(longitude: 1, latitude: -0.1)))
    #expect(south.side == 1)
    let beyond = try #require(road.offset(of: Position(longitude: 2.1, latitude: 0.1)))
    #expect(beyond.side == 0 && (beyond.along.meters - road.length.meters).magnitude < 0.001)
    let behind = try #require(road.offset(of: Position(longitude: -1, latitude: 0)))
    #expect(behind.along == .zero && (behind.distance.kilometers - 111.3195).magnitude < 0.01)
    #expect(Corridor(lines: []).offset(of: Position(longitude: 0, latitude: 0)) == nil)
    #expect(Corridor(.point(Position(longitude: 0, latitude: 0))) == nil)
    let dot = Corridor(lines: [[Position(longitude: 5, latitude: 5)]])
    #expect(dot.offset(of: Position(longitude: 5, latitude: 5))?.distance == .zero)
  }

  /// An edge is the shortest path: along the 60th parallel it runs well north of it.
  @Test func edgesAreShortestPaths() throws {
    let edge = Corridor(lines: [[Position(longitude: 0, latitude: 60), Position(longitude: 40, latitude: 60)]])
    let middle = Geodesic.wgs84.midpoint(
      from: Position(longitude: 0, latitude: 60), to: Position(longitude: 40, latitude: 60))
    #expect(middle.latitude > 61)
    #expect(try #require(edge.offset(of: middle)).distance.meters < 0.001)
  }
}
