import GeoJSON
import Geodesy
import SpatialIndex

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Positions as points on the surface in three dimensions, metres from the Earth's centre, and what the straight chord
/// between two of them says about their distance along the surface.
///
/// With the chord c, equatorial radius a and polar radius b, the geodesic distance s on an oblate ellipsoid obeys
/// - s ≥ c;
/// - b σ ≤ s ≤ a σ, σ being the angle between the reduced latitudes on the auxiliary sphere, since ds² there differs from
///   dσ² by a factor between b² and a²; and c ≤ a·2 sin(σ/2) ≤ c·a/b;
/// - c ≥ 2ρ sin(s/2ρ) with ρ = b²/a, the least radius of curvature (Schur's comparison theorem for curves).
///
/// Over 10 km the first and last leave a millimetre in doubt. Only pairs in doubt need the geodesic itself.
struct SurfaceSpace: Sendable {
  let metric: SurfaceMetric

  /// Metres by which a chord computed in double precision may be wrong, many times over.
  static let tolerance = 1e-6

  private static let equatorialRadius = Geodesic.wgs84.semiMajorAxis
  private static let polarRadius = Geodesic.wgs84.semiMinorAxis
  private static let leastCurvatureRadius = polarRadius * polarRadius / equatorialRadius
  private static let eccentricitySquared = Geodesic.wgs84.flattening * (2 - Geodesic.wgs84.flattening)
  /// Schur's bound holds as long as 2ρ sin(s/2ρ) grows with s, up to πρ, less what nearly antipodal chords need.
  private static let curvatureBoundLimit = 19_500_000.0

  /// The equatorial radius in metres.
  var radius: Double {
    switch metric {
    case .geodesic: Self.equatorialRadius
    case .greatCircle(let sphere): sphere.radiusMeters
    }
  }

  typealias Point = (x: Double, y: Double, z: Double)

  func point(_ position: Position) -> Point {
    point(longitude: position.longitude, latitude: position.latitude)
  }

  @inline(__always)
  func point(longitude: Double, latitude: Double) -> Point {
    precondition(
      longitude.isFinite && latitude.magnitude <= 90,
      "a position must have a finite longitude and a latitude within ±90")
    let (sine, cosine) = sineAndCosine(degrees: latitude)
    let east = sineAndCosine(degrees: longitude)
    switch metric {
    case .geodesic:
      let normal = Self.equatorialRadius / (1 - Self.eccentricitySquared * sine * sine).squareRoot()
      return (
        normal * cosine * east.cosine, normal * cosine * east.sine, normal * (1 - Self.eccentricitySquared) * sine
      )
    case .greatCircle(let sphere):
      let radius = sphere.radiusMeters
      return (radius * cosine * east.cosine, radius * cosine * east.sine, radius * sine)
    }
  }

  /// Turns longitudes, given as x, and latitudes, as y, into points.
  func makePoints(
    _ count: Int, _ x: UnsafeMutablePointer<Double>, _ y: UnsafeMutablePointer<Double>,
    _ z: UnsafeMutablePointer<Double>
  ) {
    var place = 0
    while place + 4 <= count {
      var isUsual = true
      for number in place..<place + 4 where !(x[number].magnitude <= 360 && y[number].magnitude <= 90) {
        isUsual = false
      }
      if !isUsual { break }
      let (sine, cosine) = sineAndCosine(degrees: UnsafeRawPointer(y + place).loadUnaligned(as: SIMD4<Double>.self))
      let east = sineAndCosine(degrees: UnsafeRawPointer(x + place).loadUnaligned(as: SIMD4<Double>.self))
      var (outward, axis): (SIMD4<Double>, SIMD4<Double>)
      switch metric {
      case .geodesic:
        let normal = Self.equatorialRadius / (1 - Self.eccentricitySquared * sine * sine).squareRoot()
        outward = normal * cosine
        axis = normal * (1 - Self.eccentricitySquared) * sine
      case .greatCircle(let sphere):
        outward = sphere.radiusMeters * cosine
        axis = sphere.radiusMeters * sine
      }
      UnsafeMutableRawPointer(x + place).storeBytes(of: outward * east.cosine, as: SIMD4<Double>.self)
      UnsafeMutableRawPointer(y + place).storeBytes(of: outward * east.sine, as: SIMD4<Double>.self)
      UnsafeMutableRawPointer(z + place).storeBytes(of: axis, as: SIMD4<Double>.self)
      place += 4
    }
    for place in place..<count {
      (x[place], y[place], z[place]) = point(longitude: x[place], latitude: y[place])
    }
  }

