/// Which letters a folded name is made of, in 32 bits: two names that differ by few edits differ by few bits.
///
/// There is a bit for each letter from a to z and one for the space, and one each for a second a, e, i, n and o. Other
/// characters share the first 27 bits so that neighbours in Unicode, the letters of a script, have different ones. Putting a character in sets at most one bit, taking one out clears
/// at most one, exchanging neighbours changes none; so a name within *k* edits has at most *k* bits more and *k* less.
enum NameSignature {
  /// The signature of a name's characters.
  static func of(_ scalars: some Sequence<UInt32>) -> UInt32 {
    var bits: UInt32 = 0
    for scalar in scalars {
      let bit = bit(of: scalar)
      // The second of a frequent letter has a bit of its own.
      if bits & bit != 0 {
        switch scalar {
        case 0x61: bits |= 1 << 27
        case 0x65: bits |= 1 << 28
        case 0x69: bits |= 1 << 29
        case 0x6E: bits |= 1 << 30
        case 0x6F: bits |= 1 << 31
        default: break
        }
      }
      bits |= bit
    }
    return bits
  }

  private static func bit(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x61...0x7A: 1 << (scalar - 0x61)
    case 0x20: 1 << 26
    // The bits of second letters are not shared: they would be set by something else than what they count.
    default: 1 << (scalar % 27)
    }
  }
}

/// The characters of UTF-8 as numbers.
struct ScalarSequence: Sequence, IteratorProtocol {
  private let utf8: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// Reads valid UTF-8; a malformed byte is U+FFFD.
  init(_ bytes: UnsafeRawBufferPointer) { utf8 = bytes.assumingMemoryBound(to: UInt8.self) }

  /// The next character; nil at the end.
  mutating func next() -> UInt32? {
    guard index < utf8.count else { return nil }
    let (scalar, length) = decodeScalar(utf8, at: index)
    index += length
    return scalar
  }
}
