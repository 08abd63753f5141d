#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The regular icosahedron around the unit sphere, and the equal-area map of each of its faces.
///
/// It stands so that the equator is a line of symmetry, and one corner alone is on land: a corner at 58.282 525 59° north,
/// 11.25° east, with an edge due north; the poles are in the middle of edges. The map is J. P. Snyder, An equal-area map
/// projection for polyhedral globes, Cartographica 29 (1992), doi:10.3138/27H7-8K88-4882-1752.
struct Icosahedron: Sendable {
  typealias Vector = SIMD3<Double>

  /// The twelve corners, of length 1.
  let corners: [Vector]
  /// The corners of each face, counter-clockwise as seen from outside, the lowest first; faces in the order of them.
  let faces: [SIMD3<Int>]
  /// The faces around each corner, ascending.
  let facesOfCorner: [[Int]]
  private let centers: [Vector]
  /// For each face two directions at its centre: to its first corner, and a right angle counter-clockwise of it.
  private let axes: [(first: Vector, second: Vector)]

  static let regular = Icosahedron()

  // From the middle of a face to a corner: cos² = (5 + 2√5)/15, and tan = 3 − √5.
  private static let tangent = 3 - 5.0.squareRoot()
  private static let angle = atan(tangent)
  /// Half the angle between faces at a corner, 36°, and the angle between a face's radius and its edge, 30°.
  private static let sineOfG = sin(Double.pi / 5)
  private static let cosineOfG = cos(Double.pi / 5)
  private static let cotangent = 3.0.squareRoot()
  private static let cosineOfAngle = cos(angle)
  /// The radius of the circle around a face of the map: a triangle of a twentieth of 4π.
  private static let mapRadius = (4 * Double.pi / 20 / (0.75 * 3.0.squareRoot())).squareRoot()

  private init() {
    // A corner, the ring of five around it at arctan 2, the opposite ring and the opposite corner.
    let height = 1 / 5.0.squareRoot()
    var corners = [Vector(0, 0, 1)]
    for ring in 0..<2 {
      for step in 0..<5 {
        let turn = (Double(step) + (ring == 0 ? 0 : 0.5)) * 2 * .pi / 5
        corners.append(Vector(2 * height * cos(turn), 2 * height * sin(turn), ring == 0 ? height : -height))
      }
    }
    corners.append(Vector(0, 0, -1))
    // Tilt the first corner to its latitude, its first neighbour beyond the pole, then turn to its longitude. That latitude
    // is 90° less half of an edge, arctan 2.
    let tilt = -atan(2.0) / 2
    let east = 11.25 * Double.pi / 180
    self.corners = corners.map { corner in
      // The first neighbour lies towards +x: the tilt brings the corner to −x and keeps the neighbour beyond the pole.
      let x = cos(tilt) * corner.x + sin(tilt) * corner.z
      let z = -sin(tilt) * corner.x + cos(tilt) * corner.z
      // The corner's meridian is to be 11.25°, and it is 180° now.
      let (sine, cosine) = (sin(east + .pi), cos(east + .pi))
      let turned = Vector(cosine * x - sine * corner.y, sine * x + cosine * corner.y, z)
      return turned / turned.length
    }
    var faces: [SIMD3<Int>] = []
    for a in 0..<12 {
      for b in a + 1..<12 {
        for c in b + 1..<12 {
          let (first, second, third) = (self.corners[a], self.corners[b], self.corners[c])
          guard first.dot(second) > 0.4, second.dot(third) > 0.4, third.dot(first) > 0.4 else { continue }
          faces.append(first.cross(second).dot(third) > 0 ? SIMD3(a, b, c) : SIMD3(a, c, b))
        }
      }
    }
    self.faces = faces
    let all = self.corners
    facesOfCorner = (0..<12).map { corner in
      faces.indices.filter { faces[$0].x == corner || faces[$0].y == corner || faces[$0].z == corner }
    }
    centers = faces.map { face in
      let sum = all[face.x] + all[face.y] + all[face.z]
      return sum / sum.length
    }
    axes = zip(faces, centers).map { face, center in
      let toCorner = all[face.x] - center * all[face.x].dot(center)
      let first = toCorner / toCorner.length
      return (first, center.cross(first))
    }
  }

  /// The face that a direction lies in, the first of those that meet there.
  func face(of direction: Vector) -> Int {
    var (best, greatest) = (0, -2.0)
    for (index, center) in centers.enumerated() {
      let cosine = direction.dot(center)
      if cosine > greatest { (best, greatest) = (index, cosine) }
    }
    return best
  }

