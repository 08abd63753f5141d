/// Lays out the records, blocks and slots of a table of keys that come in ascending order.
struct KeyRecordWriter {
  /// The records.
  private(set) var records: [UInt8] = [0, 0, 0, 0]
  /// How many keys there are.
  private(set) var keyCount = 0
  /// How many rows there are for each kind.
  private(set) var countsByKind = [Int](repeating: 0, count: 256)
  private var starts: [(hash: UInt64, record: UInt32)] = []
  private var blockStarts: [UInt32] = []

  /// Adds a key with its rows, which stand in their final order, each once; gives the record's offset divided by four.
  ///
  /// - Throws: ``GazetteerError/Code/tooLarge``.
  mutating func add(_ key: UnsafeRawBufferPointer, rows: [FoundRow]) throws(GazetteerError) -> UInt32 {
    guard records.count / 4 <= Int(UInt32.max), keyCount < Int(UInt32.max) else {
      throw GazetteerError(code: .tooLarge, message: "the names need more than 16 GB")
    }
    let record = UInt32(records.count / 4)
    starts.append((XXHash64.hash(key), record))
    if keyCount % IndexFormat.blockSize == 0 { blockStarts.append(record) }
    keyCount += 1
    records.append(littleEndian: UInt16(key.count))
    records.append(littleEndian: UInt16(clamping: rows.count))
    if rows.count >= 0xFFFF { records.append(littleEndian: UInt32(rows.count)) }
    for row in rows { records.append(littleEndian: row.row) }
    for row in rows {
      records.append(row.kind.rawValue)
      countsByKind[Int(row.kind.rawValue)] += 1
    }
    records.append(contentsOf: key)
    while records.count % 4 != 0 { records.append(0) }
    return record
  }

  /// The number of keys and where each block of them starts.
  var blocks: [UInt32] { [UInt32(keyCount).littleEndian] + blockStarts.map(\.littleEndian) }

  /// The slots in memory order; each as UInt64: fingerprint in the low half, record in the high half.
  func slots() -> [UInt64] {
    var bits: UInt64 = 3
    while (1 << bits) * 2 < starts.count * 3 { bits += 1 }
    let mask = (1 << Int(bits)) - 1
    var slots = [UInt64](repeating: 0, count: mask + 1)
    for (hash, record) in starts {
      var slot = Int(hash >> (64 - bits))
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = (UInt64(record) << 32 | hash & 0xFFFF_FFFF).littleEndian
    }
    return slots
  }
}
