/// The order that sorts points along a Hilbert curve, as ``hilbertOrder(x:y:)``, for points that are made in blocks.
///
/// - Parameters:
///   - threads: how many threads work on it; the order is the same.
///   - fill: writes x and y of the points of a range, at most ``hilbertBlock`` of them; twice asked for.
/// - Precondition: at most 2³¹ − 1 points, all finite.
package func hilbertOrder(
  count: Int, threads: Int,
  fill: @Sendable (_ range: Range<Int>, _ x: UnsafeMutablePointer<Double>, _ y: UnsafeMutablePointer<Double>) -> Void
) -> [Int32] {
  precondition(count <= Int(Int32.max), "too many points")
  let parts = threads == 1 ? 1 : 8 * threads
  @Sendable func forEachBlock(
    _ part: Int, _ body: (Range<Int>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 2 * hilbertBlock) { memory in
      guard let x = memory.baseAddress else { return }
      memory.initialize(repeating: 0)
      let range = share(part, of: parts, count: count)
      for first in stride(from: range.lowerBound, to: range.upperBound, by: hilbertBlock) {
        let block = first..<min(first + hilbertBlock, range.upperBound)
        fill(block, x, x + hilbertBlock)
        body(block, x, x + hilbertBlock)
      }
    }
  }
  var scalings = [HilbertScaling](repeating: HilbertScaling(), count: parts)
  scalings.withUnsafeMutableBufferPointer { scalings in
    let scalings = SharedBuffer(scalings)
    concurrently(parts: parts, threads: threads) { part in
      var scaling = HilbertScaling()
      forEachBlock(part) { block, x, y in
        for place in 0..<block.count { scaling.widen(by: (x[place], y[place])) }
      }
      scalings[part] = scaling
    }
  }
  var scaling = HilbertScaling()
  for part in scalings where part.low.x <= part.high.x {
    scaling.widen(by: (part.low.x, part.low.y))
    scaling.widen(by: (part.high.x, part.high.y))
    scaling.trace += part.trace
  }
  precondition(scaling.isFinite, "coordinates must be finite")
  let whole = scaling
  let keys = [UInt64](unsafeUninitializedCapacity: count) { keys, initialized in
    let shared = SharedBuffer(keys)
    concurrently(parts: parts, threads: threads) { part in
      forEachBlock(part) { block, x, y in
        for first in stride(from: 0, to: block.count, by: 8) {
          let keys = whole.keys(x + first, y + first)
          for place in 0..<min(8, block.count - first) { shared[block.lowerBound + first + place] = keys[place] }
        }
      }
    }
    initialized = count
  }
  return roughSortingOrder(of: keys, threads: threads)
}

/// How many points are made at a time, a multiple of eight.
package let hilbertBlock = 64

extension HilbertScaling {
  /// The keys of eight points.
  @inline(__always)
  fileprivate func keys(_ x: UnsafePointer<Double>, _ y: UnsafePointer<Double>) -> SIMD8<UInt64> {
    // A little less than the last cell, so that rounding does not lead beyond it.
    let scale = 4_294_967_294 / (high - low)
    func cells(_ values: UnsafePointer<Double>, _ low: Double, _ scale: Double) -> SIMD8<UInt32> {
      let scale = scale.isFinite ? scale : 0
      var cells = SIMD8<UInt32>()
      // Added to 2⁵², the whole number stands in the lowest bits.
      for place in 0..<8 {
        cells[place] = UInt32(truncatingIfNeeded: ((values[place] - low) * scale + 0x1p52).bitPattern)
      }
      return cells
    }
    return hilbertDistances(cells(x, low.x, scale.x), cells(y, low.y, scale.y))
  }
}

/// ``hilbertDistance(_:_:)`` of eight cells at a time.
@inline(__always)
private func hilbertDistances(_ x: SIMD8<UInt32>, _ y: SIMD8<UInt32>) -> SIMD8<UInt64> {
  var a = x ^ y
  var b = ~a
  var c = ~(x | y)
  var d = x & ~y
  var upperA = a | (b &>> 1)
  var upperB = (a &>> 1) ^ a
  var upperC = ((c &>> 1) ^ (b & (d &>> 1))) ^ c
  var upperD = ((a & (c &>> 1)) ^ (d &>> 1)) ^ d
  for shift: UInt32 in [2, 4, 8] {
    (a, b, c, d) = (upperA, upperB, upperC, upperD)
    upperA = (a & (a &>> shift)) ^ (b & (b &>> shift))
    upperB = (a & (b &>> shift)) ^ (b & ((a ^ b) &>> shift))
    upperC ^= (a & (c &>> shift)) ^ (b & (d &>> shift))
    upperD ^= (b & (c &>> shift)) ^ ((a ^ b) & (d &>> shift))
  }
  (a, b, c, d) = (upperA, upperB, upperC, upperD)
  upperC ^= (a & (c &>> 16)) ^ (b & (d &>> 16))
  upperD ^= (b & (c &>> 16)) ^ ((a ^ b) & (d &>> 16))
  a = upperC ^ (upperC &>> 1)
  b = upperD ^ (upperD &>> 1)
  return interleaved(b | ~(x ^ y | a)) &<< 1 | interleaved(x ^ y)
}

/// The bits with a zero before each.
@inline(__always)
private func interleaved(_ value: SIMD8<UInt32>) -> SIMD8<UInt64> {
  var bits = SIMD8<UInt64>(truncatingIfNeeded: value)
  bits = (bits | bits &<< 16) & 0x0000_FFFF_0000_FFFF
  bits = (bits | bits &<< 8) & 0x00FF_00FF_00FF_00FF
  bits = (bits | bits &<< 4) & 0x0F0F_0F0F_0F0F_0F0F
  bits = (bits | bits &<< 2) & 0x3333_3333_3333_3333
  return (bits | bits &<< 1) & 0x5555_5555_5555_5555
}
