/// Names of places as they were added, in any order, until each place has its final row.
struct NameSpool {
  // One after the other: UInt32 number or row, UInt8 kind, UInt16 length, the name.
  private var spool: Spool
  private let folder: WorkFolder?
  private let limit: Int
  fileprivate static let headSize = 7

  /// Starts empty.
  ///
  /// - Parameters:
  ///   - folder: where files may be written; nil to hold everything in memory.
  ///   - limit: how many bytes are held in memory.
  init(folder: WorkFolder?, limit: Int) {
    self.folder = folder
    self.limit = limit
    spool = Spool(folder: folder, limit: limit)
  }

  /// Adds a name of the place with the number; one of more than 65,535 bytes is cut at the end of a character.
  mutating func add(_ name: String, kind: NameKind, place: UInt32) throws(GazetteerError) {
    var name = name
    name.withUTF8 { utf8 in
      var length = utf8.count
      if length > 0xFFFF {
        length = 0xFFFF
        while length > 0, utf8[length] & 0xC0 == 0x80 { length -= 1 }
      }
      Self.append(
        place, kind.rawValue, UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: utf8[..<length])), to: spool)
    }
    try spool.spill()
  }

  private static func append(_ place: UInt32, _ kind: UInt8, _ name: UnsafeRawBufferPointer, to spool: Spool) {
    spool.buffer.append(littleEndian: place)
    spool.buffer.append(kind)
    spool.buffer.append(littleEndian: UInt16(name.count))
    spool.buffer.append(contentsOf: name)
  }

  /// Hands over the names of each row in the order of rows, each row once, also those without names.
  ///
  /// A row's names come by kind, then by bytes, each once. Bytes are valid during the call only.
  /// - Parameter finalRow: the row of each place's number; places without one (`UInt32.max`) are left out.
  consuming func forEachRow(
    count: Int, finalRow: [UInt32], _ body: (_ row: UInt32, _ names: [SpooledName]) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    // Names are dealt out to parts of consecutive rows, each of which fits into memory.
    let partCount = folder == nil ? 1 : max(1, (spool.count + limit - 1) / max(1, limit))
    let rowsPerPart = max(1, (count + partCount - 1) / partCount)
    var parts: [Spool] = []
    while parts.count * rowsPerPart < count {
      parts.append(Spool(folder: partCount == 1 ? nil : folder, limit: max(1 << 14, (limit / 2) / partCount)))
    }
    let reader = try spool.reader()
    spool = Spool(folder: nil, limit: 0)
    while let place = try reader.number(as: UInt32.self), let kind = try reader.number(as: UInt8.self),
      let length = try reader.number(as: UInt16.self)
    {
      let row = finalRow[Int(place)]
      let part = row == .max ? nil : parts[Int(row) / rowsPerPart]
      try reader.take(Int(length)) { name in
        if let part { Self.append(row, kind, name, to: part) }
      }
      try part?.spill()
    }
    for index in parts.indices {
      let rows = index * rowsPerPart..<min(count, (index + 1) * rowsPerPart)
      let size = parts[index].count
      let reader = try parts[index].reader(bufferSize: max(size, 1))
      parts[index] = Spool(folder: nil, limit: 0)
      var failure: GazetteerError?
      try reader.take(size) { bytes in
        do throws(GazetteerError) { try Self.forEachRow(rows, in: bytes, body) } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  /// Hands over the names of some rows: a counting sort by row, then each row's few names by themselves.
  private static func forEachRow(
    _ rows: Range<Int>, in bytes: UnsafeRawBufferPointer,
    _ body: (_ row: UInt32, _ names: [SpooledName]) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    var starts = [UInt32](repeating: 0, count: rows.count + 1)
    forEachEntry(in: bytes) { row, _ in starts[row - rows.lowerBound + 1] += 1 }
    for index in 0..<rows.count { starts[index + 1] += starts[index] }
    var next = starts
    var offsets = [Int](repeating: 0, count: Int(starts[rows.count]))
    forEachEntry(in: bytes) { row, offset in
      offsets[Int(next[row - rows.lowerBound])] = offset
      next[row - rows.lowerBound] += 1
    }
    var names: [SpooledName] = []
    for index in 0..<rows.count {
      names.removeAll(keepingCapacity: true)
      for offset in offsets[Int(starts[index])..<Int(starts[index + 1])] {
        let length = Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 5, as: UInt16.self)))
        let start = offset + headSize
        names.append(
          SpooledName(kind: bytes[offset + 4], bytes: UnsafeRawBufferPointer(rebasing: bytes[start..<start + length])))
      }
      if names.count > 1 { SpooledName.sort(&names) }
      try body(UInt32(rows.lowerBound + index), names)
    }
  }

  @inline(__always)
  private static func forEachEntry(in bytes: UnsafeRawBufferPointer, _ body: (_ row: Int, _ offset: Int) -> Void) {
    var offset = 0
    while offset < bytes.count {
      body(Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))), offset)
      offset +=
        headSize + Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 5, as: UInt16.self)))
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
    names.sort { a, b in a.kind != b.kind ? a.kind < b.kind : compareBytes(a.bytes, b.bytes) < 0 }
    var kept = 1
    for index in 1..<names.count
    where names[index].kind != names[kept - 1].kind || compareBytes(names[index].bytes, names[kept - 1].bytes) != 0 {
      names[kept] = names[index]
      kept += 1
    }
    names.removeLast(names.count - kept)
  }
}
