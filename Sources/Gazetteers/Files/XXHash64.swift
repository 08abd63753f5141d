/// The 64-bit hash XXH64: quick, the same on all machines, not meant against forgery.
///
/// Source: the xxHash specification 0.1.1, <https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md>; names follow it.
package enum XXHash64 {
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  /// The hash of the bytes.
  @inline(__always)
  package static func hash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
    if bytes.count < 32 { return finish(seed &+ prime5, rest: bytes, total: bytes.count) }
    var lanes = Lanes(seed: seed)
    let whole = bytes.count & ~31
    lanes.consume(UnsafeRawBufferPointer(rebasing: bytes[0..<whole]))
    return finish(lanes.merged, rest: UnsafeRawBufferPointer(rebasing: bytes[whole...]), total: bytes.count)
  }

  /// The hash of bytes in an array.
  static func hash(_ bytes: [UInt8], seed: UInt64 = 0) -> UInt64 {
    bytes.withUnsafeBytes { hash($0, seed: seed) }
  }

  /// The four accumulators of long inputs.
  private struct Lanes {
    var acc1: UInt64
    var acc2: UInt64
    var acc3: UInt64
    var acc4: UInt64

    init(seed: UInt64) {
      acc1 = seed &+ prime1 &+ prime2
      acc2 = seed &+ prime2
      acc3 = seed
      acc4 = seed &- prime1
    }

    /// Takes stripes of 32 bytes.
    mutating func consume(_ bytes: UnsafeRawBufferPointer) {
      var offset = 0
      while offset < bytes.count {
        acc1 = round(acc1, word(bytes, offset))
        acc2 = round(acc2, word(bytes, offset + 8))
        acc3 = round(acc3, word(bytes, offset + 16))
        acc4 = round(acc4, word(bytes, offset + 24))
        offset += 32
      }
    }

    var merged: UInt64 {
      var acc = rotated(acc1, 1) &+ rotated(acc2, 7) &+ rotated(acc3, 12) &+ rotated(acc4, 18)
      acc = merge(acc, acc1)
      acc = merge(acc, acc2)
      acc = merge(acc, acc3)
      return merge(acc, acc4)
    }
  }

  /// The hash of bytes that come piece by piece.
  struct Stream {
    private var lanes: Lanes
    private let seed: UInt64
    private var total = 0
    /// Bytes that do not yet fill a stripe of 32.
    private var rest: [UInt8] = []

    /// Starts with no bytes.
    init(seed: UInt64 = 0) {
      self.seed = seed
      lanes = Lanes(seed: seed)
      rest.reserveCapacity(32)
    }

    /// Takes the next bytes.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
      total += bytes.count
      var bytes = bytes
      if !rest.isEmpty {
        let count = min(32 - rest.count, bytes.count)
        rest.append(contentsOf: bytes[0..<count])
        bytes = UnsafeRawBufferPointer(rebasing: bytes[count...])
        guard rest.count == 32 else { return }
        rest.withUnsafeBytes { lanes.consume($0) }
        rest.removeAll(keepingCapacity: true)
      }
      let whole = bytes.count & ~31
      lanes.consume(UnsafeRawBufferPointer(rebasing: bytes[0..<whole]))
      rest.append(contentsOf: bytes[whole...])
    }

    /// The hash of all bytes so far.
    var hash: UInt64 {
      let start = total >= 32 ? lanes.merged : seed &+ prime5
      return rest.withUnsafeBytes { finish(start, rest: $0, total: total) }
    }
  }

  @inline(__always)
  private static func finish(_ start: UInt64, rest bytes: UnsafeRawBufferPointer, total: Int) -> UInt64 {
    var acc = start &+ UInt64(total)
    var offset = 0
    let count = bytes.count
    while offset + 8 <= count {
      acc = rotated(acc ^ round(0, word(bytes, offset)), 27) &* prime1 &+ prime4
      offset += 8
    }
    if offset + 4 <= count {
      let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      acc = rotated(acc ^ half &* prime1, 23) &* prime2 &+ prime3
      offset += 4
    }
    while offset < count {
      acc = rotated(acc ^ UInt64(bytes[offset]) &* prime5, 11) &* prime1
      offset += 1
    }
    acc = (acc ^ acc >> 33) &* prime2
    acc = (acc ^ acc >> 29) &* prime3
    return acc ^ acc >> 32
  }

  @inline(__always)
  private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  @inline(__always)
  private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 { value << count | value >> (64 - count) }

  @inline(__always)
  private static func round(_ acc: UInt64, _ lane: UInt64) -> UInt64 {
    rotated(acc &+ lane &* prime2, 31) &* prime1
  }

  @inline(__always)
  private static func merge(_ acc: UInt64, _ lane: UInt64) -> UInt64 {
    (acc ^ round(0, lane)) &* prime1 &+ prime4
  }
}
