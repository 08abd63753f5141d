/// A box of the map in steps of ``WorldPoint``, edges included, that lines and rings are cut off at.
struct ClipBox {
  var west: Int64
  var north: Int64
  var east: Int64
  var south: Int64

  /// A point of the map, or beyond it.
  typealias Point = SIMD2<Int64>

  /// A tile with a buffer around it in steps of the tile.
  init(_ tile: TileCoordinate, buffer: Int) {
    let margin = tile.side * Int64(buffer) / Int64(TileLayer.extent)
    west = tile.west - margin
    north = tile.north - margin
    east = tile.west + tile.side + margin
    south = tile.north + tile.side + margin
  }

  init(west: Int64, north: Int64, east: Int64, south: Int64) {
    (self.west, self.north, self.east, self.south) = (west, north, east, south)
  }

  func contains(_ point: Point) -> Bool {
    point.x >= west && point.x <= east && point.y >= north && point.y <= south
  }

  func contains(_ other: ClipBox) -> Bool {
    other.west >= west && other.east <= east && other.north >= north && other.south <= south
  }

  func meets(_ other: ClipBox) -> Bool {
    other.west <= east && other.east >= west && other.north <= south && other.south >= north
  }

  /// A ring without what lies outside, by I. Sutherland, G. Hodgman, Reentrant polygon clipping, 1974,
  /// doi:10.1145/360767.360802. Parts that fall asunder stay joined along the edge of the box.
  func clipped(ring: [Point]) -> [Point] {
    var ring = ring
    for edge in Edge.allCases where !ring.isEmpty {
      var kept: [Point] = []
      kept.reserveCapacity(ring.count + 8)
      var last = ring[ring.count - 1]
      var wasInside = isInside(last, edge)
      for point in ring {
        let isInside = isInside(point, edge)
        if isInside != wasInside { kept.append(crossing(last, point, edge)) }
        if isInside { kept.append(point) }
        (last, wasInside) = (point, isInside)
      }
      ring = kept
    }
    return ring
  }

  /// The parts of a line inside, in order.
  func clipped(line: [Point]) -> [[Point]] {
    var parts: [[Point]] = []
    var part: [Point] = []
    for (start, end) in zip(line, line.dropFirst()) {
      guard let (first, last) = clipped(start, end) else { continue }
      if part.last != first {
        if part.count > 1 { parts.append(part) }
        part = [first]
      }
      if last != first { part.append(last) }
      if last != end {
        if part.count > 1 { parts.append(part) }
        part = []
      }
    }
    if part.count > 1 { parts.append(part) }
    return parts
  }

  /// The part of a straight line inside; nil where there is none.
  private func clipped(_ start: Point, _ end: Point) -> (Point, Point)? {
    var (start, end) = (start, end)
    for edge in Edge.allCases {
      switch (isInside(start, edge), isInside(end, edge)) {
      case (true, true): continue
      case (false, false): return nil
      case (true, false): end = crossing(start, end, edge)
      case (false, true): start = crossing(start, end, edge)
      }
    }
    return (start, end)
  }

  private enum Edge: CaseIterable { case west, east, north, south }

  private func isInside(_ point: Point, _ edge: Edge) -> Bool {
    switch edge {
    case .west: point.x >= west
    case .east: point.x <= east
    case .north: point.y >= north
    case .south: point.y <= south
    }
  }

  /// Where a line meets an edge that it crosses; the same for both directions of the line.
  private func crossing(_ a: Point, _ b: Point, _ edge: Edge) -> Point {
    let (a, b) = (a.x, a.y) < (b.x, b.y) ? (a, b) : (b, a)
    switch edge {
    case .west: return Point(west, Self.value(at: west, a.x, b.x, a.y, b.y))
    case .east: return Point(east, Self.value(at: east, a.x, b.x, a.y, b.y))
    case .north: return Point(Self.value(at: north, a.y, b.y, a.x, b.x), north)
    case .south: return Point(Self.value(at: south, a.y, b.y, a.x, b.x), south)
    }
  }

  private static func value(at place: Int64, _ from: Int64, _ to: Int64, _ first: Int64, _ last: Int64) -> Int64 {
    first + Int64((Double(last - first) * (Double(place - from) / Double(to - from))).rounded())
  }
}
