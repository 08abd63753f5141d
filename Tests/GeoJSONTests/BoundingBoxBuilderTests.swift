import TestSupport
import Testing

@testable import GeoJSON

@Suite("Boxes")
struct BoundingBoxBuilderTests {
  private func positions(_ pairs: [(Double, Double)]) -> [Position] {
    pairs.map { Position(longitude: $0.0, latitude: $0.1) }
  }

  @Test("Fiji's box crosses the antimeridian, as in RFC 7946, section 5.2") func fiji() {
    let box = BoundingBox(enclosing: positions([(177, -20), (-178, -16), (179, -18)]))
    #expect(box == BoundingBox(west: 177, south: -20, east: -178, north: -16))
  }

  @Test("Nothing has no box") func nothing() {
    #expect(BoundingBox(enclosing: []) == nil)
    #expect(Geometry.geometryCollection([.multiPoint([]), .polygon([])]).computedBoundingBox == nil)
    #expect(FeatureCollection([Feature(geometry: nil)]).computedBoundingBox == nil)
  }

  @Test("Edges at 180 are named so that the box does not cross") func edges() {
    #expect(
      BoundingBox(enclosing: positions([(170, 0), (180, 1)])) == BoundingBox(west: 170, south: 0, east: 180, north: 1))
    #expect(
      BoundingBox(enclosing: positions([(170, 0), (-180, 1)])) == BoundingBox(west: 170, south: 0, east: 180, north: 1))
    #expect(
      BoundingBox(enclosing: positions([(-170, 0), (180, 1)]))
        == BoundingBox(west: -180, south: 0, east: -170, north: 1))
    #expect(BoundingBox(enclosing: positions([(180, 1)]))?.contains(Position(longitude: 180, latitude: 1)) == true)
    #expect(
      BoundingBox(enclosing: positions([(-90, 0), (90, 0)])) == BoundingBox(west: -90, south: 0, east: 90, north: 0))
  }

  @Test("Lines and polygons cover what lies between") func lines() {
    #expect(
      Geometry.lineString(positions([(-80, 0), (80, 5), (-120, 9)])).computedBoundingBox
        == BoundingBox(west: -80, south: 0, east: -120, north: 9))
    let cut = Geometry.multiPolygon([
      [positions([(170, 0), (180, 0), (180, 5), (170, 0)])], [positions([(-180, 0), (-170, 0), (-180, 5), (-180, 0)])],
    ])
    #expect(cut.computedBoundingBox == BoundingBox(west: 170, south: 0, east: -170, north: 5))
    let world = positions([(-180, -90), (180, -90), (180, 90), (-180, 90), (-180, -90)])
    #expect(Geometry.polygon([world]).computedBoundingBox == BoundingBox(west: -180, south: -90, east: 180, north: 90))
  }

  @Test("A ring around a pole reaches it") func pole() {
    let ring = positions([(-120, 70), (0, 71), (120, 72), (-120, 70)])
    #expect(Geometry.polygon([ring]).computedBoundingBox == BoundingBox(west: -180, south: 70, east: 180, north: 90))
    #expect(Geometry.lineString(ring).computedBoundingBox == BoundingBox(west: -180, south: 70, east: 180, north: 72))
  }

  @Test("There are altitudes if every position has one") func altitudes() {
    let high = [Position(longitude: 1, latitude: 2, altitude: -3), Position(longitude: 4, latitude: 5, altitude: 6)]
    #expect(
      BoundingBox(enclosing: high)
        == BoundingBox(west: 1, south: 2, east: 4, north: 5, lowest: -3, highest: 6))
    #expect(
      BoundingBox(enclosing: high + [Position(longitude: 2, latitude: 2)])
        == BoundingBox(west: 1, south: 2, east: 4, north: 5))
  }

  @Test("The box of random positions is the narrowest there is", arguments: 0..<200)
  func oracle(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let center = Double.random(in: -180...180, using: &generator)
    let spread = [2.0, 40, 170, 360][Int(seed % 4)]
    let list = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
      Position(
        longitude: wrapped(longitude: center + (Double.random(in: -0.5...0.5, using: &generator) * spread).rounded()),
        latitude: .random(in: -90...90, using: &generator))
    }
    let box = try #require(BoundingBox(enclosing: list))
    #expect(list.allSatisfy(box.contains), "seed \(seed)")
    func width(_ west: Double, _ east: Double) -> Double { east >= west ? east - west : east - west + 360 }
    let narrowest =
      list.map { start in
        list.map { width(start.longitude, $0.longitude).truncatingRemainder(dividingBy: 360) }.max() ?? 0
      }.min() ?? 0
    #expect(abs(width(box.west, box.east) - narrowest) < 1e-9, "seed \(seed): \(box), \(list)")
  }

  @Test("Many spans keep a correct box") func many() throws {
    var generator = SplitMix64(seed: 3)
    let list = (0..<50_000).map { _ in
      Position(longitude: .random(in: 100...200, using: &generator), latitude: .random(in: -1...1, using: &generator))
    }.map { Position(longitude: wrapped(longitude: $0.longitude), latitude: $0.latitude) }
    let box = try #require(BoundingBox(enclosing: list))
    #expect(list.allSatisfy(box.contains))
    #expect(box.west >= 100 && box.west < 100.1 && box.east <= -160 && box.east > -160.1)
  }
}
