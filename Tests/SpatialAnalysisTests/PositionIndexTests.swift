import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct PositionIndexTests {
  /// All positions by distance, then index.
  private func sorted(_ positions: [Position], from center: Position, _ metric: SurfaceMetric) -> [PositionIndex
    .Neighbor]
  {
    let metric = metric.distanceMetric
    return positions.indices
      .map { PositionIndex.Neighbor(index: $0, distance: metric.distance(from: center, to: positions[$0])) }
      .sorted { ($0.distance.meters, $0.index) < ($1.distance.meters, $1.index) }
  }

  @Test(arguments: [UInt64](1...12))
  func agreesWithBruteForce(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let spread = [0.000_01, 0.01, 1, 30][Int(seed) % 4]
    let metric: SurfaceMetric = seed % 3 == 0 ? .greatCircle() : .geodesic
    let positions = randomPositions(count: 300, spread: spread, using: &generator)
    let index = PositionIndex(positions, metric: metric)
    let centers = positions.prefix(10) + randomPositions(count: 10, spread: spread, using: &generator)
    for center in centers {
      let all = sorted(positions, from: center, metric)
      // Radii that fall exactly on a distance, so that inclusion is tested, and some in between.
      let radii =
        [0, 1, 20_100_000] + [0, 3, 20, 100, 250, 299].map { all[$0].distance.meters }
        + [Double.random(in: 0...20_010_000, using: &generator)]
      for radius in radii.map(Distance.meters) {
        let expected = all.filter { $0.distance <= radius }
        #expect(index.within(radius, of: center) == expected, "seed \(seed), radius \(radius.meters) of \(center)")
        #expect(index.indices(within: radius, of: center) == expected.map(\.index).sorted(), "seed \(seed)")
        #expect(index.count(within: radius, of: center) == expected.count, "seed \(seed)")
        var grouped: [Int] = []
        index.forEachGroup(within: radius, of: center) { grouped += $0.map { Int($0) } }
        #expect(grouped.sorted() == expected.map(\.index).sorted(), "seed \(seed)")
        for count in [1, 7, 300] {
          #expect(
            index.nearest(to: center, count: count, within: radius) == Array(expected.prefix(count)),
            "seed \(seed), \(count) within \(radius.meters) of \(center)")
        }
      }
      #expect(index.nearest(to: center, count: 12) == Array(all.prefix(12)), "seed \(seed), nearest to \(center)")
    }
  }

  @Test func manyAtOnceAreFoundAsOneByOne() {
    var generator = SplitMix64(seed: 9)
    let positions = randomPositions(count: 3000, spread: 3, using: &generator)
    let index = PositionIndex(positions)
    let centers = randomPositions(count: 100, spread: 3, using: &generator)
    #expect(
      index.nearest(to: centers, count: 4, within: .kilometers(300)).map(Array.init)
        == centers.map { index.nearest(to: $0, count: 4, within: .kilometers(300)) })
    #expect(index.nearest(to: [Position](), count: 4).isEmpty)
  }

  @Test func boundsOfChordsHold() {
    var generator = SplitMix64(seed: 77)
    for metric in [SurfaceMetric.geodesic, .greatCircle()] {
      let space = SurfaceSpace(metric: metric)
      for round in 0..<20_000 {
        let first = randomPositions(count: 2, spread: 5, using: &generator)[1]
        // Near, far, and nearly antipodal partners.
        var second = randomPositions(count: 2, spread: 5, using: &generator)[0]
        if round % 3 == 1 {
          let step = Double.random(in: 0...0.3, using: &generator)
          second = Geodesic.wgs84.destination(
            from: first, azimuth: Double(round), distance: .kilometers(step * step * 1e4))
        } else if round % 3 == 2 {
          second = Geodesic.wgs84.destination(
            from: first, azimuth: Double(round), distance: .kilometers(20_004 - Double(round % 500)))
        }
        let meters = space.distanceMeters(first, second)
        let (a, b) = (space.point(first), space.point(second))
        let chord = (squared(a.x - b.x) + squared(a.y - b.y) + squared(a.z - b.z)).squareRoot()
        #expect(chord <= space.longestChord(withinMeters: meters))
        #expect(meters <= space.longestMeters(withChord: chord))
        #expect(chord > space.certainChord(withinMeters: meters.nextDown * (1 - 1e-15)) || meters < 1e-3)
      }
    }
  }

  @Test func nothingIndexed() {
    let index = PositionIndex([])
    #expect(index.within(.infinity, of: Position(longitude: 1, latitude: 1)).isEmpty)
    #expect(index.nearest(to: Position(longitude: 1, latitude: 1), count: 3).isEmpty)
    #expect(index.count(within: .infinity, of: Position(longitude: 1, latitude: 1)) == 0)
  }

  @Test func unboundedAndNegativeRadius() {
    let positions = [Position(longitude: 0, latitude: 0), Position(longitude: 180, latitude: 0)]
    let index = PositionIndex(positions)
    #expect(index.count(within: .infinity, of: positions[0]) == 2)
    #expect(index.within(.meters(-1), of: positions[0]).isEmpty)
    #expect(index.nearest(to: positions[0], count: 0).isEmpty)
    #expect(index.nearest(to: positions[0], count: 5).map(\.index) == [0, 1])
  }
}
