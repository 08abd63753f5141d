public import GeoJSON

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Shortest paths on a sphere: some 0.3 % off the ellipsoid, and several times quicker.
///
/// Distances come from the half-angle form h = sin²(Δφ/2) + cos φ₁ cos φ₂ sin²(Δλ/2) and its complement, which keeps full
/// precision for near positions as well as for antipodes.
public struct GreatCircle: DistanceMetric, Hashable {
  /// The sphere of the Earth's mean radius, 6 371 008.8 m (Moritz, Geodetic Reference System 1980, R₁).
  public static let mean = GreatCircle(radiusMeters: 6_371_008.8)

  /// The sphere's radius in metres.
  public let radiusMeters: Double

  /// Makes the geometry of a sphere.
  /// - Precondition: the radius is positive and finite.
  public init(radiusMeters: Double) {
    precondition(radiusMeters > 0 && radiusMeters.isFinite, "the radius must be positive and finite")
    self.radiusMeters = radiusMeters
  }

  /// The length of the shorter arc of the great circle.
  public func distance(from start: Position, to end: Position) -> Distance {
    // The two cosines and the two sines together, in a quarter of the time of one after the other.
    let halfDifference = (end.latitude - start.latitude) / 2
    let halfTurn = (end.longitude - start.longitude) / 2
    let angles = SIMD4(start.latitude, end.latitude, halfDifference, halfTurn)
    let (sines, allCosines) = sinesAndCosines(degrees: angles)
    let cosines = allCosines.x * allCosines.y
    let haversine = square(sines.z) + cosines * square(sines.w)
    let sine = haversine.squareRoot()
    // Well within a quarter of the way round the arc sine keeps its precision, and the complement is not needed.
    if haversine < 0.25 { return Distance(meters: 2 * radiusMeters * asin(sine)) }
    let halfSum = sineAndCosine(degrees: (end.latitude + start.latitude) / 2)
    let cosine = (square(halfSum.sine) + cosines * square(allCosines.w)).squareRoot()
    return Distance(meters: 2 * radiusMeters * atan2(sine, cosine))
  }

  /// The length and the directions of the shorter arc of the great circle.
  public func inverse(from start: Position, to end: Position) -> InverseSolution {
    let azimuth = azimuth(from: start, to: end)
    let back = self.azimuth(from: end, to: start)
    return InverseSolution(
      distance: distance(from: start, to: end), azimuth: azimuth, finalAzimuth: back > 0 ? back - 180 : back + 180)
  }

  /// The position reached along the great circle that leaves the start in the direction of the azimuth.
  ///
  /// A negative distance goes the opposite way.
  public func destination(from start: Position, azimuth: Double, distance: Distance) -> Position {
    let arc = distance.meters / radiusMeters
    let latitude = radians(start.latitude)
    let direction = radians(azimuth)
    // The components along north, east and up at the start, turned into those along axis, meridian and east.
    let north = sin(arc) * cos(direction)
    let east = sin(arc) * sin(direction)
    let axis = sin(latitude) * cos(arc) + cos(latitude) * north
    let outward = cos(latitude) * cos(arc) - sin(latitude) * north
    let turn = degrees(atan2(east, outward))
    return Position(
      longitude: normalizedLongitude(start.longitude + turn),
      latitude: degrees(atan2(axis, (outward * outward + east * east).squareRoot())))
  }

  private func azimuth(from start: Position, to end: Position) -> Double {
    let turn = radians(end.longitude - start.longitude)
    let (latitude, endLatitude) = (radians(start.latitude), radians(end.latitude))
    // cos φ₁ sin φ₂ − sin φ₁ cos φ₂ cos Δλ, rearranged so that near positions do not cancel.
    let northward = sin(endLatitude - latitude) + 2 * sin(latitude) * cos(endLatitude) * square(sin(turn / 2))
    return degrees(atan2(cos(endLatitude) * sin(turn), northward))
  }
}

private func radians(_ degrees: Double) -> Double { degrees * (.pi / 180) }
private func degrees(_ radians: Double) -> Double { radians * (180 / .pi) }
private func square(_ value: Double) -> Double { value * value }

/// The longitude on −180…180 that names the same meridian.
private func normalizedLongitude(_ longitude: Double) -> Double {
  if longitude.magnitude <= 180 { return longitude }
  return longitude.remainder(dividingBy: 360)
}
