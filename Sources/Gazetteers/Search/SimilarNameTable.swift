/// Finds the names of an index that may lie within an edit distance, by their lengths and signatures alone.
///
/// All names of the lengths in question are gone through; eight are compared at once.
struct SimilarNameTable {
  private let starts: UnsafeRawBufferPointer
  private let signatures: UnsafeRawBufferPointer
  private let records: UnsafeRawBufferPointer
  private let ranks: UnsafeRawBufferPointer

  /// Reads the sections; nil when one is missing or their sizes do not fit.
  init?(section: (UInt32) -> UnsafeRawBufferPointer?) {
    guard let starts = section(NameSearchFormat.lengths), let signatures = section(NameSearchFormat.signatures),
      let records = section(NameSearchFormat.records), let ranks = section(NameSearchFormat.ranks),
      starts.count == (NameSearchFormat.longest + 2) * 4, signatures.count == records.count,
      signatures.count == ranks.count * 4
    else { return nil }
    self.starts = starts
    self.signatures = signatures
    self.records = records
    self.ranks = ranks
  }

  /// The offset of a name's record divided by four.
  func record(_ index: Int) -> UInt32 {
    UInt32(littleEndian: records.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
  }

  /// The rank of a name's largest population.
  func rank(_ index: Int) -> UInt8 { ranks[index] }

  /// Hands over the positions of all names within the distance of a name, and of some others.
  func forEachCandidate(length: Int, signature: UInt32, distance: Int, _ body: (Int) -> Void) {
    let longest = NameSearchFormat.longest
    let length = min(length, longest)
    for other in max(length - distance, 1)...max(min(length + distance, longest), 1) {
      let range = range(ofLength: other)
      // What is longer has more bits, what is shorter has fewer; among the longest it is not known which.
      let excess = max(other, length) == longest ? 0 : other - length
      let extra = distance + min(excess, 0)
      let missing = distance - max(excess, 0)
      switch (missing, extra) {
      case (0, 0): scan(range, signature, missing: 0, extra: 0, body)
      case (0, 1): scan(range, signature, missing: 0, extra: 1, body)
      case (0, 2): scan(range, signature, missing: 0, extra: 2, body)
      case (1, 0): scan(range, signature, missing: 1, extra: 0, body)
      case (1, 1): scan(range, signature, missing: 1, extra: 1, body)
      case (1, 2): scan(range, signature, missing: 1, extra: 2, body)
      case (2, 0): scan(range, signature, missing: 2, extra: 0, body)
      case (2, 1): scan(range, signature, missing: 2, extra: 1, body)
      default: scan(range, signature, missing: 2, extra: 2, body)
      }
    }
  }

  private func range(ofLength length: Int) -> Range<Int> {
    func start(_ length: Int) -> Int {
      min(Int(UInt32(littleEndian: starts.loadUnaligned(fromByteOffset: length * 4, as: UInt32.self))), ranks.count)
    }
    let (first, end) = (start(length), start(length + 1))
    return first..<max(first, end)
  }

  /// Goes through signatures; inlined, so that the numbers of bits allowed are constants.
  @inline(__always)
  private func scan(_ range: Range<Int>, _ wanted: UInt32, missing: Int, extra: Int, _ body: (Int) -> Void) {
    guard let base = signatures.baseAddress else { return }
    let wanted = wanted.littleEndian
    let pattern = SIMD8(repeating: wanted)
    var index = range.lowerBound
    while index < range.upperBound {
      let end = min(index + 8, range.upperBound)
      if end - index == 8 {
        let found = (base + index * 4).loadUnaligned(as: SIMD8<UInt32>.self)
        if !Self.someFit(found, pattern, missing: missing, extra: extra) {
          index = end
          continue
        }
      }
      // Few come here; one after another they are read again, which is quicker than to take lanes apart.
      while index < end {
        let found = (base + index * 4).loadUnaligned(as: UInt32.self)
        if Self.fits(found, wanted, missing: missing, extra: extra) { body(index) }
        index += 1
      }
    }
  }

  /// Whether one of eight signatures fits. Written in operations that the compiler knows for vectors: a comparison of
  /// vectors, and operators on a generic vector, are taken apart into loops.
  @inline(__always)
  private static func someFit(
    _ found: SIMD8<UInt32>, _ wanted: SIMD8<UInt32>, missing: Int, extra: Int
  ) -> Bool {
    let one = SIMD8<UInt32>(repeating: 1)
    var less = wanted & ~found
    var more = found & ~wanted
    // Each step takes the lowest bit off.
    for _ in 0..<missing { less = less & (less &- one) }
    for _ in 0..<extra { more = more & (more &- one) }
    let surplus = less | more
    // The highest bit is set in every lane that is not zero.
    let nonzero = surplus | (SIMD8<UInt32>(repeating: 0) &- surplus)
    let lanes = unsafeBitCast(nonzero.lowHalf & nonzero.highHalf, to: SIMD2<UInt64>.self)
    return ~(lanes[0] & lanes[1]) & 0x8000_0000_8000_0000 != 0
  }

  /// Whether a signature has at most so many bits less and more than the one wanted.
  @inline(__always)
  private static func fits(_ found: UInt32, _ wanted: UInt32, missing: Int, extra: Int) -> Bool {
    var less = wanted & ~found
    var more = found & ~wanted
    for _ in 0..<missing { less &= less &- 1 }
    for _ in 0..<extra { more &= more &- 1 }
    return less | more == 0
  }
}
