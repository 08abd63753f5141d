import GeoJSON
import Testing

@testable import Geodesy

@Suite struct GreatCircleTests {
  private let sphere = GreatCircle.mean

  private func position(_ latitude: Double, _ longitude: Double) -> Position {
    Position(longitude: longitude, latitude: latitude)
  }

  @Test func knownArcs() {
    let radius = 6_371_008.8
    #expect(sphere.distance(from: position(0, 0), to: position(0, 180)).meters == radius * .pi)
    #expect((sphere.distance(from: position(0, 0), to: position(90, 40)).meters - radius * .pi / 2).magnitude < 1e-8)
    #expect(
      (sphere.distance(from: position(10, 179), to: position(10, -179)).meters
        - sphere.distance(from: position(10, 0), to: position(10, 2)).meters).magnitude < 1e-8)
    // Antipodes keep full precision: a step of a metre from them shows as a metre.
    let near = sphere.destination(from: position(-20, -150), azimuth: 70, distance: .meters(1))
    #expect((sphere.distance(from: position(20, 30), to: near).meters - (radius * .pi - 1)).magnitude < 1e-6)
    // R. Sinnott, Virtues of the Haversine, Sky & Telescope 68 (1984), the usual BNA-LAX line: 2887.2599506 km on a sphere
    // of radius 6372.8 km.
    let line = GreatCircle(radiusMeters: 6_372_800).distance(
      from: position(36.12, -86.67), to: position(33.94, -118.40))
    #expect((line.kilometers - 2_887.259_950_6).magnitude < 1e-6)
  }

  @Test(arguments: [
    (0.0, 0.0, 0.0, 10.0, 90.0, 90.0), (0, 0, 10, 0, 0, 0), (0, 0, -10, 0, 180, 180), (0, 10, 0, 0, -90, -90),
    // 90° − atan(sin 60° tan 1°).
    (60, 179, 60, -179, 89.133_952_6, 90.866_047_4),
  ])
  func azimuths(_ a: Double, _ b: Double, _ c: Double, _ d: Double, azimuth: Double, finalAzimuth: Double) {
    let solution = sphere.inverse(from: position(a, b), to: position(c, d))
    #expect((solution.azimuth - azimuth).magnitude < 1e-6, "\(solution)")
    #expect((solution.finalAzimuth.magnitude - finalAzimuth.magnitude).magnitude < 1e-6, "\(solution)")
    #expect(solution.distance == sphere.distance(from: position(a, b), to: position(c, d)))
  }

  @Test func thereAndBack() {
    for step in 0..<500 {
      let start = position(Double(step * 37 % 179) - 89, Double(step * 101 % 360) - 180)
      let azimuth = Double(step * 73 % 360) - 180
      let distance = Distance.kilometers(0.001 + Double(step * step) * 0.08)
      let end = sphere.destination(from: start, azimuth: azimuth, distance: distance)
      #expect(end.isValid)
      #expect((sphere.distance(from: start, to: end).meters - distance.meters).magnitude < 1e-6, "step \(step)")
      let solution = sphere.inverse(from: start, to: end)
      let again = sphere.destination(from: start, azimuth: solution.azimuth, distance: solution.distance)
      #expect(sphere.distance(from: again, to: end).meters < 1e-6, "step \(step)")
      let middle = sphere.midpoint(from: start, to: end)
      #expect((sphere.distance(from: middle, to: end).meters - distance.meters / 2).magnitude < 1e-6, "step \(step)")
    }
  }
}
