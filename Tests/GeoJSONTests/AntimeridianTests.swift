import TestSupport
import Testing

@testable import GeoJSON

@Suite("Antimeridian")
struct AntimeridianTests {
  private func positions(_ pairs: [(Double, Double)]) -> [Position] {
    pairs.map { Position(longitude: $0.0, latitude: $0.1) }
  }

  @Test("The line of RFC 7946, section 3.1.9") func line() {
    let expected = Geometry.multiLineString([positions([(170, 45), (180, 45)]), positions([(-180, 45), (-170, 45)])])
    #expect(Geometry.lineString(positions([(170, 45), (-170, 45)])).cutAtAntimeridian() == expected)
    #expect(Geometry.lineString(positions([(170, 45), (190, 45)])).cutAtAntimeridian() == expected)
  }

  @Test("The polygon of RFC 7946, section 3.1.9") func polygon() {
    let expected = Geometry.multiPolygon([
      [positions([(180, 40), (180, 50), (170, 50), (170, 40), (180, 40)])],
      [positions([(-170, 40), (-170, 50), (-180, 50), (-180, 40), (-170, 40)])],
    ])
    let ring = positions([(170, 40), (-170, 40), (-170, 50), (170, 50), (170, 40)])
    let cut = Geometry.polygon([ring]).cutAtAntimeridian()
    #expect(sortedRings(cut) == sortedRings(expected))
    #expect(sortedRings(Geometry.polygon([ring.reversed()]).cutAtAntimeridian()) == sortedRings(expected))
  }

  /// The outlines, each started at its least position.
  private func sortedRings(_ geometry: Geometry?) -> [[Position]] {
    guard case .multiPolygon(let polygons, _)? = geometry else { return [] }
    return polygons.flatMap { $0 }.map { ring in
      let open = Array(ring.dropLast())
      let start = open.indices.min { (open[$0].longitude, open[$0].latitude) < (open[$1].longitude, open[$1].latitude) }
      return Array(open[(start ?? 0)...] + open[..<(start ?? 0)])
    }
  }

