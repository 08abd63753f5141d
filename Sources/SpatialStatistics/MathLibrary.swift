#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

func radians(_ degrees: Double) -> Double { degrees * (.pi / 180) }
func degrees(_ radians: Double) -> Double { radians * (180 / .pi) }
/// A difference of two longitudes in radians, brought within −π…π.
func wrapped(turn: Double) -> Double { turn > .pi ? turn - 2 * .pi : turn < -.pi ? turn + 2 * .pi : turn }
func square(_ value: Double) -> Double { value * value }

/// How likely a standard normal variable is at least as far from zero: the two-sided p-value of a z-score.
func twoSidedNormalP(_ z: Double) -> Double { z.isNaN ? 1 : erfc(z.magnitude / 2.0.squareRoot()) }
