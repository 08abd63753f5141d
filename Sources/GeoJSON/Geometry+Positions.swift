extension Geometry {
  /// Calls `body` with each position, in the order in which they are written; rings give their first position twice.
  /// - Complexity: O(*n*) in the number of positions.
  public func forEachPosition<Failure: Error>(_ body: (Position) throws(Failure) -> Void) throws(Failure) {
    switch self {
    case .point(let position, _): try body(position)
    case .multiPoint(let positions, _), .lineString(let positions, _):
      for position in positions { try body(position) }
    case .multiLineString(let lines, _), .polygon(let lines, _):
      for line in lines { for position in line { try body(position) } }
    case .multiPolygon(let polygons, _):
      for rings in polygons { for ring in rings { for position in ring { try body(position) } } }
    case .geometryCollection(let geometries, _):
      for geometry in geometries { try geometry.forEachPosition(body) }
    }
  }

  /// All positions, in the order of ``forEachPosition(_:)``.
  public var positions: [Position] {
    var positions: [Position] = []
    forEachPosition { positions.append($0) }
    return positions
  }

  /// Whether there is no position at all: empty coordinates, or a collection of nothing else.
  public var isEmpty: Bool {
    switch self {
    case .point: false
    case .multiPoint(let positions, _), .lineString(let positions, _): positions.isEmpty
    case .multiLineString(let lines, _), .polygon(let lines, _): lines.allSatisfy(\.isEmpty)
    case .multiPolygon(let polygons, _): polygons.allSatisfy { $0.allSatisfy(\.isEmpty) }
    case .geometryCollection(let geometries, _): geometries.allSatisfy(\.isEmpty)
    }
  }
}
