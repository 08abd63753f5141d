import Testing

@testable import Geodesy

@Suite struct CompassPointTests {
  @Test func everyPointReadsItsOwnAzimuth() {
    for point in CompassPoint.allCases {
      #expect(CompassPoint(azimuth: point.azimuth) == point)
      #expect(CompassPoint(azimuth: point.azimuth + 11.24) == point)
      #expect(CompassPoint(azimuth: point.azimuth - 11.25) == point)
      #expect(CompassPoint(azimuth: point.azimuth + 720) == point)
      #expect(point.azimuth > -180 && point.azimuth <= 180)
    }
  }

  @Test(arguments: [
    (0.0, "N"), (11.25, "NNE"), (11.2, "N"), (-11.25, "N"), (-11.3, "NNW"), (-50, "NW"), (180, "S"), (-180, "S"),
    (90, "E"), (-90, "W"), (359.9, "N"), (225, "SW"),
  ])
  func letters(azimuth: Double, expected: String) {
    #expect(CompassPoint(azimuth: azimuth).rawValue == expected)
  }
}
