import GeoJSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Shortest paths between positions that are not nearly opposite, worked out without PROJ, whose loading takes longer than most
/// searches.
///
/// The longitude on the auxiliary sphere is found by iteration (T. Vincenty, Direct and inverse solutions of geodesics on the
/// ellipsoid, Survey Review 23 (1975)), with the series of sixth order of Karney (2013, equations 15, 17, 18, 24 and 25), so that
/// lengths are good to some 15 nanometres. Near the antipode the iteration does not converge, and nothing is given.
struct GeodesicArc {
  private let flattening: Double
  private let semiMinorAxis: Double
  private let secondEccentricitySquared: Double
  // The polynomials A₃ and C₃₁ … C₃₅ in ε, the lowest power first.
  private let a3: SIMD8<Double>
  private let c3: (SIMD8<Double>, SIMD8<Double>, SIMD8<Double>, SIMD8<Double>, SIMD8<Double>)

  init(semiMajorAxis: Double, flattening: Double) {
    self.flattening = flattening
    semiMinorAxis = semiMajorAxis * (1 - flattening)
    secondEccentricitySquared = flattening * (2 - flattening) / ((1 - flattening) * (1 - flattening))
    let n = flattening / (2 - flattening)
    let square = n * n
    a3 = [
      1, -(1 - n) / 2, -(2 + n - 3 * square) / 8, -(1 + 3 * n + square) / 16, -(3 + 2 * n) / 64, -3.0 / 128, 0, 0,
    ]
    c3 = (
      [0, (1 - n) / 4, (1 - square) / 8, (3 + 3 * n - square) / 64, (5 + 2 * n) / 128, 3.0 / 128, 0, 0],
      [0, 0, (2 - 3 * n + square) / 32, (3 - 2 * n - 3 * square) / 64, (3 + n) / 128, 5.0 / 256, 0, 0],
      [0, 0, 0, (5 - 9 * n + 5 * square) / 192, (9 - 10 * n) / 384, 7.0 / 512, 0, 0],
      [0, 0, 0, 0, (7 - 14 * n) / 512, 7.0 / 512, 0, 0],
      [0, 0, 0, 0, 0, 21.0 / 2560, 0, 0]
    )
  }

  /// An arc of a great circle on the auxiliary sphere.
  private struct Arc {
    /// Its length, with sine and cosine.
    var sine: Double
    var cosine: Double
    var length: Double
    /// Cosine of twice the way from the equator to its middle.
    var doubleMiddle: Double
    /// Sine of the azimuth at the equator.
    var equatorSine: Double
    /// The parameter of the series.
    var epsilon: Double
  }

  /// What the directions at both ends follow from: parts to the east and to the north, in the same unit.
  private struct Directions {
    var east: Double
    var north: Double
    var finalEast: Double
    var finalNorth: Double

    var azimuth: Double { atan2(east, north) * 180 / .pi }
    var finalAzimuth: Double { atan2(finalEast, finalNorth) * 180 / .pi }

    /// Those of the way back, seen in a mirror that turns west to east.
    var reversed: Directions {
      Directions(east: finalEast, north: -finalNorth, finalEast: east, finalNorth: -north)
    }
  }

  /// Metres between two positions; nil near the antipode, and where they are the same pole.
  func meters(from start: Position, to end: Position) -> Double? {
    solution(from: start, to: end).map { semiMinorAxis * length(of: $0.arc) }
  }

  /// Metres and directions; nil as for ``meters(from:to:)``.
  func inverse(from start: Position, to end: Position) -> InverseSolution? {
    guard let (arc, directions, isWestward) = solution(from: start, to: end) else { return nil }
    guard arc.sine != 0 else {
      // As PROJ has it where there is no direction.
      let azimuth = start.latitude >= 0 ? 180.0 : 0
      return InverseSolution(distance: .zero, azimuth: azimuth, finalAzimuth: azimuth)
    }
    let sign = isWestward ? -1.0 : 1.0
    return InverseSolution(
      distance: Distance(meters: semiMinorAxis * length(of: arc)), azimuth: sign * directions.azimuth,
      finalAzimuth: sign * directions.finalAzimuth)
  }

  private func solution(
    from start: Position, to end: Position
  ) -> (arc: Arc, directions: Directions, isWestward: Bool)? {
    // All directions lead from one pole to itself.
    guard (start.latitude + end.latitude).magnitude < 180 else { return nil }
    let turn = (end.longitude - start.longitude).remainder(dividingBy: 360)
    // From the south to the north, so that both ways give the same.
    let isSouthward = start.latitude > end.latitude
    let (south, north) = isSouthward ? (end.latitude, start.latitude) : (start.latitude, end.latitude)
    guard let (arc, directions) = northward(from: south, to: north, turning: turn.magnitude * .pi / 180) else {
      return nil
    }
    return (arc, isSouthward ? directions.reversed : directions, turn < 0)
  }

