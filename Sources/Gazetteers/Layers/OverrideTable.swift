/// Which rows of each layer later layers override, and by which rows of theirs.
///
/// In memory or in a file of the cache, little-endian:
///
///     0   8 bytes   magic: 89 'D' 'G' 'O' 'V' 0D 0A 1A
///     8   UInt32    version
///     12  UInt32    number of layers
///     16  UInt64    size of the file
///     24  UInt64    the key: a hash over the layers, bottom first
///     32  UInt64    XXH64 of the header and the table of layers, with this field zero
///     40  24 bytes  zero
///     64            for each layer UInt64 number of rows, UInt64 number of overridden rows, UInt64 offset of its part,
///                   UInt64 1 where an overriding row has more inhabitants than one that it overrides, else 0
///
/// A part is a bit for each row, in words of 64, eight words a block; a UInt32 for each block, how many bits are set before
/// it; and a UInt32 for each set bit, the overriding row, counted over the whole stack. A layer without overridden rows
/// has no part.
struct OverrideTable: Sendable {
  static let magic: [UInt8] = [0x89, 0x44, 0x47, 0x4F, 0x56, 0x0D, 0x0A, 0x1A]
  static let version: UInt32 = 1
  static let headerSize = 64
  static let entrySize = 32
  static let blockSize = 512

  let memory: ReadOnlyMemory
  /// One for each layer, bottom first.
  let parts: [Part]

  /// The overridden rows of one layer.
  struct Part: Sendable {
    /// How many rows are overridden.
    let count: Int
    let rowCount: Int
    /// Whether an overriding row has more inhabitants than one that it overrides.
    let raisesPopulations: Bool
    // They point into the table's memory, which the table keeps alive.
    private nonisolated(unsafe) let bits: UnsafeRawBufferPointer
    private nonisolated(unsafe) let blocks: UnsafeRawBufferPointer
    private nonisolated(unsafe) let targets: UnsafeRawBufferPointer

    init(rowCount: Int, count: Int, raisesPopulations: Bool, bytes: UnsafeRawBufferPointer) {
      self.raisesPopulations = raisesPopulations
      self.rowCount = rowCount
      self.count = count
      let blockCount = OverrideTable.blockCount(rowCount)
      let blockStart = blockCount * OverrideTable.blockSize / 8
      let targetStart = blockStart + blockCount * 4
      bits = UnsafeRawBufferPointer(rebasing: bytes[..<blockStart])
      blocks = UnsafeRawBufferPointer(rebasing: bytes[blockStart..<targetStart])
      targets = UnsafeRawBufferPointer(rebasing: bytes[targetStart..<targetStart + count * 4])
    }

    /// A layer of which nothing is overridden.
    init(rowCount: Int) {
      self.rowCount = rowCount
      count = 0
      raisesPopulations = false
      bits = UnsafeRawBufferPointer(start: nil, count: 0)
      blocks = bits
      targets = bits
    }

    /// The row of the stack that overrides the layer's row; nil where none does.
    func target(of row: UInt32) -> UInt32? {
      guard count > 0, Int(row) < rowCount else { return nil }
      let word = Int(row) / 64
      let value = UInt64(littleEndian: bits.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
      let bit: UInt64 = 1 << UInt64(row % 64)
      guard value & bit != 0 else { return nil }
      var index = Int(number(blocks, Int(row) / OverrideTable.blockSize))
      for earlier in word / 8 * 8..<word {
        index += bits.loadUnaligned(fromByteOffset: earlier * 8, as: UInt64.self).nonzeroBitCount
      }
      index += (value & (bit - 1)).nonzeroBitCount
      // A damaged table leads nowhere rather than beyond its end.
      return index < count ? number(targets, index) : nil
    }

    /// Hands over the overridden rows, ascending, with the rows that override them.
    func forEach(_ body: (_ row: UInt32, _ target: UInt32) -> Void) {
      guard count > 0 else { return }
      var index = 0
      for word in 0..<bits.count / 8 {
        var value = UInt64(littleEndian: bits.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self))
        while value != 0, index < count {
          body(UInt32(word * 64 + value.trailingZeroBitCount), number(targets, index))
          index += 1
          value &= value - 1
        }
      }
    }

    private func number(_ numbers: UnsafeRawBufferPointer, _ index: Int) -> UInt32 {
      UInt32(littleEndian: numbers.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
    }
  }

  /// How many blocks the bits of so many rows take.
  static func blockCount(_ rowCount: Int) -> Int { (rowCount + blockSize - 1) / blockSize }

  /// How many bytes a part takes, a multiple of eight.
  static func partSize(rowCount: Int, count: Int) -> Int {
    let blocks = blockCount(rowCount)
    return (blocks * (blockSize / 8 + 4) + count * 4 + 7) / 8 * 8
  }

  /// Reads a table; nil where it is damaged, of another version, or of other layers.
  init?(_ memory: ReadOnlyMemory, key: UInt64, rowCounts: [Int]) {
    let bytes = memory.bytes
    let tableEnd = Self.headerSize + rowCounts.count * Self.entrySize
    guard bytes.count >= tableEnd, bytes.starts(with: Self.magic) else { return nil }
    func number<Number: FixedWidthInteger>(_ offset: Int, as: Number.Type) -> Number {
      Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
    guard number(8, as: UInt32.self) == Self.version, number(12, as: UInt32.self) == UInt32(rowCounts.count),
      number(16, as: UInt64.self) == UInt64(bytes.count), number(24, as: UInt64.self) == key
    else { return nil }
    var header = Array(bytes[..<tableEnd])
    header.replaceSubrange(32..<40, with: repeatElement(0, count: 8))
    guard XXHash64.hash(header) == number(32, as: UInt64.self) else { return nil }
    var parts: [Part] = []
    for (layer, rowCount) in rowCounts.enumerated() {
      let entry = Self.headerSize + layer * Self.entrySize
      let count = number(entry + 8, as: UInt64.self)
      let offset = number(entry + 16, as: UInt64.self)
      guard number(entry, as: UInt64.self) == UInt64(rowCount), count <= UInt64(rowCount) else { return nil }
      guard count > 0 else {
        parts.append(Part(rowCount: rowCount))
        continue
      }
      let size = UInt64(Self.partSize(rowCount: rowCount, count: Int(count)))
      guard offset <= UInt64(bytes.count), size <= UInt64(bytes.count) - offset else { return nil }
      let part = UnsafeRawBufferPointer(rebasing: bytes[Int(offset)..<Int(offset + size)])
      let raises = number(entry + 24, as: UInt64.self) != 0
      parts.append(Part(rowCount: rowCount, count: Int(count), raisesPopulations: raises, bytes: part))
    }
    self.memory = memory
    self.parts = parts
  }
}
