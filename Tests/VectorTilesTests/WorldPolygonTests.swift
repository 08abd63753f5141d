import GeoJSON
import TestSupport
import Testing

@testable import VectorTiles

@Suite struct WorldPolygonTests {
  /// A star around a middle: a ring without crossings, clockwise or not.
  private static func star(_ random: inout SplitMix64, reversed: Bool) -> [WorldPoint] {
    let corners = (0..<24).map { _ in UInt32.random(in: 1_000_000...300_000_000, using: &random) }
    // Along a square spiral of directions in the order of their angles.
    let directions: [(Double, Double)] = [(1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1), (0, -1), (1, -1)]
    let middle = (x: Double(UInt32.random(in: 1 << 29...7 << 29, using: &random)), y: Double(1 << 31))
    let ring = directions.enumerated().map { number, direction in
      WorldPoint(
        x: UInt32(middle.x + direction.0 * Double(corners[number])),
        y: UInt32(middle.y + direction.1 * Double(corners[number])))
    }
    return reversed ? ring.reversed() : ring
  }

  /// Whether a point lies in rings by the rule of even and odd.
  private static func holds(_ rings: [[TilePoint]], _ x: Double, _ y: Double) -> Bool {
    var isInside = false
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
        let (ax, ay, bx, by) = (Double(a.x), Double(a.y), Double(b.x), Double(b.y))
        if (ay > y) != (by > y), x < (bx - ax) * (y - ay) / (by - ay) + ax { isInside.toggle() }
      }
    }
    return isInside
  }

  private static func holds(_ ring: [WorldPoint], _ x: Double, _ y: Double) -> Bool {
    var isInside = false
    for (a, b) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
      let (ax, ay, bx, by) = (Double(a.x), Double(a.y), Double(b.x), Double(b.y))
      if (ay > y) != (by > y), x < (bx - ax) * (y - ay) / (by - ay) + ax { isInside.toggle() }
    }
    return isInside
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func aTileHoldsWhatThePolygonHolds(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let ring = Self.star(&random, reversed: seed % 2 == 0)
    let polygon = try #require(WorldPolygon(rings: [ring]))
    for zoom in [0, 2, 4] {
      let tile = TileCoordinate(holding: try #require(ring.randomElement(using: &random)), zoom: zoom)
      let rings = polygon.rings(in: tile, buffer: 64)
      for ring in rings {
        #expect(TileGeometry.doubledArea(of: ring) > 0, "seed \(seed)")
        #expect(ring.allSatisfy { (-64...4160).contains($0.x) && (-64...4160).contains($0.y) }, "seed \(seed)")
      }
      var (differing, all) = (0, 0)
      for _ in 0..<400 {
        let (x, y) = (Double.random(in: -60..<4150, using: &random), Double.random(in: -60..<4150, using: &random))
        let scale = Double(tile.side) / 4096
        let inside = Self.holds(ring, Double(tile.west) + x * scale, Double(tile.north) + y * scale)
        all += 1
        if Self.holds(rings, x, y) != inside { differing += 1 }
      }
      // What lies within a step of an edge may fall to either side.
      #expect(differing <= all / 50, "seed \(seed), zoom \(zoom): \(differing) of \(all)")
    }
  }

  @Test func holesRunTheOtherWayAndBelongToTheirPolygon() throws {
    func square(_ low: Double, _ high: Double) -> [Position] {
      [(low, low), (high, low), (high, high), (low, high), (low, low)].map { Position(longitude: $0.0, latitude: $0.1) }
    }
    let polygon = try #require(WorldPolygon([square(0, 40), square(10, 20)]))
    let world = try #require(TileCoordinate(z: 0, x: 0, y: 0))
    let rings = polygon.rings(in: world, buffer: 0)
    #expect(rings.map { TileGeometry.doubledArea(of: $0) > 0 } == [true, false])
    let outside = try #require(TileCoordinate(z: 2, x: 0, y: 0))
    #expect(polygon.rings(in: outside, buffer: 64) == [])
  }

  @Test func whatIsSharedStaysSharedWhenSimplified() throws {
    var random = SplitMix64(seed: 9)
    let border = (0..<200).map { number in
      WorldPoint(
        x: UInt32(1 << 31) + .random(in: 0...4_000_000, using: &random), y: UInt32(1_000_000_000 + number * 1_000_000))
    }
    let west = try #require(WorldPolygon(rings: [border + [WorldPoint(x: 1 << 30, y: 1_200_000_000)]]))
    let east = try #require(WorldPolygon(rings: [border.reversed() + [WorldPoint(x: 3 << 30, y: 900_000_000)]]))
    for bits in [0, 12, 20, 23] {
      let corners = [west, east].map { Set($0.simplified(gridBits: bits)?.rings[0] ?? []) }
      let ends = corners.map { $0.filter { $0.x >= 1 << 31 && $0.x < (1 << 31) + (1 << 24) } }
      #expect(!ends[0].isEmpty && ends[0] == ends[1], "\(bits) bits")
    }
    #expect(west.simplified(gridBits: 31) == nil)
    // A square of two cells by two.
    let small = try #require(
      WorldPolygon(rings: [
        [(0, 0), (2048, 0), (2048, 2048), (0, 2048)].map { WorldPoint(x: (1 << 20) + $0.0, y: (1 << 20) + $0.1) }
      ]))
    #expect(small.simplified(gridBits: 10, leastCells: 4) != nil)
    #expect(small.simplified(gridBits: 10, leastCells: 5) == nil)
  }

  @Test func theEdgeOfTheMapIsDrawnOutsideTheTile() throws {
    let polygon = try #require(
      WorldPolygon([
        [(170, 60), (180, 60), (180, 70), (170, 70), (170, 60)].map {
          Position(longitude: $0.0, latitude: $0.1)
        }
      ]))
    let tile = try #require(TileCoordinate(z: 3, x: 7, y: 1))
    let rings = polygon.rings(in: tile, buffer: 64)
    #expect(rings.flatMap { $0 }.map(\.x).max() == 4160)
  }
}
