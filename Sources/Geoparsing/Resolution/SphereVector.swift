import GeoJSON

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A position as a unit vector: comparing distances then takes three multiplications and no trigonometry.
struct SphereVector {
  var x: Double
  var y: Double
  var z: Double

  /// The vector of a position.
  init(_ position: Position) {
    let latitude = position.latitude * .pi / 180
    let longitude = position.longitude * .pi / 180
    let (sinLatitude, cosLatitude) = (sin(latitude), cos(latitude))
    x = cosLatitude * cos(longitude)
    y = cosLatitude * sin(longitude)
    z = sinLatitude
  }

  /// The cosine of the angle between two positions; larger is nearer.
  func cosine(_ other: SphereVector) -> Double { x * other.x + y * other.y + z * other.z }

  /// The cosine at which two positions on the mean sphere lie so far apart.
  static func cosine(atKilometers kilometers: Double) -> Double { cos(kilometers / 6371.0088) }
}

/// The natural logarithm.
func logarithm(_ value: Double) -> Double { log(value) }

/// *e* to the power of a number.
func exponential(_ value: Double) -> Double { exp(value) }
