import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct RadiusSuggestionTests {
  @Test func liesBetweenTownsAndWhatIsBetweenThem() throws {
    var generator = SplitMix64(seed: 4)
    var positions: [Position] = []
    for index in 0..<400 {
      let spread = index % 10 == 0 ? 5.0 : 0.02
      positions.append(
        Position(
          longitude: Double(index % 4) * 3 + .random(in: -spread...spread, using: &generator),
          latitude: 40 + .random(in: -spread...spread, using: &generator)))
    }
    let index = PositionIndex(positions)
    let suggestion = try #require(index.suggestedRadius(minimumPoints: 4))
    #expect(suggestion.radius > .meters(300))
    #expect(suggestion.radius < .kilometers(30))
    #expect(suggestion.coreShare > 0.85 && suggestion.coreShare < 0.97)
    #expect(
      suggestion.reason.hasPrefix("\(Int((suggestion.coreShare * 100).rounded())) of 100 positions have 3 others"))
    let clusters = DensityClusters(of: positions, radius: suggestion.radius, minimumPoints: 4)
    #expect(clusters.isCore.count { $0 } == Int((suggestion.coreShare * 400).rounded()))
  }

  @Test func nothingToSuggest() {
    #expect(PositionIndex([]).suggestedRadius(minimumPoints: 2) == nil)
    let same = Array(repeating: Position(longitude: 1, latitude: 1), count: 100)
    #expect(PositionIndex(same).suggestedRadius(minimumPoints: 5) == nil)
    #expect(PositionIndex(Array(same.prefix(30))).suggestedRadius(minimumPoints: 31) == nil)
  }
}