  /// The points of positions in their order, or in another one.
  func points(
    _ positions: [Position], order: [Int32]? = nil, threads: Int = 1
  ) -> (x: [Double], y: [Double], z: [Double]) {
    let count = positions.count
    var points: (x: [Double], y: [Double], z: [Double]) = ([], [], [])
    points.x = [Double](unsafeUninitializedCapacity: count) { x, xCount in
      points.y = [Double](unsafeUninitializedCapacity: count) { y, yCount in
        points.z = [Double](unsafeUninitializedCapacity: count) { z, zCount in
          let (sharedX, sharedY, sharedZ) = (SharedBuffer(x), SharedBuffer(y), SharedBuffer(z))
          concurrently(over: count, threads: threads) { range in
            guard let x = sharedX.elements.baseAddress, let y = sharedY.elements.baseAddress,
              let z = sharedZ.elements.baseAddress
            else { return }
            for first in stride(from: range.lowerBound, to: range.upperBound, by: 64) {
              let block = first..<min(first + 64, range.upperBound)
              for number in block {
                let position = positions[order.map { Int($0[number]) } ?? number]
                (x[number], y[number]) = (position.longitude, position.latitude)
              }
              makePoints(block.count, x + first, y + first, z + first)
            }
          }
          (xCount, yCount, zCount) = (count, count, count)
        }
      }
    }
    return points
  }

  func distanceMeters(_ first: Position, _ second: Position) -> Double {
    switch metric {
    case .geodesic: Geodesic.wgs84.distance(from: first, to: second).meters
    case .greatCircle(let sphere): sphere.distance(from: first, to: second).meters
    }
  }

  /// No pair within the radius has a longer chord.
  func longestChord(withinMeters radius: Double) -> Double {
    switch metric {
    case .geodesic:
      let angle = radius / (2 * Self.polarRadius)
      if angle >= .pi / 2 { return .infinity }
      return min(radius, 2 * Self.equatorialRadius * sin(angle)) + Self.tolerance
    case .greatCircle(let sphere):
      let angle = radius / (2 * sphere.radiusMeters)
      if angle >= .pi / 2 { return .infinity }
      return 2 * sphere.radiusMeters * sin(angle) + Self.tolerance
    }
  }

  /// Every pair with this chord or a shorter one is within the radius; below zero when that cannot be said of any pair.
  func certainChord(withinMeters radius: Double) -> Double {
    if radius == .infinity { return .infinity }
    switch metric {
    case .geodesic:
      let byAngle = 2 * Self.polarRadius * sin(min(.pi / 2, radius / (2 * Self.equatorialRadius)))
      let byCurvature =
        radius <= Self.curvatureBoundLimit
        ? 2 * Self.leastCurvatureRadius * sin(radius / (2 * Self.leastCurvatureRadius)) : 0
      return max(byAngle, byCurvature) - Self.tolerance
    case .greatCircle(let sphere):
      return 2 * sphere.radiusMeters * sin(min(.pi / 2, radius / (2 * sphere.radiusMeters))) - Self.tolerance
    }
  }

  /// No pair with this chord is farther apart.
  func longestMeters(withChord chord: Double) -> Double {
    let chord = chord + Self.tolerance
    func arc(_ radius: Double) -> Double { asin(min(1, chord / (2 * radius))) * 2 }
    switch metric {
    case .geodesic:
      let byAngle = Self.equatorialRadius * arc(Self.polarRadius)
      let byCurvature = Self.leastCurvatureRadius * arc(Self.leastCurvatureRadius)
      return (byCurvature <= Self.curvatureBoundLimit ? min(byAngle, byCurvature) : byAngle) + Self.tolerance
    case .greatCircle(let sphere):
      return sphere.radiusMeters * arc(sphere.radiusMeters) + Self.tolerance
    }
  }

  /// No pair as near as some pair with this chord has a longer chord.
  ///
  /// ``longestMeters(withChord:)`` and ``longestChord(withinMeters:)`` in one, without the sines for what is near: there the arc is
  /// longer than the chord c by c³/24ρ² and less than a fiftieth of that.
  func longestChord(asNearAsChord chord: Double) -> Double {
    let chord = chord + Self.tolerance
    guard chord < Self.leastCurvatureRadius / 8 else {
      return longestChord(withinMeters: longestMeters(withChord: chord))
    }
    switch metric {
    case .geodesic:
      return chord + chord * chord * chord * Self.cubicArc + 3 * Self.tolerance
    case .greatCircle: return chord + 3 * Self.tolerance
    }
  }

  private static let cubicArc = 1.02 / (24 * leastCurvatureRadius * leastCurvatureRadius)
}