  /// - Parameter longitude: how far to the east, in radians.
  private func northward(
    from south: Double, to north: Double, turning longitude: Double
  ) -> (arc: Arc, directions: Directions)? {
    let (first, second) = (reducedLatitude(south), reducedLatitude(north))
    let (sine1, cosine1, sine2, cosine2) = (sin(first), cos(first), sin(second), cos(second))
    let rise = sin(second - first)
    var omega = longitude
    for _ in 0..<20 {
      // Written with the difference of the latitudes and half the angle, nothing is lost where both are small.
      let (sine, half) = (sin(omega), sin(omega / 2))
      let bend = 2 * half * half
      let directions = Directions(
        east: cosine2 * sine, north: rise + sine1 * cosine2 * bend, finalEast: cosine1 * sine,
        finalNorth: rise - cosine1 * sine2 * bend)
      let cosine = sine1 * sine2 + cosine1 * cosine2 * (1 - bend)
      if cosine < GeodesicArc.antipodalCosine { return nil }
      let arc = arc(
        sine: (directions.east * directions.east + directions.north * directions.north).squareRoot(), cosine: cosine,
        east: cosine1 * directions.east, sines: sine1 * sine2)
      if arc.sine == 0 { return (arc, directions) }
      let next = longitude + flattening * arc.equatorSine * longitudeIntegral(of: arc)
      if (next - omega).magnitude <= 1e-15 { return (arc, directions) }
      omega = next
    }
    return nil
  }

  /// Beyond this, some 168 degrees, one is near the antipode.
  private static let antipodalCosine = -0.98

  private func reducedLatitude(_ degrees: Double) -> Double { atan((1 - flattening) * tan(degrees * .pi / 180)) }

  /// - Parameters:
  ///   - east: the product of both latitudes' cosines and the sine of the difference in longitude.
  ///   - sines: the product of both latitudes' sines.
  private func arc(sine: Double, cosine: Double, east: Double, sines: Double) -> Arc {
    let equatorSine = sine == 0 ? 0 : east / sine
    let equatorCosineSquared = max(0, 1 - equatorSine * equatorSine)
    let k = secondEccentricitySquared * equatorCosineSquared
    let root = (1 + k).squareRoot()
    let middle = equatorCosineSquared > 0 ? cosine - 2 * sines / equatorCosineSquared : 0
    return Arc(
      sine: sine, cosine: cosine, length: atan2(sine, cosine), doubleMiddle: min(1, max(-1, middle)),
      equatorSine: equatorSine, epsilon: k / ((1 + root) * (1 + root)))
  }

  /// The difference of I₃ between both ends (equations 23 to 25).
  private func longitudeIntegral(of arc: Arc) -> Double {
    let coefficients = (
      GeodesicArc.value(c3.0, arc.epsilon), GeodesicArc.value(c3.1, arc.epsilon),
      GeodesicArc.value(c3.2, arc.epsilon), GeodesicArc.value(c3.3, arc.epsilon),
      GeodesicArc.value(c3.4, arc.epsilon), 0.0
    )
    return GeodesicArc.value(a3, arc.epsilon) * (arc.length + GeodesicArc.series(coefficients, over: arc))
  }

  /// The difference of I₁ between both ends, in polar radii (equations 15 to 18).
  private func length(of arc: Arc) -> Double {
    let epsilon = arc.epsilon
    let square = epsilon * epsilon
    let factor = (1 + square * (1 / 4.0 + square * (1 / 64.0 + square / 256))) / (1 - epsilon)
    let coefficients = (
      epsilon * (-1 / 2.0 + square * (3 / 16.0 - square / 32)),
      square * (-1 / 16.0 + square * (1 / 32.0 - square * 9 / 2048)),
      square * epsilon * (-1 / 48.0 + square * 3 / 256),
      square * square * (-5 / 512.0 + square * 3 / 512),
      square * square * epsilon * (-7 / 1280.0),
      square * square * square * (-7 / 2048.0)
    )
    return factor * (arc.length + GeodesicArc.series(coefficients, over: arc))
  }

  @inline(__always)
  private static func value(_ polynomial: SIMD8<Double>, _ x: Double) -> Double {
    let high = (polynomial[5] * x + polynomial[4]) * x + polynomial[3]
    return ((high * x + polynomial[2]) * x + polynomial[1]) * x + polynomial[0]
  }

  private typealias Coefficients = (Double, Double, Double, Double, Double, Double)

  /// Σ cₗ (sin 2lσ₂ − sin 2lσ₁) as 2 Σ cₗ cos l(σ₁ + σ₂) sin l(σ₂ − σ₁), each factor by its recurrence.
  @inline(__always)
  private static func series(_ coefficients: Coefficients, over arc: Arc) -> Double {
    let middle = arc.doubleMiddle
    var (formerCosine, cosine) = (1.0, middle)
    var (formerSine, sine) = (0.0, arc.sine)
    var sum = coefficients.0 * cosine * sine
    @inline(__always)
    func add(_ coefficient: Double) {
      (formerCosine, cosine) = (cosine, 2 * middle * cosine - formerCosine)
      (formerSine, sine) = (sine, 2 * arc.cosine * sine - formerSine)
      sum += coefficient * cosine * sine
    }
    add(coefficients.1)
    add(coefficients.2)
    add(coefficients.3)
    add(coefficients.4)
    add(coefficients.5)
    return 2 * sum
  }
}
