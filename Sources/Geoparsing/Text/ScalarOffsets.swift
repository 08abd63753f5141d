/// Converts between UTF-8 offsets and Unicode scalar offsets of one text.
///
/// Most formats for annotations count Unicode scalars ("code points"); this library counts UTF-8 bytes.
///
/// - Complexity: O(*n*) to make, for *n* bytes; each conversion to scalars is O(1), each back O(log *n*).
public struct ScalarOffsets: Sendable {
  /// The number of UTF-8 bytes.
  public let byteCount: Int
  /// The number of Unicode scalars.
  public let scalarCount: Int
  // One bit per byte, set where a scalar begins; and the number of scalars before each word of 64 bits.
  private let starts: [UInt64]
  private let before: [Int]

  /// Indexes a text.
  public init(_ text: String) {
    var starts: [UInt64] = []
    var before: [Int] = []
    var word: UInt64 = 0
    var total = 0
    var position = 0
    for byte in text.utf8 {
      if byte & 0xC0 != 0x80 { word |= 1 << UInt64(position & 63) }
      position += 1
      if position & 63 == 0 {
        starts.append(word)
        before.append(total)
        total += word.nonzeroBitCount
        word = 0
      }
    }
    starts.append(word)
    before.append(total)
    self.starts = starts
    self.before = before
    byteCount = position
    scalarCount = total + word.nonzeroBitCount
  }

  /// The number of scalars that begin before a UTF-8 offset.
  ///
  /// - Parameter utf8Offset: 0…``byteCount``; anything else is a programming error.
  public func scalarOffset(utf8Offset: Int) -> Int {
    precondition((0...byteCount).contains(utf8Offset), "the offset lies outside the text")
    let mask: UInt64 = (1 << UInt64(utf8Offset & 63)) - 1
    return before[utf8Offset >> 6] + (starts[utf8Offset >> 6] & mask).nonzeroBitCount
  }

  /// The UTF-8 offset at which a scalar begins; the length of the text for the offset after the last scalar.
  ///
  /// - Parameter scalarOffset: 0…``scalarCount``; anything else is a programming error.
  public func utf8Offset(scalarOffset: Int) -> Int {
    precondition((0...scalarCount).contains(scalarOffset), "the offset lies outside the text")
    if scalarOffset == scalarCount { return byteCount }
    var low = 0
    var high = before.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if before[middle] <= scalarOffset { low = middle } else { high = middle }
    }
    var word = starts[low]
    for _ in 0..<(scalarOffset - before[low]) { word &= word - 1 }
    return low << 6 + word.trailingZeroBitCount
  }

  /// A UTF-8 range in scalars.
  public func scalarRange(_ utf8Range: Range<Int>) -> Range<Int> {
    scalarOffset(utf8Offset: utf8Range.lowerBound)..<scalarOffset(utf8Offset: utf8Range.upperBound)
  }

  /// A range of scalars in UTF-8.
  public func utf8Range(_ scalarRange: Range<Int>) -> Range<Int> {
    utf8Offset(scalarOffset: scalarRange.lowerBound)..<utf8Offset(scalarOffset: scalarRange.upperBound)
  }
}
