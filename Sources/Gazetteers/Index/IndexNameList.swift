/// All folded names of an index in ascending order of their bytes.
///
/// Every offset is checked against its section, so that a damaged file gives wrong names rather than a crash.
struct IndexNameList {
  private let records: UnsafeRawBufferPointer
  private let blocks: UnsafeRawBufferPointer
  /// How many names there are.
  let count: Int

  /// One name of the list.
  struct Name {
    /// Its number in the list, from 0.
    let ordinal: Int
    /// The offset of its record divided by four.
    let record: UInt32
    /// The folded name's bytes; valid while the index is.
    let key: UnsafeRawBufferPointer
    /// The rows, in the documented order of matches.
    let rows: IndexKeyReader.Rows
  }

  /// Reads from two sections; nil when the number of blocks does not fit that of names.
  init?(records: UnsafeRawBufferPointer, blocks: UnsafeRawBufferPointer) {
    guard blocks.count >= 4 else { return nil }
    count = Int(UInt32(littleEndian: blocks.loadUnaligned(as: UInt32.self)))
    let blockCount = (count + IndexFormat.blockSize - 1) / IndexFormat.blockSize
    guard blocks.count == 4 + blockCount * 4 else { return nil }
    self.records = records
    self.blocks = blocks
  }

  /// How many blocks of 16 names there are; the last may have fewer.
  var blockCount: Int { blocks.count / 4 - 1 }

  /// The ordinals of a block's names.
  func ordinals(inBlock block: Int) -> Range<Int> {
    block * IndexFormat.blockSize..<min((block + 1) * IndexFormat.blockSize, count)
  }

  /// Hands over the names of a block, 0 ..< ``blockCount``, in order, until the body gives false.
  ///
  /// - Returns: whether the body went to the end.
  @discardableResult
  @inline(__always)
  func forEach(inBlock block: Int, _ body: (Name) -> Bool) -> Bool {
    var offset = start(ofBlock: block)
    for ordinal in ordinals(inBlock: block) {
      guard let found = KeyRecord(records, at: offset) else { return false }
      let name = Name(
        ordinal: ordinal, record: UInt32(truncatingIfNeeded: offset / 4), key: found.key, rows: found.rows)
      if !body(name) { return false }
      offset = found.end
    }
    return true
  }

  /// The name with the ordinal, 0 ..< ``count``; nil in a damaged file.
  ///
  /// - Complexity: O(1), with up to 15 records passed over.
  func name(at ordinal: Int) -> Name? {
    var found: Name?
    forEach(inBlock: ordinal / IndexFormat.blockSize) { name in
      found = name
      return name.ordinal < ordinal
    }
    return found?.ordinal == ordinal ? found : nil
  }

  /// The name whose record lies at the offset divided by four; its ordinal is not known and −1. Nil in a damaged file.
  func name(atRecord record: UInt32) -> Name? {
    guard let found = KeyRecord(records, at: Int(record) * 4) else { return nil }
    return Name(ordinal: -1, record: record, key: found.key, rows: found.rows)
  }

  /// The ordinal of the first name that is not before the key: 0…``count``.
  ///
  /// - Complexity: O(log *n*).
  func lowerBound(of key: UnsafeRawBufferPointer) -> Int {
    // The last block that starts before the key holds the bound, or ends at it.
    var (low, high) = (0, blockCount)
    while low < high {
      let middle = (low + high) / 2
      guard let first = KeyRecord(records, at: start(ofBlock: middle)) else { return count }
      if compareBytes(first.key, key) < 0 { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return 0 }
    var bound = ordinals(inBlock: low - 1).upperBound
    forEach(inBlock: low - 1) { name in
      if compareBytes(name.key, key) < 0 { return true }
      bound = name.ordinal
      return false
    }
    return bound
  }

  private func start(ofBlock block: Int) -> Int {
    Int(UInt32(littleEndian: blocks.loadUnaligned(fromByteOffset: 4 + block * 4, as: UInt32.self))) * 4
  }
}
