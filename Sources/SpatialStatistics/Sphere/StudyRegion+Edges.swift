#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension StudyRegion {
  /// The distance in metres from a point to the region's edge; infinite for the whole sphere.
  func metersToEdge(_ vector: UnitVector) -> Double { pieces.angle(from: vector, to: edges) * Sphere.radius }

  /// The edges that a circle of at most this radius around the point may cross.
  func edges(withinMeters radius: Double, of vector: UnitVector) -> [Edge] {
    pieces.edges(withinChord: Sphere.squaredChord(meters: radius).squareRoot(), of: vector).map { edges[Int($0)] }
  }

  /// The share of the circle of a radius in metres around a point that lies within the region: Ripley's isotropic correction.
  ///
  /// Exact on the sphere: the circle is cut by the plane of each edge's great circle, and the arcs between two cuts are tested
  /// by their middles.
  /// - Parameter near: the edges that the circle may cross.
  func shareOfCircle(radius: Double, around center: UnitVector, near: [Edge]) -> Double {
    let angle = radius / Sphere.radius
    let (sine, cosine) = (sin(angle), cos(angle))
    // Two directions across the centre, from which the azimuth on the circle is counted.
    let helper = center.z.magnitude < 0.9 ? UnitVector(0, 0, 1) : UnitVector(1, 0, 0)
    let first = center.cross(helper).normalized
    let second = center.cross(first)
    var cuts: [Double] = []
    for edge in near {
      let (a, b) = (center.dot(edge.start), center.dot(edge.ahead))
      let reach = (a * a + b * b).squareRoot()
      guard reach > cosine.magnitude, reach > 0 else { continue }
      let middle = atan2(b, a)
      let half = acos(min(1, max(-1, cosine / reach)))
      for root in [middle - half, middle + half] {
        var t = root
        if t < 0 { t += 2 * .pi }
        guard t >= 0, t < edge.angle else { continue }
        let point = edge.start * cos(t) + edge.ahead * sin(t)
        cuts.append(atan2(point.dot(second), point.dot(first)))
      }
    }
    func isInside(_ azimuth: Double) -> Bool {
      contains(center * cosine + (first * cos(azimuth) + second * sin(azimuth)) * sine)
    }
    guard cuts.count > 1 else { return isInside(cuts.first.map { $0 + .pi } ?? 0) ? 1 : 0 }
    cuts.sort()
    var inside = 0.0
    for (number, cut) in cuts.enumerated() {
      let next = number + 1 < cuts.count ? cuts[number + 1] : cuts[0] + 2 * .pi
      if next - cut > 1e-12, isInside((cut + next) / 2) { inside += next - cut }
    }
    return inside / (2 * .pi)
  }
}