  /// The weights of a face's three corners at a direction, which add up to 1: shares of the map's triangle.
  func weights(of direction: Vector, in face: Int) -> Vector {
    let (first, second) = axes[face]
    let (x, y) = (direction.dot(first), direction.dot(second))
    let distance = atan2((x * x + y * y).squareRoot(), direction.dot(centers[face]))
    if distance < 1e-15 { return Vector(repeating: 1.0 / 3) }
    // Azimuths count from the first corner; the map repeats itself at each third of a circle.
    var azimuth = atan2(y, x)
    if azimuth < 0 { azimuth += 2 * .pi }
    let third = min((azimuth / (2 * .pi / 3)).rounded(.down), 2)
    let sector = azimuth - third * (2 * .pi / 3)
    let (area, limit) = Self.areaAndLimit(sector)
    let turned = Self.mapAzimuth(area: area)
    let reach = Self.mapRadius / (cos(turned) + sin(turned) * Self.cotangent)
    let radius = reach * sin(distance / 2) / sin(limit / 2)
    return Self.weights(azimuth: turned + third * (2 * .pi / 3), radius: radius)
  }

  /// The direction of weights: the inverse of ``weights(of:in:)``.
  func direction(weights: Vector, in face: Int) -> Vector {
    // The corners stand at azimuths of 0°, 120° and 240°, at the radius of the map.
    let x = Self.mapRadius * (weights.x - (weights.y + weights.z) / 2)
    let y = Self.mapRadius * (weights.y - weights.z) * (3.0.squareRoot() / 2)
    let radius = (x * x + y * y).squareRoot()
    if radius < 1e-15 { return centers[face] }
    var turned = atan2(y, x)
    if turned < 0 { turned += 2 * .pi }
    let third = min((turned / (2 * .pi / 3)).rounded(.down), 2)
    turned -= third * (2 * .pi / 3)
    let area = Self.mapRadius * Self.mapRadius / (2 * (1 / tan(turned) + Self.cotangent))
    // Newton's method for the azimuth whose part of the face has the area.
    var sector = turned
    if turned > 1e-12 {
      for _ in 0..<20 {
        let h = acos(sin(sector) * Self.sineOfG * Self.cosineOfAngle - cos(sector) * Self.cosineOfG)
        let excess = area + .pi - .pi / 5 - h - sector
        let slope = (cos(sector) * Self.sineOfG * Self.cosineOfAngle + sin(sector) * Self.cosineOfG) / sin(h) - 1
        let step = -excess / slope
        sector += step
        if step.magnitude < 1e-15 { break }
      }
    }
    let (_, limit) = Self.areaAndLimit(sector)
    let reach = Self.mapRadius / (cos(turned) + sin(turned) * Self.cotangent)
    let distance = 2 * asin(min(1, radius / reach * sin(limit / 2)))
    let azimuth = sector + third * (2 * .pi / 3)
    let (first, second) = axes[face]
    let outward = first * cos(azimuth) + second * sin(azimuth)
    return centers[face] * cos(distance) + outward * sin(distance)
  }

  /// The area of the face between the first corner's azimuth and another one within a third of a circle, and how far the face
  /// reaches in that direction.
  private static func areaAndLimit(_ sector: Double) -> (area: Double, limit: Double) {
    let limit = atan2(tangent, cos(sector) + sin(sector) * cotangent)
    let h = acos(sin(sector) * sineOfG * cosineOfAngle - cos(sector) * cosineOfG)
    return (sector + .pi / 5 + h - .pi, limit)
  }

  private static func mapAzimuth(area: Double) -> Double {
    let turned = atan2(2 * area, mapRadius * mapRadius - 2 * area * cotangent)
    return turned < 0 ? turned + .pi : turned
  }

  private static func weights(azimuth: Double, radius: Double) -> Vector {
    let (x, y) = (radius * cos(azimuth) / mapRadius, radius * sin(azimuth) / mapRadius)
    let half = 3.0.squareRoot() / 2
    return Vector(1 + 2 * x, 1 - x + 2 * half * y, 1 - x - 2 * half * y) / 3
  }
}

extension SIMD3<Double> {
  func dot(_ other: Self) -> Double { (self * other).sum() }
  func cross(_ other: Self) -> Self {
    Self(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }
  var length: Double { dot(self).squareRoot() }
}
