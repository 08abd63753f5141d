/// Names of places as they were added, in any order, until each place has its final row.
struct NameSpool {
  // One after the other: UInt32 row, UInt8 kind, UInt16 length, the name.
  private var bytes: [UInt8] = []
  private static let headSize = 7

  /// Adds a name of the place with the number; one of more than 65,535 bytes is cut at the end of a character.
  mutating func add(_ name: String, kind: NameKind, place: UInt32) {
    var name = name
    name.withUTF8 { utf8 in
      var length = utf8.count
      if length > 0xFFFF {
        length = 0xFFFF
        while length > 0, utf8[length] & 0xC0 == 0x80 { length -= 1 }
      }
      bytes.append(littleEndian: place)
      bytes.append(kind.rawValue)
      bytes.append(littleEndian: UInt16(length))
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[..<length]))
    }
  }

  /// Hands over the names of each row in the order of rows, each row once, also those without names.
  ///
  /// A row's names come by kind, then by bytes, each once. Bytes are valid during the call only.
  /// - Parameter finalRow: the row of each place's number; places without one are left out.
  consuming func forEachRow(
    count: Int, finalRow: [UInt32?], _ body: (_ row: UInt32, _ names: [SpooledName]) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    // A counting sort by row, then each row's few names by themselves.
    var starts = [UInt32](repeating: 0, count: count + 1)
    forEachEntry(finalRow) { row, _, _ in starts[Int(row) + 1] += 1 }
    for row in 0..<count { starts[row + 1] += starts[row] }
    var next = starts
    var offsets = [Int](repeating: 0, count: Int(starts[count]))
    forEachEntry(finalRow) { row, offset, _ in
      offsets[Int(next[Int(row)])] = offset
      next[Int(row)] += 1
    }
    next = []
    try bytes.withUnsafeBufferPointer { (buffer) throws(GazetteerError) in
      let bytes = UnsafeRawBufferPointer(buffer)
      var names: [SpooledName] = []
      for row in 0..<count {
        names.removeAll(keepingCapacity: true)
        for offset in offsets[Int(starts[row])..<Int(starts[row + 1])] {
          let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 5, as: UInt16.self).littleEndian)
          let start = offset + Self.headSize
          names.append(
            SpooledName(
              kind: bytes[offset + 4], bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])))
        }
        if names.count > 1 { SpooledName.sort(&names) }
        try body(UInt32(row), names)
      }
    }
  }

  private func forEachEntry(_ finalRow: [UInt32?], _ body: (_ row: UInt32, _ offset: Int, _ length: Int) -> Void) {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let place = bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self).littleEndian
        let length = Int(bytes.loadUnaligned(fromByteOffset: offset + 5, as: UInt16.self).littleEndian)
        if let row = finalRow[Int(place)] { body(row, offset, length) }
        offset += Self.headSize + length
      }
    }
  }
}

/// One name of a place, in memory that somebody else owns.
struct SpooledName {
  /// The raw value of its kind.
  var kind: UInt8
  /// The name as the source writes it.
  var bytes: UnsafeRawBufferPointer

  /// Puts names in order, by kind, then by bytes, and drops repeated ones.
  static func sort(_ names: inout [SpooledName]) {
    names.sort { a, b in
      a.kind != b.kind ? a.kind < b.kind : compareBytes(a.bytes, b.bytes) < 0
    }
    var kept = 1
    for index in 1..<names.count
    where names[index].kind != names[kept - 1].kind || compareBytes(names[index].bytes, names[kept - 1].bytes) != 0 {
      names[kept] = names[index]
      kept += 1
    }
    names.removeLast(names.count - kept)
  }
}
