import GeoJSON
import Testing

@testable import PlanarOperations

@Suite struct GeometryConstructionsTests {
  @Test func convexHulls() throws {
    let points = [(0, 0), (4, 0), (2, 1), (4, 4), (0, 4), (2, 2)].map { position(Double($0.0), Double($0.1)) }
    #expect(normalized(try Geometry.multiPoint(points).convexHull()) == square(0, 4))
    #expect(try Geometry.multiPoint([position(1, 1), position(1, 1)]).convexHull() == .point(position(1, 1)))
    #expect(
      try Geometry.multiPoint([position(0, 0), position(1, 1), position(2, 2)]).convexHull()
        == .lineString([position(0, 0), position(2, 2)]))
    #expect(try Geometry.multiPoint([]).convexHull() == .geometryCollection([]))
  }

  @Test func concaveHulls() throws {
    // An L of unit-spaced points: area 5 of the L itself, 7 of its convex hull.
    let points = (0...3).flatMap { x in (0...3).filter { x <= 1 || $0 <= 1 }.map { position(Double(x), Double($0)) } }
    #expect(try Geometry.multiPoint(points).concaveHull(ratio: 0.1).areaInSquareDegrees() == 5)
    #expect(try Geometry.multiPoint(points).concaveHull(ratio: 1).areaInSquareDegrees() == 7)
  }

  @Test func buffers() throws {
    let disc = try Geometry.point(position(10, 20)).buffer(degrees: 2, segments: 64)
    // A regular polygon of 256 corners.
    #expect((try disc.areaInSquareDegrees() - 12.565_11).magnitude < 1e-4)
    guard case .polygon(let rings, _) = disc else {
      Issue.record("\(disc)")
      return
    }
    #expect(rings.count == 1 && rings[0].count == 257)
    #expect(normalized(try square(0, 4).buffer(degrees: -1)) == square(1, 3))
    #expect(try square(0, 1).buffer(degrees: -1) == .polygon([]))
  }

  @Test func unionsAndIntersections() throws {
    let union = try square(0, 2).union(square(1, 3))
    #expect(
      normalized(union)
        == .polygon([ring([(0, 0), (2, 0), (2, 1), (3, 1), (3, 3), (1, 3), (1, 2), (0, 2)])]))
    #expect(try Geometry.union(of: (0..<5).map { square(Double($0), Double($0) + 1.5) }).areaInSquareDegrees() == 10.25)
    #expect(try Geometry.union(of: []) == .geometryCollection([]))
    #expect(try square(0, 2).intersection(square(1, 3)).map(normalized) == square(1, 2))
    #expect(try square(0, 2).intersection(square(2, 3)) == .point(position(2, 2)))
    #expect(try square(0, 2).intersection(square(5, 6)) == nil)
    #expect(
      try square(0, 3).subtracting(square(1, 2)).map(normalized)
        == .polygon([ring([(0, 0), (3, 0), (3, 3), (0, 3)]), ring([(1, 1), (1, 2), (2, 2), (2, 1)])]))
    #expect(try square(0, 3).subtracting(square(-1, 4)) == nil)
  }

  @Test func repairs() throws {
    // A bow tie falls into its two wings.
    let bowTie = Geometry.polygon([ring([(0, 0), (2, 2), (2, 0), (0, 2)])])
    let repaired = try bowTie.repaired()
    #expect(try repaired.validity() == .valid)
    #expect(
      normalized(repaired)
        == .multiPolygon([[ring([(0, 0), (1, 1), (0, 2)])], [ring([(1, 1), (2, 0), (2, 2)])]]))
    #expect(normalized(try square(0, 1).repaired()) == square(0, 1))
    // The crossing of (0, 0)–(3, 2) and (3, 0)–(0, 2) is between the corners of the grid.
    let crossed = try Geometry.polygon([ring([(0, 0), (3, 2), (3, 0), (0, 2)])]).repaired(onGridOfDegrees: 1)
    #expect(try crossed.validity() == .valid)
    #expect(
      crossed.positions.allSatisfy { $0.longitude.rounded() == $0.longitude && $0.latitude.rounded() == $0.latitude })
  }

  @Test func simplification() throws {
    let line = Geometry.lineString([(0, 0), (1, 0.01), (2, -0.01), (3, 0), (3, 3)].map { position($0.0, $0.1) })
    #expect(
      try line.simplified(toleranceDegrees: 0.1) == .lineString([position(0, 0), position(3, 0), position(3, 3)]))
    #expect(try line.simplified(toleranceDegrees: 0) == line)
  }

  @Test func failuresCarryTheMessageOfGEOS() {
    let bowTie = Geometry.polygon([ring([(0, 0), (2, 2), (2, 0), (0, 2)])])
    let error = #expect(throws: PlanarOperationError.self) { try bowTie.intersection(square(0, 2)) }
    #expect(error?.code == .operationFailed)
    #expect(error?.operation == "intersection")
    #expect(error?.message.contains("TopologyException") == true)
  }

  @Test func operationsRunOnManyThreads() async throws {
    let areas = try await withThrowingTaskGroup(of: Double.self) { group in
      for step in 1...40 {
        group.addTask { try square(0, Double(step)).union(square(0, 1)).areaInSquareDegrees() }
      }
      return try await group.reduce(into: []) { $0.append($1) }.sorted()
    }
    #expect(areas == (1...40).map { Double($0 * $0) })
  }
}
