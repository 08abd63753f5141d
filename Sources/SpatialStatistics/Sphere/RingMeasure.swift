#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The area within a ring of great-circle edges, on the unit sphere, and whether the north pole lies in it.
struct RingMeasure {
  var area = 0.0
  var holdsNorthPole = false

  /// Sums the areas between each edge and the equator, by the formula of Girard with tangents of half latitudes (C. F. F. Karney,
  /// Algorithms for geodesics, 2013, equation 64 on a sphere). A ring around a pole bounds the smaller side, any other the side without poles.
  init(_ ring: [UnitVector]) {
    var (sum, winding) = (0.0, 0.0)
    func angles(_ vector: UnitVector) -> (longitude: Double, tangent: Double) {
      let across = (vector.x * vector.x + vector.y * vector.y).squareRoot()
      return (atan2(vector.y, vector.x), vector.z / (1 + across))
    }
    for (start, end) in zip(ring, ring.dropFirst() + ring.prefix(1)) {
      let (from, to) = (angles(start), angles(end))
      let turn = wrapped(turn: to.longitude - from.longitude)
      // An edge along a pole, by which rings of longitude and latitude close there, is a point.
      guard start.z.magnitude < 1 - 1e-15 || end.z.magnitude < 1 - 1e-15 else { continue }
      sum += 2 * atan2(tan(turn / 2) * (from.tangent + to.tangent), 1 + from.tangent * to.tangent)
      winding += turn
    }
    if winding.magnitude > .pi {
      // Around a pole: between the ring and the equator lies what the cap lacks of a hemisphere.
      let north = 2 * .pi - (winding > 0 ? sum : -sum)
      holdsNorthPole = north <= 2 * .pi
      area = min(north, 4 * .pi - north)
    } else {
      area = sum.magnitude
    }
  }
}
