/// Keys with the rows they lead to, gathered and then handed over in the order of keys.
///
/// What does not fit into memory is sorted in parts, each written to a file, and merged in the end (external merge sort).
struct KeySorter {
  /// One row under one key; the first eight bytes of the key decide most comparisons.
  private struct Entry {
    var prefix: UInt64
    var keyOffset: UInt32
    var row: UInt32
    var keyLength: UInt16
    var kind: UInt8
  }

  private var entries: [Entry] = []
  private var keys: [UInt8] = []
  private var runs: [Spool] = []
  private let folder: WorkFolder?
  private let limit: Int

  /// The longest key that is kept.
  static let longestKey = 1000

  /// Starts empty.
  ///
  /// - Parameters:
  ///   - folder: where parts may be written; nil to hold everything in memory.
  ///   - limit: how many bytes are held in memory.
  init(folder: WorkFolder?, limit: Int) {
    self.folder = folder
    self.limit = min(limit, Int(UInt32.max) / 2)
  }

  /// Puts a row under a key; false when the key is empty or too long to be stored.
  mutating func add(
    _ key: UnsafeRawBufferPointer, row: UInt32, kind: NameKind
  ) throws(GazetteerError) -> Bool {
    let length = key.count
    guard length > 0, length <= Self.longestKey else { return false }
    guard keys.count < Int(UInt32.max) - length else {
      throw GazetteerError(code: .tooLarge, message: "the names need more than 4 GB of memory")
    }
    let offset = keys.count
    keys.append(contentsOf: key)
    entries.append(
      Entry(
        prefix: keyPrefix(key), keyOffset: UInt32(offset), row: row, keyLength: UInt16(length), kind: kind.rawValue))
    if folder != nil, keys.count + entries.count * MemoryLayout<Entry>.stride > limit { try writeRun() }
    return true
  }

  /// Hands over each key with its rows, unordered and possibly repeated, in ascending order of the keys' bytes.
  ///
  /// Bytes are valid during the call only.
  consuming func forEachKey(
    _ body: (_ key: UnsafeRawBufferPointer, _ rows: inout [FoundRow]) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    if runs.isEmpty { return try forEachSortedKey(body) }
    try writeRun()
    entries = []
    keys = []
    var merge = try KeyRunMerge(runs)
    runs = []
    try merge.forEachKey(body)
  }

  /// Sorts what is in memory and hands it over.
  private mutating func forEachSortedKey(
    _ body: (_ key: UnsafeRawBufferPointer, _ rows: inout [FoundRow]) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    var sorted = entries
    entries = []
    try keys.withUnsafeBufferPointer { (buffer) throws(GazetteerError) in
      let keys = UnsafeRawBufferPointer(buffer)
      func key(_ entry: Entry) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: keys[Int(entry.keyOffset)..<Int(entry.keyOffset) + Int(entry.keyLength)])
      }
      sorted.sort { a, b in a.prefix != b.prefix ? a.prefix < b.prefix : compareBytes(key(a), key(b)) < 0 }
      var rows: [FoundRow] = []
      var index = 0
      while index < sorted.count {
        let first = sorted[index]
        rows.removeAll(keepingCapacity: true)
        repeat {
          rows.append(FoundRow(row: sorted[index].row, kind: NameKind(rawValue: sorted[index].kind)))
          index += 1
        } while index < sorted.count && sorted[index].prefix == first.prefix
          && compareBytes(key(sorted[index]), key(first)) == 0
        try body(key(first), &rows)
      }
    }
    sorted.removeAll(keepingCapacity: true)
    entries = sorted
    keys.removeAll(keepingCapacity: true)
  }

  private mutating func writeRun() throws(GazetteerError) {
    guard !entries.isEmpty else { return }
    let run = Spool(folder: folder, limit: 1 << 18)
    try forEachSortedKey { (key, rows) throws(GazetteerError) in
      run.buffer.append(littleEndian: UInt16(key.count))
      run.buffer.append(littleEndian: UInt32(rows.count))
      run.buffer.append(contentsOf: key)
      for row in rows {
        run.buffer.append(littleEndian: row.row)
        run.buffer.append(row.kind.rawValue)
      }
      try run.spill()
    }
    runs.append(run)
  }
}

/// The first eight bytes as a number that is ordered as they are; absent ones are 0.
@inline(__always)
private func keyPrefix(_ key: UnsafeRawBufferPointer) -> UInt64 {
  if key.count >= 8 { return UInt64(bigEndian: key.loadUnaligned(as: UInt64.self)) }
  var prefix: UInt64 = 0
  for index in 0..<key.count { prefix |= UInt64(key[index]) << UInt64(56 - 8 * index) }
  return prefix
}

/// Merges sorted runs of keys.
private struct KeyRunMerge {
  /// The next key of a run.
  private struct Head {
    var reader: SpoolReader
    var prefix: UInt64 = 0
    var key: [UInt8] = []
    var rowCount = 0

    /// Reads the next key; false at the end.
    mutating func advance() throws(GazetteerError) -> Bool {
      guard let length = try reader.number(as: UInt16.self), let count = try reader.number(as: UInt32.self) else {
        return false
      }
      key.removeAll(keepingCapacity: true)
      rowCount = Int(count)
      prefix =
        try reader.take(Int(length)) {
          key.append(contentsOf: $0)
          return keyPrefix($0)
        } ?? 0
      return true
    }

    func precedes(_ other: Head) -> Bool {
      if prefix != other.prefix { return prefix < other.prefix }
      return key.withUnsafeBytes { mine in other.key.withUnsafeBytes { compareBytes(mine, $0) < 0 } }
    }
  }

  // A heap: no head comes before the one at (index − 1) / 2.
  private var heads: [Head] = []

  init(_ runs: [Spool]) throws(GazetteerError) {
    for run in runs {
      var head = Head(reader: try run.reader())
      if try head.advance() { heads.append(head) }
    }
    for index in heads.indices.reversed() { sink(index) }
  }

  mutating func forEachKey(
    _ body: (_ key: UnsafeRawBufferPointer, _ rows: inout [FoundRow]) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    var key: [UInt8] = []
    var rows: [FoundRow] = []
    while !heads.isEmpty {
      key.removeAll(keepingCapacity: true)
      key.append(contentsOf: heads[0].key)
      rows.removeAll(keepingCapacity: true)
      repeat { try takeRows(into: &rows) } while !heads.isEmpty && heads[0].key == key
      try key.withUnsafeBufferPointer { (bytes) throws(GazetteerError) in
        try body(UnsafeRawBufferPointer(bytes), &rows)
      }
    }
  }

  /// Takes the rows of the first key and moves its run on.
  private mutating func takeRows(into rows: inout [FoundRow]) throws(GazetteerError) {
    for _ in 0..<heads[0].rowCount {
      let row = try heads[0].reader.take(5) {
        FoundRow(
          row: UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self)), kind: NameKind(rawValue: $0[4]))
      }
      if let row { rows.append(row) }
    }
    if try !heads[0].advance() {
      heads.swapAt(0, heads.count - 1)
      heads.removeLast()
    }
    sink(0)
  }

  private mutating func sink(_ start: Int) {
    var index = start
    while true {
      var first = index
      for child in [2 * index + 1, 2 * index + 2] where child < heads.count && heads[child].precedes(heads[first]) {
        first = child
      }
      if first == index { return }
      heads.swapAt(first, index)
      index = first
    }
  }
}
