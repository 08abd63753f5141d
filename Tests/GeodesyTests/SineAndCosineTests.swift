import Foundation
import TestSupport
import Testing

@testable import Geodesy

@Suite struct SineAndCosineTests {
  @Test func isAsTheCLibraryHasIt() {
    var generator = SplitMix64(seed: 5)
    for number in 0..<100_000 {
      let degrees = Double.random(in: -360...360, using: &generator) * (number % 3 == 0 ? 1e-3 : 1)
      let (sine, cosine) = sineAndCosine(degrees: degrees)
      // Radians in double precision are off by an ulp of the angle, so the two differ by that much near a zero.
      let tolerance = 2.3e-16 * max(1, degrees.magnitude * .pi / 180)
      #expect(abs(sine - sin(degrees * .pi / 180)) <= tolerance, "\(degrees)")
      #expect(abs(cosine - cos(degrees * .pi / 180)) <= tolerance, "\(degrees)")
    }
  }

  @Test(
    arguments: [
      (0, 0, 1), (30, 0.5, 0.75.squareRoot()), (90, 1, 0), (180, 0, -1), (-90, -1, 0), (270, -1, 0), (360, 0, 1),
      (-180, 0, -1),
      (720, 0, 1), (-450, -1, 0),
    ] as [(Double, Double, Double)])
  func quartersAreExact(degrees: Double, sine: Double, cosine: Double) {
    let found = sineAndCosine(degrees: degrees)
    #expect(abs(found.sine - sine) < 1.2e-16 && abs(found.cosine - cosine) < 1.2e-16)
  }
}
