/// Keys with the rows they lead to, gathered and then laid out as slots and records.
struct IndexKeyTable {
  /// One row under one key.
  private struct Entry {
    var hash: UInt64
    var keyOffset: UInt32
    var row: UInt32
    var keyLength: UInt16
    var kind: UInt8
  }

  private var entries: [Entry] = []
  private var keys: [UInt8] = []
  /// How many entries there are for each kind.
  private(set) var countsByKind: [UInt8: Int] = [:]
  /// How many distinct keys there are; known after ``finish(population:)``.
  private(set) var keyCount = 0

  /// Puts a row under a key; false when the key is empty or too long to be stored.
  mutating func add(_ key: some Collection<UInt8>, row: UInt32, kind: NameKind) -> Bool {
    let length = key.count
    guard length > 0, length <= 1000, keys.count <= Int(UInt32.max) - length else { return false }
    let offset = keys.count
    keys.append(contentsOf: key)
    let hash = keys.withUnsafeBytes {
      XXHash64.hash(UnsafeRawBufferPointer(rebasing: $0[offset..<offset + length]))
    }
    entries.append(
      Entry(hash: hash, keyOffset: UInt32(offset), row: row, keyLength: UInt16(length), kind: kind.rawValue))
    return true
  }

  /// Gives each row its final number; rows without one go.
  mutating func renumber(_ numbers: [UInt32?]) {
    for index in entries.indices.reversed() {
      guard let number = numbers[Int(entries[index].row)] else {
        entries.swapAt(index, entries.count - 1)
        entries.removeLast()
        continue
      }
      entries[index].row = number
    }
  }

  /// Lays out slots and records; rows of a key stand by kind, then by descending population, then by number, each once.
  ///
  /// - Throws: ``GazetteerError/Code/tooLarge``.
  mutating func finish(population: (UInt32) -> Int64) throws(GazetteerError) -> (slots: [UInt64], records: [UInt8]) {
    entries.sort { $0.hash < $1.hash }
    var starts: [(hash: UInt64, record: UInt32)] = []
    var records: [UInt8] = [0, 0, 0, 0]
    records.reserveCapacity(entries.count * 22)
    var index = 0
    while index < entries.count {
      var end = index + 1
      while end < entries.count, entries[end].hash == entries[index].hash { end += 1 }
      if end - index > 1 { sortRun(index..<end, population: population) }
      // Different keys with the same hash are rare, but each gets its record.
      while index < end {
        var next = index + 1
        while next < end, isSameKey(entries[index], entries[next]) { next += 1 }
        guard records.count / 4 <= Int(UInt32.max) else {
          throw GazetteerError(code: .tooLarge, message: "the names need more than 16 GB")
        }
        starts.append((entries[index].hash, UInt32(records.count / 4)))
        append(index..<next, to: &records)
        index = next
      }
    }
    keyCount = starts.count
    return (slots(for: starts), records)
  }

  private func isSameKey(_ a: Entry, _ b: Entry) -> Bool {
    a.keyLength == b.keyLength && key(a).elementsEqual(key(b))
  }

  private func key(_ entry: Entry) -> ArraySlice<UInt8> {
    keys[Int(entry.keyOffset)..<Int(entry.keyOffset) + Int(entry.keyLength)]
  }

  private mutating func sortRun(_ run: Range<Int>, population: (UInt32) -> Int64) {
    let sorted = entries[run].sorted { a, b in
      if !isSameKey(a, b) { return key(a).lexicographicallyPrecedes(key(b)) }
      if a.kind != b.kind { return a.kind < b.kind }
      let (left, right) = (population(a.row), population(b.row))
      return left != right ? left > right : a.row < b.row
    }
    entries.replaceSubrange(run, with: sorted)
  }

  private mutating func append(_ run: Range<Int>, to records: inout [UInt8]) {
    var kept: [Int] = []
    if run.count == 1 {
      kept.append(run.lowerBound)
    } else {
      var seen: Set<UInt32> = []
      for index in run where seen.insert(entries[index].row).inserted { kept.append(index) }
    }
    let length = entries[run.lowerBound].keyLength
    records.append(littleEndian: length)
    records.append(littleEndian: UInt16(clamping: kept.count))
    if kept.count >= 0xFFFF { records.append(littleEndian: UInt32(kept.count)) }
    for index in kept { records.append(littleEndian: entries[index].row) }
    for index in kept {
      records.append(entries[index].kind)
      countsByKind[entries[index].kind, default: 0] += 1
    }
    records.append(contentsOf: key(entries[run.lowerBound]))
    while records.count % 4 != 0 { records.append(0) }
  }

  /// The slots in memory order; each as UInt64: fingerprint in the low half, record in the high half.
  private func slots(for starts: [(hash: UInt64, record: UInt32)]) -> [UInt64] {
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

extension [UInt8] {
  /// Appends a number, its lowest byte first.
  mutating func append<Number: FixedWidthInteger>(littleEndian number: Number) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
