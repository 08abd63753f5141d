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

/// A point on the unit sphere.
typealias UnitVector = SIMD3<Double>

extension SIMD3<Double> {
  init(_ position: Position) {
    let (latitude, longitude) = (radians(position.latitude), radians(position.longitude))
    self.init(cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude))
  }

  /// The position in whose direction the vector points.
  var position: Position {
    Position(longitude: degrees(atan2(y, x)), latitude: degrees(atan2(z, (x * x + y * y).squareRoot())))
  }

  func dot(_ other: Self) -> Double { x * other.x + y * other.y + z * other.z }
  func cross(_ other: Self) -> Self {
    Self(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x)
  }
  var length: Double { dot(self).squareRoot() }
  var normalized: Self { self / length }
}

/// The sphere on which all distances here are meant, of the Earth's mean radius.
enum Sphere {
  static let radius = GreatCircle.mean.radiusMeters
  /// In square metres.
  static let area = 4 * Double.pi * radius * radius

  /// The square of the chord, on the unit sphere, of a distance in metres.
  static func squaredChord(meters: Double) -> Double {
    meters >= .pi * radius ? .infinity : square(2 * sin(meters / (2 * radius)))
  }

  /// The distance in metres of the square of a chord on the unit sphere.
  static func meters(squaredChord: Double) -> Double { 2 * radius * asin(min(1, squaredChord.squareRoot() / 2)) }

  /// The area in square metres of the cap of the sphere within a distance in metres.
  static func capArea(radius meters: Double) -> Double { area * square(sin(min(meters / radius, .pi) / 2)) }

  /// The radius in metres of the cap of the sphere with an area in square metres.
  static func capRadius(area capArea: Double) -> Double {
    2 * radius * asin(min(1, max(0, capArea / area).squareRoot()))
  }
}

/// Points on the sphere, indexed by where they are.
struct SpherePoints {
  let vectors: [UnitVector]
  private let tree: PointTree

  init(_ vectors: [UnitVector]) {
    self.vectors = vectors
    tree = PointTree(x: vectors.map(\.x), y: vectors.map(\.y), z: vectors.map(\.z))
  }

  init(_ positions: [Position]) { self.init(positions.map { UnitVector($0) }) }

  var count: Int { vectors.count }

  /// Visits every point within a chord of another, that other one included where it is one of them, in no stated order.
  @inline(__always)
  func forEach(
    withinSquaredChord bound: Double, of center: UnitVector, _ body: (_ index: Int, _ squared: Double) -> Void
  ) {
    tree.search(x: center.x, y: center.y, z: center.z, squaredBound: bound) { index, squared in
      body(index, squared)
      return bound
    }
  }

  /// The square of the chord to the nearest other point; infinite where there is none.
  func squaredChordToNearest(of index: Int) -> Double {
    let center = vectors[index]
    var nearest = Double.infinity
    tree.search(x: center.x, y: center.y, z: center.z, squaredBound: .infinity) { other, squared in
      if other != index { nearest = min(nearest, squared) }
      return nearest
    }
    return nearest
  }

  /// The nearest points to one of them, itself left out, by distance, then by index.
  func nearest(to index: Int, count: Int) -> [Int] {
    guard count > 0 else { return [] }
    let center = vectors[index]
    return Array(
      tree.nearest(toX: center.x, y: center.y, z: center.z, count: min(count, self.count) + 1).sorted().lazy
        .map(\.index).filter { $0 != index }.prefix(count))
  }
}
