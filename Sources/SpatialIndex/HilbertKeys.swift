/// The order that sorts points along a Hilbert curve of 2³² × 2³² cells over the box that holds them; points of a cell, or of
/// cells that the leading 36 bits do not tell apart, in their given order.
///
/// Neighbours in that order lie close together, which is what a file wants that is read a page at a time.
/// - Precondition: both arrays are equally long, at most 2³¹ − 1 points, and finite.
/// - Complexity: O(*n*).
public func hilbertOrder(x: [Double], y: [Double]) -> [Int32] {
  precondition(x.count == y.count, "the coordinate arrays must be equally long")
  return hilbertOrder(count: x.count) { (x[$0], y[$0]) }
}

/// The order that sorts points along a Hilbert curve, as ``hilbertOrder(x:y:)``, for points that are in no array of numbers.
///
/// - Parameter point: the coordinates of the point with an index, twice asked for.
/// - Precondition: at most 2³¹ − 1 points, all finite.
@inlinable
public func hilbertOrder(count: Int, point: (_ index: Int) -> (x: Double, y: Double)) -> [Int32] {
  precondition(count <= Int(Int32.max), "too many points")
  var scaling = HilbertScaling()
  for index in 0..<count { scaling.widen(by: point(index)) }
  precondition(scaling.isFinite, "coordinates must be finite")
  let keys = [UInt64](unsafeUninitializedCapacity: count) { buffer, initialized in
    for index in 0..<count { buffer[index] = scaling.key(of: point(index)) }
    initialized = count
  }
  return roughSortingOrder(of: keys)
}

/// Where the points of a plane lie on a Hilbert curve through the box that holds them.
@usableFromInline
struct HilbertScaling: Sendable {
  @usableFromInline var low = SIMD2(repeating: Double.infinity)
  @usableFromInline var high = SIMD2(repeating: -Double.infinity)
  // Any number that is not finite leaves its trace here.
  @usableFromInline var trace = SIMD2(repeating: 0.0)

  @inlinable
  init() {}

  @inlinable
  var isFinite: Bool { trace.x == 0 && trace.y == 0 }

  @inlinable
  mutating func widen(by point: (x: Double, y: Double)) {
    let point = SIMD2(point.x, point.y)
    low.replace(with: point, where: point .< low)
    high.replace(with: point, where: point .> high)
    trace += point * 0
  }

  @inlinable
  func key(of point: (x: Double, y: Double)) -> UInt64 {
    let scale = 4_294_967_295 / (high - low)
    func cell(_ value: Double, _ low: Double, _ scale: Double) -> UInt32 {
      // Rounding may lead a little beyond the last cell, and there is none where all points are on a line.
      let cell = (value - low) * (scale.isFinite ? scale : 0)
      return cell < 4_294_967_295 ? UInt32(cell) : 4_294_967_295
    }
    return hilbertDistance(cell(point.x, low.x, scale.x), cell(point.y, low.y, scale.y))
  }
}

/// The distance along the curve of a cell.
///
/// The branch-free form of rawrunprotected (public domain), as used in flatbush, for 32 bits in place of 16: one more doubling.
@usableFromInline
func hilbertDistance(_ x: UInt32, _ y: UInt32) -> UInt64 {
  var a = x ^ y
  var b = ~a
  var c = ~(x | y)
  var d = x & ~y
  var upperA = a | (b >> 1)
  var upperB = (a >> 1) ^ a
  var upperC = ((c >> 1) ^ (b & (d >> 1))) ^ c
  var upperD = ((a & (c >> 1)) ^ (d >> 1)) ^ d
  for shift: UInt32 in [2, 4, 8] {
    (a, b, c, d) = (upperA, upperB, upperC, upperD)
    upperA = (a & (a >> shift)) ^ (b & (b >> shift))
    upperB = (a & (b >> shift)) ^ (b & ((a ^ b) >> shift))
    upperC ^= (a & (c >> shift)) ^ (b & (d >> shift))
    upperD ^= (b & (c >> shift)) ^ ((a ^ b) & (d >> shift))
  }
  (a, b, c, d) = (upperA, upperB, upperC, upperD)
  upperC ^= (a & (c >> 16)) ^ (b & (d >> 16))
  upperD ^= (b & (c >> 16)) ^ ((a ^ b) & (d >> 16))
  a = upperC ^ (upperC >> 1)
  b = upperD ^ (upperD >> 1)
  return interleaved(b | ~(x ^ y | a)) << 1 | interleaved(x ^ y)
}

/// The bits with a zero before each.
private func interleaved(_ value: UInt32) -> UInt64 {
  var bits = UInt64(value)
  bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
  bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
  bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
  bits = (bits | bits << 2) & 0x3333_3333_3333_3333
  return (bits | bits << 1) & 0x5555_5555_5555_5555
}
