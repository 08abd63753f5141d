public import GeoJSON
import SpatialAnalysis

/// An area in which the density is at least a level.
public struct DensityContour: Hashable, Sendable {
  /// The share of all events that the estimate puts within it.
  public var share: Double
  /// Events to the square kilometre at its edge.
  public var level: Double
  /// The area in square metres.
  public var area: Double
  /// The area as a multipolygon.
  public var geometry: Geometry
}

extension KernelDensity {
  /// The smallest areas that hold shares of the events, by the estimate, one for each share, in their order.
  ///
  /// Lines of equal density between the grid's nodes (marching squares; where a square has two ways, its middle decides).
  public func contours(holding shares: [Double]) -> [DensityContour] {
    shares.map { share in
      let level = level(holding: share)
      let polygons = ContourTracing(self, level: level).polygons
      let area = polygons.reduce(0) { sum, rings in
        rings.reduce(sum) { $0 + ContourTracing.signedArea($1) }
      }
      return DensityContour(
        share: share, level: level, area: area,
        geometry: .multiPolygon(polygons.map { $0.map { ring in ring.map { plane.position($0) } } }))
    }
  }
}

/// Follows the lines of one level through a grid.
private struct ContourTracing {
  private let density: KernelDensity
  private let level: Double
  /// Where the line goes on, from one edge of the grid to the next; edges are twice the number of their first node, and one more
  /// for those that go north.
  private var next: [Int: Int] = [:]

  init(_ density: KernelDensity, level: Double) {
    (self.density, self.level) = (density, level)
    let columns = density.columns
    for row in 0..<density.rows - 1 {
      for column in 0..<columns - 1 {
        let node = row * columns + column
        let corners = [value(node), value(node + 1), value(node + columns + 1), value(node + columns)]
        var code = 0
        for (bit, value) in corners.enumerated() where value >= level { code |= 1 << bit }
        let (south, west, north, east) = (2 * node, 2 * node + 1, 2 * (node + columns), 2 * (node + 1) + 1)
        let isMiddleIn = corners.reduce(0, +) / 4 >= level
        // What is within lies to the left.
        let segments: [(Int, Int)] =
          switch code {
          case 1: [(south, west)]
          case 2: [(east, south)]
          case 3: [(east, west)]
          case 4: [(north, east)]
          case 5: isMiddleIn ? [(south, east), (north, west)] : [(south, west), (north, east)]
          case 6: [(north, south)]
          case 7: [(north, west)]
          case 8: [(west, north)]
          case 9: [(south, north)]
          case 10: isMiddleIn ? [(west, south), (east, north)] : [(east, south), (west, north)]
          case 11: [(east, north)]
          case 12: [(west, east)]
          case 13: [(south, east)]
          case 14: [(west, south)]
          default: []
          }
        for (from, to) in segments { next[from] = to }
      }
    }
  }

  /// The density of a node; the rim of the grid is below every level, so that lines close.
  private func value(_ node: Int) -> Double {
    let (column, row) = (node % density.columns, node / density.columns)
    let isRim = column == 0 || row == 0 || column == density.columns - 1 || row == density.rows - 1
    return isRim ? min(density.values[node], level.nextDown) : density.values[node]
  }

  /// Where the line crosses an edge.
  private func point(on edge: Int) -> PlanePoint {
    let first = edge / 2
    let second = edge % 2 == 0 ? first + 1 : first + density.columns
    let (low, high) = (value(first), value(second))
    // Not quite at the nodes, so that no two corners of a ring coincide.
    let share = min(1 - 1e-6, max(1e-6, (level - low) / (high - low)))
    let (column, row) = (Double(first % density.columns), Double(first / density.columns))
    return PlanePoint(
      x: density.origin.x + (column + (edge % 2 == 0 ? share : 0)) * density.spacing,
      y: density.origin.y + (row + (edge % 2 == 0 ? 0 : share)) * density.spacing)
  }

  static func signedArea(_ ring: [PlanePoint]) -> Double {
    zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y } / 2
  }

  /// Polygons with their holes, each ring closed, those that begin farther south first.
  var polygons: [[[PlanePoint]]] {
    var left = next
    var (outer, holes): ([[PlanePoint]], [[PlanePoint]]) = ([], [])
    for start in next.keys.sorted() where left[start] != nil {
      var ring: [PlanePoint] = []
      var edge = start
      while let following = left.removeValue(forKey: edge) {
        ring.append(point(on: edge))
        edge = following
      }
      ring.append(ring[0])
      if Self.signedArea(ring) > 0 { outer.append(ring) } else { holes.append(ring) }
    }
    var polygons = outer.map { [$0] }
    for hole in holes {
      // The innermost of the rings around it.
      let around = outer.indices.filter { Self.isInside(hole[0], outer[$0]) }
      if let owner = around.min(by: { Self.signedArea(outer[$0]) < Self.signedArea(outer[$1]) }) {
        polygons[owner].append(hole)
      }
    }
    return polygons
  }

  private static func isInside(_ point: PlanePoint, _ ring: [PlanePoint]) -> Bool {
    var isInside = false
    for (start, end) in zip(ring, ring.dropFirst()) where (start.y <= point.y) != (end.y <= point.y) {
      if point.x < start.x + (point.y - start.y) / (end.y - start.y) * (end.x - start.x) { isInside.toggle() }
    }
    return isInside
  }
}
