/// For each point, its place along a Morton curve through the cube that holds all points, 21 bits an axis.
///
/// - Precondition: all coordinates are finite.
func mortonKeys(x: [Double], y: [Double], z: [Double]) -> [UInt64] {
  func bounds(_ values: [Double]) -> (low: Double, high: Double) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values {
      precondition(value.isFinite, "coordinates must be finite")
      low = min(low, value)
      high = max(high, value)
    }
    return (low, high)
  }
  guard !x.isEmpty else { return [] }
  let (boundsX, boundsY, boundsZ) = (bounds(x), bounds(y), bounds(z))
  let side = max(boundsX.high - boundsX.low, max(boundsY.high - boundsY.low, boundsZ.high - boundsZ.low))
  // A box so small or so large that this overflows or vanishes gives equal keys: slower, not wrong.
  let scale = Double((1 << 21) - 1) / side
  let usableScale = scale.isFinite && side.isFinite ? scale : 0
  func spread(_ value: Double, _ low: Double) -> UInt64 {
    var bits = UInt64((value - low) * usableScale)
    bits = (bits | bits << 32) & 0x1F_0000_0000_FFFF
    bits = (bits | bits << 16) & 0x1F_0000_FF00_00FF
    bits = (bits | bits << 8) & 0x100F_00F0_0F00_F00F
    bits = (bits | bits << 4) & 0x10C3_0C30_C30C_30C3
    return (bits | bits << 2) & 0x1249_2492_4924_9249
  }
  return x.indices.map {
    spread(x[$0], boundsX.low) << 2 | spread(y[$0], boundsY.low) << 1 | spread(z[$0], boundsZ.low)
  }
}
