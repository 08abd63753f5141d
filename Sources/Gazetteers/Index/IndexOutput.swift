/// Writes an index section after section, to a file or into memory.
///
/// The header with the sections' sizes and checksums is written last, into room left at the start.
final class IndexOutput {
  private struct Entry {
    var number: UInt32
    var start: Int
    var size: Int
    var hash: UInt64
  }

  private let file: FileWriter?
  private var buffer: [UInt8] = []
  private var offset = 0
  private var entries: [Entry] = []
  private var hash = XXHash64.Stream()

  /// How many sections have room in the table.
  static let sectionLimit = 60
  private static let bufferLimit = 1 << 20

  /// Writes to a file, or with nil into memory.
  init(file: FileWriter?) throws(GazetteerError) {
    self.file = file
    let room = IndexFormat.headerSize + Self.sectionLimit * IndexFormat.sectionEntrySize
    buffer = [UInt8](repeating: 0, count: room)
    offset = room
  }

  /// How many bytes there are so far.
  var size: Int { offset }

  /// Starts a section.
  func begin(_ section: IndexFormat.Section) throws(GazetteerError) { try begin(number: section.rawValue) }

  /// Starts a section; what is written until ``end()`` belongs to it.
  func begin(number: UInt32) throws(GazetteerError) {
    precondition(entries.count < Self.sectionLimit)
    let gap = (IndexFormat.alignment - offset % IndexFormat.alignment) % IndexFormat.alignment
    buffer.append(contentsOf: repeatElement(0, count: gap))
    offset += gap
    hash = XXHash64.Stream()
    entries.append(Entry(number: number, start: offset, size: 0, hash: 0))
  }

  /// Adds bytes to the section.
  func write(_ bytes: UnsafeRawBufferPointer) throws(GazetteerError) {
    hash.add(bytes)
    offset += bytes.count
    if bytes.count >= Self.bufferLimit, let file {
      try flush()
      try file.write(bytes)
    } else {
      buffer.append(contentsOf: bytes)
      if buffer.count >= Self.bufferLimit, file != nil { try flush() }
    }
  }

  /// Adds bytes to the section.
  func write(_ bytes: [UInt8]) throws(GazetteerError) {
    try bytes.withUnsafeBufferPointer { (bytes) throws(GazetteerError) in try write(UnsafeRawBufferPointer(bytes)) }
  }

  /// Ends a section.
  func end() {
    guard let last = entries.indices.last else { return }
    entries[last].size = offset - entries[last].start
    entries[last].hash = hash.hash
  }

  /// Writes a whole section of plain numbers or records, little-endian.
  func write<Element: BitwiseCopyable>(
    _ section: IndexFormat.Section, _ elements: [Element]
  ) throws(GazetteerError) {
    try begin(section)
    try elements.withUnsafeBufferPointer { (elements) throws(GazetteerError) in
      try write(UnsafeRawBufferPointer(elements))
    }
    end()
  }

  /// Writes a whole section.
  func write(_ section: IndexImage.Section) throws(GazetteerError) {
    try begin(number: section.number)
    try section.withBytes { (bytes) throws(GazetteerError) in try write(bytes) }
    end()
  }

  private func flush() throws(GazetteerError) {
    try buffer.withUnsafeBufferPointer { (bytes) throws(GazetteerError) in
      try file?.write(UnsafeRawBufferPointer(bytes))
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Writes the header; nothing may follow. Gives the whole index where it was written into memory.
  func finish(tablesHash: UInt64, placeCount: Int) throws(GazetteerError) -> ReadOnlyMemory? {
    let header = header(tablesHash: tablesHash, placeCount: placeCount)
    guard let file else {
      buffer.replaceSubrange(0..<header.count, with: header)
      return ReadOnlyMemory(size: buffer.count) { $0.copyBytes(from: buffer) }
    }
    try flush()
    try header.withUnsafeBufferPointer { (bytes) throws(GazetteerError) in
      try file.overwriteStart(with: UnsafeRawBufferPointer(bytes))
    }
    return nil
  }

  private func header(tablesHash: UInt64, placeCount: Int) -> [UInt8] {
    var header = IndexFormat.magic
    header.append(littleEndian: IndexFormat.version)
    header.append(littleEndian: UInt32(entries.count))
    header.append(littleEndian: UInt64(size))
    header.append(littleEndian: tablesHash)
    header.append(littleEndian: UInt64(placeCount))
    header.append(contentsOf: repeatElement(0, count: IndexFormat.headerSize - header.count))
    for entry in entries {
      header.append(littleEndian: entry.number)
      header.append(littleEndian: UInt32(0))
      header.append(littleEndian: UInt64(entry.start))
      header.append(littleEndian: UInt64(entry.size))
      header.append(littleEndian: entry.hash)
    }
    var checksum: [UInt8] = []
    checksum.append(littleEndian: XXHash64.hash(header))
    header.replaceSubrange(56..<64, with: checksum)
    return header
  }
}
