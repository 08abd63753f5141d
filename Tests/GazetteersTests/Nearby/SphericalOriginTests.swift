import GeoJSON
import SpatialIndex
import TestSupport
import Testing

@testable import Gazetteers

@Suite struct SphericalOriginTests {
  @Test func distances() {
    func meters(_ a: (Double, Double), _ b: (Double, Double)) -> Double {
      let origin = SphericalOrigin(Position(longitude: a.0, latitude: a.1))
      return SphericalOrigin.meters(haversine: origin.haversine(longitude: b.0, latitude: b.1))
    }
    // A degree of a great circle is π/180 · 6 371 008.8 m.
    #expect(abs(meters((0, 0), (1, 0)) - 111_195.080) < 0.001)
    #expect(abs(meters((179.5, 0), (-179.5, 0)) - 111_195.080) < 0.001)
    #expect(abs(meters((0, 89.5), (180, 89.5)) - 111_195.080) < 0.001)
    #expect(abs(meters((0, 0), (180, 0)) - 20_015_114.4) < 0.1)
    #expect(meters((47.5, 42.98), (47.5, 42.98)) == 0)
  }

  @Test func lengthsAndHaversinesAreInverse() {
    for meters in [0, 0.001, 1, 25_000, 1e6, 1e7, 2e7] {
      let back = SphericalOrigin.meters(haversine: SphericalOrigin.haversine(meters: meters))
      #expect(abs(back - meters) <= meters * 1e-9)
    }
    #expect(SphericalOrigin.haversine(meters: .infinity) == 1)
    #expect(SphericalOrigin.haversine(meters: 1e9) == 1)
  }

  /// The bound of a box against the distances to places within it.
  @Test(arguments: 1...40) func boundsHold(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let west = Double.random(in: -180...179, using: &generator)
      let south = Double.random(in: -90...89, using: &generator)
      let box = PackedBoxTree.Box(
        minX: west, minY: south, maxX: min(180, west + Double.random(in: 0...90, using: &generator)),
        maxY: min(90, south + Double.random(in: 0...60, using: &generator)))
      let query = Position(
        longitude: Double.random(in: -180...180, using: &generator),
        latitude: [90, -90, Double.random(in: -90...90, using: &generator)].randomElement(using: &generator) ?? 0)
      let origin = SphericalOrigin(query)
      let bound = origin.lowerBound(of: box)
      var least = Double.infinity
      for x in 0...12 {
        for y in 0...60 {
          least = min(
            least,
            origin.haversine(
              longitude: box.minX + (box.maxX - box.minX) * Double(x) / 12,
              latitude: box.minY + (box.maxY - box.minY) * Double(y) / 60))
        }
      }
      #expect(bound <= least, "seed \(seed), \(query), \(box)")
      // The bound is the distance itself, up to the raster of the places tried.
      if !(box.minX...box.maxX).contains(query.longitude) {
        #expect(least - bound < 0.0005, "seed \(seed), \(query), \(box)")
      }
    }
  }
}
