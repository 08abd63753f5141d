/// What a feature of a tile looks like, in the steps of the tile.
public enum TileGeometry: Hashable, Sendable {
  /// Points.
  case points([TilePoint])
  /// Lines; those of fewer than two points are left out.
  case lines([[TilePoint]])
  /// Rings of polygons, each without the repetition of its first point: those that run clockwise as the map is drawn (their
  /// area by the shoelace formula is positive, as y grows to the south) begin a polygon, those that run the other way are
  /// holes of the polygon before them. Rings without an area are left out.
  case polygons([[TilePoint]])

  /// The type and the commands with their parameters (section 4.3 of the specification); nil where nothing is left to draw.
  var encoded: (type: VectorTile_Tile.GeomType, commands: [UInt32])? {
    var pen = TilePen()
    switch self {
    case .points(let points):
      if points.isEmpty { return nil }
      pen.move(to: points[...])
      return (.point, pen.commands)
    case .lines(let lines):
      for line in lines where line.count > 1 {
        pen.move(to: line.prefix(1))
        pen.line(to: line.dropFirst())
      }
      return pen.commands.isEmpty ? nil : (.linestring, pen.commands)
    case .polygons(let rings):
      for ring in rings where ring.count > 2 && TileGeometry.doubledArea(of: ring) != 0 {
        pen.move(to: ring.prefix(1))
        pen.line(to: ring.dropFirst())
        pen.close()
      }
      return pen.commands.isEmpty ? nil : (.polygon, pen.commands)
    }
  }

  /// Twice the area of a ring by the shoelace formula, positive for one that is clockwise as drawn.
  package static func doubledArea(of ring: [TilePoint]) -> Int64 {
    guard var last = ring.last else { return 0 }
    var area: Int64 = 0
    for point in ring {
      area += Int64(last.x) * Int64(point.y) - Int64(point.x) * Int64(last.y)
      last = point
    }
    return area
  }
}

/// Writes commands: how many of them follow, then the steps from the point before, zigzag.
private struct TilePen {
  private(set) var commands: [UInt32] = []
  private var place = TilePoint(x: 0, y: 0)

  mutating func move(to points: ArraySlice<TilePoint>) { go(1, points) }

  mutating func line(to points: ArraySlice<TilePoint>) { go(2, points) }

  mutating func close() { commands.append(1 << 3 | 7) }

  private mutating func go(_ command: UInt32, _ points: ArraySlice<TilePoint>) {
    commands.reserveCapacity(commands.count + 2 * points.count + 1)
    commands.append(UInt32(points.count) << 3 | command)
    for point in points {
      commands.append(zigzag(point.x &- place.x))
      commands.append(zigzag(point.y &- place.y))
      place = point
    }
  }

  private func zigzag(_ value: Int32) -> UInt32 { UInt32(bitPattern: value << 1 ^ value >> 31) }
}
