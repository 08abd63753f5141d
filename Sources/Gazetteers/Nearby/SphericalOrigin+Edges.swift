#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension SphericalOrigin {
  /// The haversine of the angle to an edge that is straight in longitude and latitude, to some 10⁻⁴ of it.
  ///
  /// What is measured to is always a place of the edge, so that the answer is never too small. Edges of more than half a
  /// degree are measured piece by piece, as a line along a parallel is no great circle.
  package func haversine(
    toEdgeFrom start: (longitude: Double, latitude: Double), to end: (longitude: Double, latitude: Double)
  ) -> Double {
    let (turn, rise) = (end.longitude - start.longitude, end.latitude - start.latitude)
    let pieces = max(1, (max(abs(turn), abs(rise)) * 2).rounded(.up))
    var least = Double.infinity
    var from = UnitVector(longitude: start.longitude, latitude: start.latitude)
    for piece in stride(from: 0.0, to: pieces, by: 1) {
      let next = (piece + 1) / pieces
      let to = UnitVector(longitude: start.longitude + turn * next, latitude: start.latitude + rise * next)
      let share = (piece + vector.share(from: from, to: to)) / pieces
      least = min(
        least, haversine(longitude: start.longitude + turn * share, latitude: start.latitude + rise * share))
      from = to
    }
    return least
  }
}

/// A position as a point of the unit sphere.
struct UnitVector: Sendable {
  var x: Double
  var y: Double
  var z: Double

  init(longitude: Double, latitude: Double) {
    let (turn, rise) = (longitude * .pi / 180, latitude * .pi / 180)
    (x, y, z) = (cos(rise) * cos(turn), cos(rise) * sin(turn), sin(rise))
  }

  /// How far along the chord between two points the one nearest to this lies, 0…1.
  func share(from start: UnitVector, to end: UnitVector) -> Double {
    let (dx, dy, dz) = (end.x - start.x, end.y - start.y, end.z - start.z)
    let length = dx * dx + dy * dy + dz * dz
    guard length > 0 else { return 0 }
    let product = (x - start.x) * dx + (y - start.y) * dy + (z - start.z) * dz
    return min(max(product / length, 0), 1)
  }
}
