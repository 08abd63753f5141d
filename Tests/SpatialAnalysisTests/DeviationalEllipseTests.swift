import GeoJSON
import Geodesy
import TestSupport
import Testing

@testable import SpatialAnalysis

@Suite struct DeviationalEllipseTests {
  /// Four on a cross: deviations of 1000/√2 and 500/√2 along the axes, times √2.
  @Test(arguments: [0.0, 30, 90, 135, 179]) func aCrossHasItsAxes(azimuth: Double) throws {
    let center = Position(longitude: 179.999, latitude: 40)
    let positions = [(0.0, 1000.0), (90, 500), (180, 1000), (270, 500)].map {
      Geodesic.wgs84.destination(from: center, azimuth: azimuth + $0.0, distance: .meters($0.1))
    }
    let ellipse = try #require(DeviationalEllipse(of: Array(0..<4), in: positions))
    #expect((ellipse.semiMajorAxis.meters - 1000).magnitude < 0.01)
    #expect((ellipse.semiMinorAxis.meters - 500).magnitude < 0.01)
    let turn = (ellipse.azimuth - azimuth).magnitude.truncatingRemainder(dividingBy: 180)
    #expect(min(turn, 180 - turn) < 0.01 && ellipse.azimuth >= 0 && ellipse.azimuth < 180)
    #expect(Geodesic.wgs84.distance(from: ellipse.center, to: center).meters < 0.1)
    let geometry = ellipse.polygon(corners: 256)
    guard case .multiPolygon(let parts, _) = geometry else {
      Issue.record("it crosses the antimeridian")
      return
    }
    let area = parts.reduce(0) { $0 + Geodesic.wgs84.area(of: $1) }
    #expect((area / (1000 * 500 * Double.pi) - 1).magnitude < 0.001)
  }

  /// √2 times the deviations hold 1 − 1/e of a normal scatter.
  @Test func twoThirdsAreInside() throws {
    var generator = SplitMix64(seed: 4)
    func normal() -> Double { (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0...1, using: &generator) } }
    let plane = LocalPlane(around: Position(longitude: 20, latitude: -30))
    let points = (0..<4000).map { _ in (x: 3000 * normal(), y: 700 * normal()) }
    let positions = points.map { plane.position(x: $0.x, y: $0.y) }
    let ellipse = try #require(DeviationalEllipse(of: Array(positions.indices), in: positions))
    let (a, b) = (ellipse.semiMajorAxis.meters, ellipse.semiMinorAxis.meters)
    let inside = points.count { $0.x * $0.x / (a * a) + $0.y * $0.y / (b * b) <= 1 }
    #expect((Double(inside) / 4000 - 0.632).magnitude < 0.03)
  }

  @Test func tooFewHaveNone() throws {
    let positions = [Position(longitude: 1, latitude: 1), Position(longitude: 2, latitude: 1)]
    #expect(DeviationalEllipse(of: [], in: positions) == nil)
    #expect(DeviationalEllipse(of: [0, 0, 0], in: positions) == nil)
    let line = try #require(DeviationalEllipse(of: [0, 1], in: positions))
    #expect(line.semiMinorAxis.meters < 1)
  }
}
