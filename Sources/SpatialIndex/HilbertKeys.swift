/// The order that sorts points along a Hilbert curve of 2¹⁶ × 2¹⁶ cells over the box that holds them; points of a cell in
/// their given order.
///
/// Neighbours in that order lie close together, which is what a file wants that is read a page at a time.
/// - Precondition: both arrays are equally long, at most 2³¹ − 1 points, and finite.
/// - Complexity: O(*n*).
public func hilbertOrder(x: [Double], y: [Double]) -> [Int32] {
  precondition(x.count == y.count, "the coordinate arrays must be equally long")
  precondition(x.count <= Int(Int32.max), "too many points")
  precondition(x.allSatisfy(\.isFinite) && y.allSatisfy(\.isFinite), "coordinates must be finite")
  var keys = hilbertKeys(x: x, y: y)
  return sortingOrder(of: &keys)
}

/// For each pair, its place along a Hilbert curve of 2¹⁶ × 2¹⁶ cells over the box that holds all pairs.
///
/// - Precondition: all numbers are finite.
func hilbertKeys(x: [Double], y: [Double]) -> [UInt64] {
  func scaling(_ values: [Double]) -> (low: Double, scale: Double) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values {
      (low, high) = (min(low, value), max(high, value))
    }
    let scale = 65_535 / (high - low)
    return (low, scale.isFinite ? scale : 0)
  }
  guard !x.isEmpty else { return [] }
  let (scaleX, scaleY) = (scaling(x), scaling(y))
  return x.indices.map {
    hilbertDistance(
      UInt32((x[$0] - scaleX.low) * scaleX.scale), UInt32((y[$0] - scaleY.low) * scaleY.scale))
  }
}

/// The distance along the curve of a cell, each coordinate below 2¹⁶.
///
/// The branch-free form of rawrunprotected (public domain), as used in flatbush.
func hilbertDistance(_ x: UInt32, _ y: UInt32) -> UInt64 {
  var a = x ^ y
  var b = 0xFFFF ^ a
  var c = 0xFFFF ^ (x | y)
  var d = x & (y ^ 0xFFFF)
  var upperA = a | (b >> 1)
  var upperB = (a >> 1) ^ a
  var upperC = ((c >> 1) ^ (b & (d >> 1))) ^ c
  var upperD = ((a & (c >> 1)) ^ (d >> 1)) ^ d
  for shift: UInt32 in [2, 4] {
    (a, b, c, d) = (upperA, upperB, upperC, upperD)
    upperA = (a & (a >> shift)) ^ (b & (b >> shift))
    upperB = (a & (b >> shift)) ^ (b & ((a ^ b) >> shift))
    upperC ^= (a & (c >> shift)) ^ (b & (d >> shift))
    upperD ^= (b & (c >> shift)) ^ ((a ^ b) & (d >> shift))
  }
  (a, b, c, d) = (upperA, upperB, upperC, upperD)
  upperC ^= (a & (c >> 8)) ^ (b & (d >> 8))
  upperD ^= (b & (c >> 8)) ^ ((a ^ b) & (d >> 8))
  a = upperC ^ (upperC >> 1)
  b = upperD ^ (upperD >> 1)
  return UInt64(interleaved(b | (0xFFFF ^ (x ^ y | a))) << 1 | interleaved(x ^ y))
}

/// The lower 16 bits with a zero before each.
private func interleaved(_ value: UInt32) -> UInt32 {
  var bits = value & 0xFFFF
  bits = (bits | bits << 8) & 0x00FF_00FF
  bits = (bits | bits << 4) & 0x0F0F_0F0F
  bits = (bits | bits << 2) & 0x3333_3333
  return (bits | bits << 1) & 0x5555_5555
}
