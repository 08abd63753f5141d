#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The functions that coordinates need.
enum MathLibrary {
  static func cosine(degrees: Double) -> Double { cos(degrees * .pi / 180) }
  static func hypotenuse(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
  static func sine(_ radians: Double) -> Double { sin(radians) }
  static func cosine(_ radians: Double) -> Double { cos(radians) }
  static func hyperbolicSine(_ value: Double) -> Double { sinh(value) }
  static func hyperbolicCosine(_ value: Double) -> Double { cosh(value) }
  static func hyperbolicTangent(_ value: Double) -> Double { tanh(value) }
  static func inverseHyperbolicTangent(_ value: Double) -> Double { atanh(value) }
  static func arcTangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }
}
