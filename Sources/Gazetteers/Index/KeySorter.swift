/// Keys with the rows they lead to, gathered and then handed over in the order of keys.
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

  /// The longest key that is kept.
  static let longestKey = 1000

  /// Puts a row under a key; false when the key is empty or too long to be stored.
  mutating func add(_ key: UnsafeRawBufferPointer, row: UInt32, kind: NameKind) -> Bool {
    let length = key.count
    guard length > 0, length <= Self.longestKey, keys.count <= Int(UInt32.max) - length else { return false }
    let offset = keys.count
    keys.append(contentsOf: key)
    var prefix: UInt64 = 0
    for index in 0..<min(length, 8) { prefix |= UInt64(key[index]) << UInt64(56 - 8 * index) }
    entries.append(
      Entry(prefix: prefix, keyOffset: UInt32(offset), row: row, keyLength: UInt16(length), kind: kind.rawValue))
    return true
  }

  /// Hands over each key with its rows, unordered and possibly repeated, in ascending order of the keys' bytes.
  ///
  /// Bytes are valid during the call only.
  consuming func forEachKey(
    _ body: (_ key: UnsafeRawBufferPointer, _ rows: inout [FoundRow]) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    var entries = entries
    self.entries = []
    try keys.withUnsafeBufferPointer { (buffer) throws(GazetteerError) in
      let keys = UnsafeRawBufferPointer(buffer)
      func key(_ entry: Entry) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: keys[Int(entry.keyOffset)..<Int(entry.keyOffset) + Int(entry.keyLength)])
      }
      entries.sort { a, b in a.prefix != b.prefix ? a.prefix < b.prefix : compareBytes(key(a), key(b)) < 0 }
      var rows: [FoundRow] = []
      var index = 0
      while index < entries.count {
        let first = entries[index]
        rows.removeAll(keepingCapacity: true)
        repeat {
          rows.append(FoundRow(row: entries[index].row, kind: NameKind(rawValue: entries[index].kind)))
          index += 1
        } while index < entries.count && entries[index].prefix == first.prefix
          && compareBytes(key(entries[index]), key(first)) == 0
        try body(key(first), &rows)
      }
    }
  }
}
