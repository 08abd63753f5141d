/// Looks keys up in the slots and records of a mapped index.
///
/// Every offset is checked against its section, so that a damaged file gives no matches rather than a crash.
struct IndexKeyReader {
  private let slots: UnsafeRawBufferPointer
  private let records: UnsafeRawBufferPointer
  private let shift: UInt64
  private let mask: Int

  /// Reads from two sections; nil when the number of slots is not a power of two.
  init?(slots: UnsafeRawBufferPointer, records: UnsafeRawBufferPointer) {
    let count = slots.count / 8
    guard count > 1, count & (count - 1) == 0 else { return nil }
    self.slots = slots
    self.records = records
    mask = count - 1
    shift = UInt64(64 - count.trailingZeroBitCount)
  }

  /// The rows under one key, as they lie in the file.
  struct Rows {
    fileprivate let rows: UnsafeRawPointer
    fileprivate let kinds: UnsafeRawPointer
    /// How many there are.
    let count: Int

    /// The row and kind at an index below ``count``.
    @inline(__always)
    subscript(index: Int) -> FoundRow {
      FoundRow(
        row: UInt32(littleEndian: rows.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)),
        kind: NameKind(rawValue: kinds.load(fromByteOffset: index, as: UInt8.self)))
    }
  }

  /// The rows under the key, or nil when it is unknown.
  ///
  /// - Complexity: one hash of the key and, as a rule, one cache line of slots and one of records.
  @inline(__always)
  func rows(for key: UnsafeRawBufferPointer) -> Rows? {
    let hash = XXHash64.hash(key)
    return rows(for: key, hash: hash, firstSlot: firstSlot(for: hash))
  }

  /// What stands in the first slot for a hash.
  ///
  /// Reading this for many keys before any is looked up lets the processor fetch their cache lines at the same time.
  @inline(__always)
  func firstSlot(for hash: UInt64) -> UInt64 { slot(Int(hash >> shift)) }

  /// The record to which a slot leads if it is the one for the hash: something of its first and of its last bytes, to have
  /// both fetched, as every third record lies in two cache lines; else 0.
  @inline(__always)
  func recordEnds(slot value: UInt64, hash: UInt64, keyLength: Int) -> UInt32 {
    let start = Int(value >> 32) * 4
    let rows = start + 4 + keyLength
    guard UInt32(truncatingIfNeeded: value) == UInt32(truncatingIfNeeded: hash), rows + 4 <= records.count else {
      return 0
    }
    return records.loadUnaligned(fromByteOffset: start, as: UInt32.self)
      &+ records.loadUnaligned(fromByteOffset: rows, as: UInt32.self)
  }

  /// The rows under the key, whose hash and first slot are known.
  @inline(__always)
  func rows(for key: UnsafeRawBufferPointer, hash: UInt64, firstSlot: UInt64) -> Rows? {
    let fingerprint = UInt32(truncatingIfNeeded: hash)
    var index = Int(hash >> shift)
    var value = firstSlot
    for _ in 0...mask {
      if value == 0 { return nil }
      if UInt32(truncatingIfNeeded: value) == fingerprint, let found = record(at: Int(value >> 32) * 4, key: key) {
        return found
      }
      index = (index + 1) & mask
      value = slot(index)
    }
    return nil
  }

  @inline(__always)
  private func slot(_ index: Int) -> UInt64 {
    UInt64(littleEndian: slots.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
  }

  @inline(__always)
  private func record(at start: Int, key: UnsafeRawBufferPointer) -> Rows? {
    guard let record = KeyRecord(records, at: start, keyLength: key.count), compareBytes(record.key, key) == 0 else {
      return nil
    }
    return record.rows
  }
}

/// One record of a table of keys: the key and its rows.
struct KeyRecord {
  /// The key's bytes.
  let key: UnsafeRawBufferPointer
  /// The rows, in the documented order of matches.
  let rows: IndexKeyReader.Rows
  /// Where the next record starts, in bytes.
  let end: Int

  /// Reads the record that starts at the byte; nil where it does not lie within the section, or its key has another
  /// length than that given.
  @inline(__always)
  init?(_ records: UnsafeRawBufferPointer, at start: Int, keyLength wanted: Int? = nil) {
    guard start >= 0, start + 4 <= records.count, let base = records.baseAddress else { return nil }
    let keyLength = Int(UInt16(littleEndian: base.loadUnaligned(fromByteOffset: start, as: UInt16.self)))
    if let wanted, wanted != keyLength { return nil }
    var count = Int(UInt16(littleEndian: base.loadUnaligned(fromByteOffset: start + 2, as: UInt16.self)))
    var offset = start + 4
    if count == 0xFFFF {
      guard offset + 4 <= records.count else { return nil }
      count = Int(UInt32(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
      offset += 4
    }
    let rowStart = offset + keyLength
    guard rowStart + count * 5 <= records.count else { return nil }
    key = UnsafeRawBufferPointer(start: base + offset, count: keyLength)
    rows = IndexKeyReader.Rows(rows: base + rowStart, kinds: base + rowStart + count * 4, count: count)
    end = (rowStart + count * 5 + 3) & ~3
  }
}
