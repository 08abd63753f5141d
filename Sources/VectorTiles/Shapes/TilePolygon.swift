/// Rings as tiles want them.
enum TilePolygon {
  /// The rings of a polygon in a tile, the outer one first: cut off at the box, in whole steps, without repeated points and
  /// spikes, running as ``TileGeometry/polygons(_:)`` asks for; empty where nothing of it is left.
  static func rings(_ rings: [[ClipBox.Point]], in tile: TileCoordinate, box: ClipBox, isInside: Bool) -> [[TilePoint]]
  {
    var found: [[TilePoint]] = []
    for (number, ring) in rings.enumerated() {
      let inside = isInside ? ring : box.clipped(ring: ring)
      let points = withoutSpikes(inside.lazy.map { TilePoint(worldX: $0.x, worldY: $0.y, in: tile) })
      let area = points.count > 2 ? TileGeometry.doubledArea(of: points) : 0
      if area == 0 {
        // Holes of nothing are nothing.
        if number == 0 { return [] }
        continue
      }
      found.append((area > 0) == (number == 0) ? points : points.reversed())
    }
    return found
  }

  /// A ring without points that repeat the one before and without points where it turns back on itself, or goes straight on.
  static func withoutSpikes<Point: PlanePoint>(_ ring: some Sequence<Point>) -> [Point] {
    var kept: [Point] = []
    for point in ring {
      kept.append(point)
      while kept.count > 1, isNeedless(kept) { kept.remove(at: kept.count - 2) }
    }
    // The end meets the beginning.
    while kept.count > 2 {
      if kept[0] == kept[kept.count - 1] || isStraight(kept[kept.count - 2], kept[kept.count - 1], kept[0]) {
        kept.removeLast()
      } else if isStraight(kept[kept.count - 1], kept[0], kept[1]) {
        kept.removeFirst()
      } else {
        break
      }
    }
    return kept
  }

  /// Whether the last point but one is not needed for the ring's area.
  private static func isNeedless<Point: PlanePoint>(_ points: [Point]) -> Bool {
    let end = points.count - 1
    if points[end] == points[end - 1] { return true }
    return end > 1 && isStraight(points[end - 2], points[end - 1], points[end])
  }

  private static func isStraight<Point: PlanePoint>(_ a: Point, _ b: Point, _ c: Point) -> Bool {
    (b.planeX - a.planeX) * (c.planeY - a.planeY) == (c.planeX - a.planeX) * (b.planeY - a.planeY)
  }
}

/// A point with whole coordinates that do not overflow when differences of them are multiplied.
protocol PlanePoint: Equatable {
  var planeX: Int64 { get }
  var planeY: Int64 { get }
}

extension TilePoint: PlanePoint {
  var planeX: Int64 { Int64(x) }
  var planeY: Int64 { Int64(y) }
}

extension WorldPoint: PlanePoint {
  // Half steps fewer than 2³¹ on either side: products of differences stay below 2⁶³.
  var planeX: Int64 { Int64(x) >> 1 }
  var planeY: Int64 { Int64(y) >> 1 }
}
