/// Lays out the records, blocks and slots of a table of keys that come in ascending order.
struct KeyRecordWriter {
  /// Records that ``takeRecords()`` has not taken yet.
  private var pending: [UInt8] = [0, 0, 0, 0]
  private var taken = 0
  /// How many keys there are.
  private(set) var keyCount = 0
  /// How many rows there are for each kind.
  private(set) var countsByKind = [Int](repeating: 0, count: 256)
  // Of each key: UInt64 hash, UInt32 record.
  private let starts: Spool
  private var blockStarts: [UInt32] = []

  /// Starts empty; the hashes of keys may go to a file in the folder.
  init(folder: WorkFolder? = nil) { starts = Spool(folder: folder, limit: 1 << 24) }

  /// Adds a key with its rows, which stand in their final order, each once; gives the record's offset divided by four.
  ///
  /// - Throws: ``GazetteerError/Code/tooLarge``.
  mutating func add(_ key: UnsafeRawBufferPointer, rows: [FoundRow]) throws(GazetteerError) -> UInt32 {
    let offset = taken + pending.count
    guard offset / 4 <= Int(UInt32.max), keyCount < Int(UInt32.max) else {
      throw GazetteerError(code: .tooLarge, message: "the names need more than 16 GB")
    }
    let record = UInt32(offset / 4)
    starts.buffer.append(littleEndian: XXHash64.hash(key))
    starts.buffer.append(littleEndian: record)
    try starts.spill()
    if keyCount % IndexFormat.blockSize == 0 { blockStarts.append(record.littleEndian) }
    keyCount += 1
    pending.append(littleEndian: UInt16(key.count))
    pending.append(littleEndian: UInt16(clamping: rows.count))
    if rows.count >= 0xFFFF { pending.append(littleEndian: UInt32(rows.count)) }
    pending.append(contentsOf: key)
    for row in rows { pending.append(littleEndian: row.row) }
    for row in rows {
      pending.append(row.kind.rawValue)
      countsByKind[Int(row.kind.rawValue)] += 1
    }
    while pending.count % 4 != 0 { pending.append(0) }
    return record
  }

  /// Hands over the records that were added since the last call, once there is a good piece of them or it is the last call.
  mutating func takeRecords(
    isLast: Bool, _ body: (UnsafeRawBufferPointer) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    guard isLast || pending.count >= 1 << 18 else { return }
    try pending.withUnsafeBufferPointer { (bytes) throws(GazetteerError) in try body(UnsafeRawBufferPointer(bytes)) }
    taken += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// The number of keys and where each block of them starts.
  var blocks: [UInt32] { [UInt32(keyCount).littleEndian] + blockStarts }

  /// The slots in memory order; each as UInt64: fingerprint in the low half, record in the high half.
  consuming func slots() throws(GazetteerError) -> [UInt64] {
    var bits: UInt64 = 3
    while (1 << bits) * 2 < keyCount * 3 { bits += 1 }
    let mask = (1 << Int(bits)) - 1
    var slots = [UInt64](repeating: 0, count: mask + 1)
    let reader = try starts.reader()
    while let hash = try reader.number(as: UInt64.self), let record = try reader.number(as: UInt32.self) {
      var slot = Int(hash >> (64 - bits))
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = (UInt64(record) << 32 | hash & 0xFFFF_FFFF).littleEndian
    }
    return slots
  }
}
