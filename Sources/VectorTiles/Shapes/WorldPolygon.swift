public import GeoJSON

/// A polygon on the web map: rings without the repetition of their first point, the outer one first.
public struct WorldPolygon: Hashable, Sendable {
  /// The rings.
  public let rings: [[WorldPoint]]
  private let (west, north, east, south): (UInt32, UInt32, UInt32, UInt32)

  /// Makes a polygon; nil without an outer ring of three points or more.
  public init?(rings: [[WorldPoint]]) {
    let whole = rings.filter { $0.count > 2 }
    guard let outer = rings.first, outer.count > 2 else { return nil }
    self.rings = whole
    (west, east) = (outer.map(\.x).min() ?? 0, outer.map(\.x).max() ?? 0)
    (north, south) = (outer.map(\.y).min() ?? 0, outer.map(\.y).max() ?? 0)
  }

  /// Projects the rings of a polygon of GeoJSON, whose last positions repeat the first ones; nil without an outer ring.
  public init?(_ rings: [[Position]]) {
    self.init(rings: rings.map { ring in ring.dropLast().map { WorldPoint($0) } })
  }

  /// How many points the rings have.
  public var pointCount: Int { rings.reduce(0) { $0 + $1.count } }

  /// The polygon with its corners on a grid of 2^bits steps, without those that are not needed then; nil where nothing is left.
  ///
  /// What two polygons share stays shared: each corner is moved without looking at others. A narrow place may close, so that a
  /// ring touches itself.
  /// - Parameters:
  ///   - bits: Of the steps from corner to corner of the grid.
  ///   - cells: Rings of less area than so many cells of the grid are left out, and with the outer one the polygon.
  /// - Precondition: 0…31 bits.
  public func simplified(gridBits bits: Int, leastCells cells: Int = 0) -> WorldPolygon? {
    precondition((0...31).contains(bits), "a grid has 0…31 bits")
    let half: UInt64 = bits == 0 ? 0 : 1 << UInt64(bits - 1)
    func onGrid(_ value: UInt32) -> UInt32 {
      // Edges of the map stay on the edges.
      if value == .max { return value }
      return UInt32(min(UInt64(UInt32.max), ((UInt64(value) + half) >> UInt64(bits)) << UInt64(bits)))
    }
    let leastArea = Double(cells) * Double(1 << bits) * Double(1 << bits)
    var simpler: [[WorldPoint]] = []
    for (number, ring) in rings.enumerated() {
      let moved = TilePolygon.withoutSpikes(ring.lazy.map { WorldPoint(x: onGrid($0.x), y: onGrid($0.y)) })
      if moved.count > 2, Self.area(of: moved) >= leastArea {
        simpler.append(moved)
      } else if number == 0 {
        return nil
      }
    }
    return WorldPolygon(rings: simpler)
  }

  /// The area of a ring in square steps.
  private static func area(of ring: [WorldPoint]) -> Double {
    guard let first = ring.first, var last = ring.last else { return 0 }
    var doubled = 0.0
    // From the first point on, so that little is lost to the size of the numbers.
    for point in ring {
      doubled +=
        (Double(last.x) - Double(first.x)) * (Double(point.y) - Double(first.y))
        - (Double(point.x) - Double(first.x)) * (Double(last.y) - Double(first.y))
      last = point
    }
    return abs(doubled) / 2
  }

  /// Whether a tile may show something of it.
  /// - Parameter buffer: How far around the tile, in steps of the tile, 4096 to a side.
  /// - Complexity: O(1).
  public func isSeen(in tile: TileCoordinate, buffer: Int) -> Bool {
    ClipBox(tile, buffer: buffer).meets(
      ClipBox(west: Int64(west), north: Int64(north), east: Int64(east), south: Int64(south)))
  }

  /// The rings that a tile shows, as ``TileGeometry/polygons(_:)`` asks for them; empty for none.
  ///
  /// What lies on the edge of the map, such as the cut along the 180° meridian, is moved out of the tile, so that its line is not
  /// seen.
  /// - Parameter buffer: How far around the tile it is shown, in steps of the tile, 4096 to a side.
  /// - Precondition: the buffer is 0…4096.
  /// - Complexity: O(*n*) in the points; O(1) where the boxes do not meet.
  public func rings(in tile: TileCoordinate, buffer: Int) -> [[TilePoint]] {
    precondition((0...TileLayer.extent).contains(buffer), "the buffer is 0…4096")
    let clip = ClipBox(tile, buffer: buffer)
    let box = ClipBox(west: Int64(west), north: Int64(north), east: Int64(east), south: Int64(south))
    guard clip.meets(box) else { return [] }
    let reach = tile.side * Int64(buffer) / Int64(TileLayer.extent)
    let touchesEdge = west == 0 || north == 0 || east == .max || south == .max
    func moved(_ value: UInt32) -> Int64 {
      value == 0 ? -reach : value == .max ? Int64(UInt32.max) + 1 + reach : Int64(value)
    }
    return TilePolygon.rings(
      rings.map { ring in ring.map { ClipBox.Point(moved($0.x), moved($0.y)) } }, in: tile, box: clip,
      isInside: !touchesEdge && clip.contains(box))
  }
}