  @Test("What does not cross is left alone") func untouched() {
    let world = positions([(-180, -90), (180, -90), (180, 90), (-180, 90), (-180, -90)])
    for geometry in [
      Geometry.point(Position(longitude: 180, latitude: 0)), .lineString(positions([(170, 0), (180, 1), (175, 2)])),
      .lineString(positions([(-90, 0), (90, 0)])), .polygon([world]), .multiPoint([]), .lineString([]), .polygon([]),
    ] { #expect(geometry.cutAtAntimeridian() == nil) }
  }

  @Test("Longitudes beyond 180 are brought back") func wrapping() {
    #expect(
      Geometry.multiPoint(positions([(190, 1), (-190, 2), (180, 3), (540, 4), (-180, 5)])).cutAtAntimeridian()
        == .multiPoint(positions([(-170, 1), (170, 2), (180, 3), (-180, 4), (-180, 5)])))
    // A line that lies beyond as a whole is moved in one piece.
    #expect(
      Geometry.lineString(positions([(181, 0), (200, 5)])).cutAtAntimeridian()
        == .lineString(positions([(-179, 0), (-160, 5)])))
  }

  @Test("A line may cross again and again, and touch") func lineTurns() {
    #expect(
      Geometry.lineString(positions([(170, 0), (-170, 10), (170, 20)])).cutAtAntimeridian()
        == .multiLineString([
          positions([(170, 0), (180, 5)]), positions([(-180, 5), (-170, 10), (-180, 15)]),
          positions([(180, 15), (170, 20)]),
        ]))
    #expect(
      Geometry.lineString(positions([(170, 0), (180, 5), (-170, 10)])).cutAtAntimeridian()
        == .multiLineString([positions([(170, 0), (180, 5)]), positions([(-180, 5), (-170, 10)])]))
    #expect(
      Geometry.lineString([
        Position(longitude: 179, latitude: 0, altitude: 100), Position(longitude: 181, latitude: 2, altitude: 300),
      ]).cutAtAntimeridian()
        == .multiLineString([
          [Position(longitude: 179, latitude: 0, altitude: 100), Position(longitude: 180, latitude: 1, altitude: 200)],
          [
            Position(longitude: -180, latitude: 1, altitude: 200),
            Position(longitude: -179, latitude: 2, altitude: 300),
          ],
        ]))
  }

  @Test("A ring around a pole is closed over the pole") func pole() {
    let ring = positions([(-120, 70), (0, 70), (120, 70), (-120, 70)])
    let expected = Geometry.polygon([
      positions([(-180, 70), (-120, 70), (0, 70), (120, 70), (180, 70), (180, 90), (-180, 90), (-180, 70)])
    ])
    #expect(Geometry.polygon([ring]).cutAtAntimeridian() == expected)
    #expect(Geometry.polygon([ring.reversed()]).cutAtAntimeridian() == expected)
    // With a hole around the same pole, a band is left.
    let hole = positions([(-120, 80), (0, 80), (120, 80), (-120, 80)])
    let band = positions([
      (-180, 70), (-120, 70), (0, 70), (120, 70), (180, 70), (180, 80), (120, 80), (0, 80), (-120, 80), (-180, 80),
      (-180, 70),
    ])
    #expect(Geometry.polygon([ring, hole]).cutAtAntimeridian() == .polygon([band]))
    guard
      case .polygon(let south, _)? = Geometry.polygon([positions([(-120, -70), (120, -70), (0, -70), (-120, -70)])])
        .cutAtAntimeridian()
    else {
      Issue.record("no polygon")
      return
    }
    #expect(south[0].map(\.latitude).min() == -90)
    #expect(signedArea(south[0]) == 2 * 360 * 20)
  }

  @Test("Members stay with what is cut") func members() {
    let members = GeometryMembers(foreign: ["a": 1])
    let collection = Geometry.geometryCollection(
      [.lineString(positions([(170, 0), (-170, 0)]), members), .point(Position(longitude: 1, latitude: 2))], members)
    #expect(
      collection.cutAtAntimeridian()
        == .geometryCollection(
          [
            .multiLineString([positions([(170, 0), (180, 0)]), positions([(-180, 0), (-170, 0)])], members),
            .point(Position(longitude: 1, latitude: 2)),
          ], members))
  }

  @Test("Pieces cover what the whole covers", arguments: 0..<200)
  func oracle(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let middle = Double.random(in: 175...185, using: &generator)
    let onGrid = seed % 3 == 0
    // A star around the middle, and a smaller one in it as a hole.
    func star(_ radii: ClosedRange<Double>, _ count: Int) -> [Position] {
      let open = (0..<count).map { index -> Position in
        let angle = (Double(index) + 0.5) / Double(count)
        let radius = Double.random(in: radii, using: &generator)
        let (x, y) = unit(angle)
        let place = (x: middle + radius * x, y: radius * y)
        return onGrid
          ? Position(longitude: place.x.rounded(), latitude: place.y.rounded())
          : Position(longitude: place.x, latitude: place.y)
      }
      return open + [open[0]]
    }
    let whole = [star(8...20, 12), star(1...5, 8)]
    let jumping = whole.map { ring in
      ring.map { Position(longitude: wrapped(longitude: $0.longitude), latitude: $0.latitude) }
    }
    let given = seed % 2 == 0 ? whole : jumping
    var pieces: [[[Position]]] = []
    switch Geometry.polygon(given).cutAtAntimeridian() {
    case .polygon(let rings, _)?: pieces = [rings]
    case .multiPolygon(let polygons, _)?: pieces = polygons
    default: pieces = [given]
    }
    for rings in pieces {
      for ring in rings {
        #expect(ring.first == ring.last && ring.count > 3, "seed \(seed)")
        #expect(ring.allSatisfy { $0.longitude.magnitude <= 180 }, "seed \(seed)")
      }
      #expect(signedArea(rings[0]) > 0, "seed \(seed)")
      #expect(rings.dropFirst().allSatisfy { signedArea($0) < 0 }, "seed \(seed)")
    }
    let area = abs(signedArea(whole[0])) - abs(signedArea(whole[1]))
    let cutArea = pieces.flatMap { $0 }.reduce(0) { $0 + signedArea($1) }
    #expect(abs(area - cutArea) < 1e-6, "seed \(seed)")
    for _ in 0..<200 {
      let x = Double.random(in: 150...210, using: &generator)
      let y = Double.random(in: -21...21, using: &generator)
      let place = wrapped(longitude: x)
      #expect(
        isInside(whole, x, y) == pieces.contains { isInside($0, place, y) }, "seed \(seed), \(x) \(y)")
    }
  }

  private func isInside(_ rings: [[Position]], _ x: Double, _ y: Double) -> Bool {
    var inside = false
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst()) where (a.latitude > y) != (b.latitude > y) {
        let edge = a.longitude + (y - a.latitude) / (b.latitude - a.latitude) * (b.longitude - a.longitude)
        if x < edge { inside.toggle() }
      }
    }
    return inside
  }

  /// A point of the diamond with unit radius, for a share of the way around it.
  private func unit(_ share: Double) -> (Double, Double) {
    let quarter = share * 4
    switch quarter {
    case ..<1: return (1 - quarter, quarter)
    case ..<2: return (1 - quarter, 2 - quarter)
    case ..<3: return (quarter - 3, 2 - quarter)
    default: return (quarter - 3, quarter - 4)
    }
  }
}
