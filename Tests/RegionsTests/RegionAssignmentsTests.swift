import Gazetteers
import GeoJSON
import TestSupport
import Testing

@testable import Regions

@Suite struct RegionAssignmentsTests {
  @Test(arguments: 1...4) func manyAnswerAsEach(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let index = RegionIndex(
      (0..<40).map { number in
        let longitude = Double.random(in: -170...170, using: &generator)
        let latitude = Double.random(in: -80...80, using: &generator)
        return RegionPolygon(
          region: Region(
            countryCode: "C\(number % 7)", admin1Code: number % 2 == 0 ? "" : "\(number)", name: "\(number)"),
          geometry: .polygon([star(longitude, latitude, radius: 8, corners: 40, &generator)]))
      })
    var positions = (0..<2000).map { _ in
      Position(
        longitude: Double.random(in: -180...180, using: &generator),
        latitude: Double.random(in: -90...90, using: &generator))
    }
    positions += [Position(longitude: .nan, latitude: 0), Position(longitude: 500, latitude: 0)]
    for limit in [0.0, 300_000] {
      let found = index.regions(at: positions, withinMeters: limit)
      #expect(found.count == positions.count)
      for (number, position) in positions.enumerated() {
        #expect(found[number] == index.region(at: position, withinMeters: limit), "seed \(seed), \(position)")
      }
    }
    #expect(index.regions(at: []).isEmpty)
  }
}
