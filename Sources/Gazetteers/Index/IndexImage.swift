/// An index laid out in sections, ready to be written.
struct IndexImage {
  /// How many places it holds.
  var placeCount: Int
  /// The sections in order.
  var sections: [Section]

  /// The content of one section.
  struct Section {
    var number: UInt32
    /// How many bytes there are.
    var size: Int
    /// Hands the bytes over.
    var withBytes: ((UnsafeRawBufferPointer) throws(GazetteerError) -> Void) throws(GazetteerError) -> Void

    /// A section of plain numbers or records, little-endian.
    init<Element: BitwiseCopyable>(_ number: IndexFormat.Section, _ elements: [Element]) {
      self.init(number: number.rawValue, elements)
    }

    /// A section of plain numbers or records, little-endian.
    init<Element: BitwiseCopyable>(number: UInt32, _ elements: [Element]) {
      self.number = number
      size = elements.count * MemoryLayout<Element>.stride
      withBytes = { (body) throws(GazetteerError) in
        let result = elements.withUnsafeBytes { bytes -> Result<Void, GazetteerError> in
          do throws(GazetteerError) { return .success(try body(bytes)) } catch { return .failure(error) }
        }
        try result.get()
      }
    }
  }

  /// The size of the whole file.
  var size: Int { offsets.last.map { $0 + (sections.last?.size ?? 0) } ?? headerSize }

  private var headerSize: Int { IndexFormat.headerSize + sections.count * IndexFormat.sectionEntrySize }

  /// Where each section starts.
  private var offsets: [Int] {
    var offset = headerSize
    return sections.map { section in
      let start = (offset + IndexFormat.alignment - 1) / IndexFormat.alignment * IndexFormat.alignment
      offset = start + section.size
      return start
    }
  }

  /// Hands over the file from its start, piece after piece.
  func write(
    tablesHash: UInt64, to sink: (UnsafeRawBufferPointer) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    let header = try header(tablesHash: tablesHash)
    try Self.hand(header, to: sink)
    var written = header.count
    for (section, start) in zip(sections, offsets) {
      try Self.hand([UInt8](repeating: 0, count: start - written), to: sink)
      try section.withBytes(sink)
      written = start + section.size
    }
  }

  /// The index in memory, for when it cannot be kept in a file.
  func inMemory(tablesHash: UInt64) throws(GazetteerError) -> ReadOnlyMemory {
    var failure: GazetteerError?
    let memory = ReadOnlyMemory(size: size) { buffer in
      var offset = 0
      do throws(GazetteerError) {
        try write(tablesHash: tablesHash) { bytes in
          UnsafeMutableRawBufferPointer(rebasing: buffer[offset..<offset + bytes.count]).copyMemory(from: bytes)
          offset += bytes.count
        }
      } catch { failure = error }
    }
    if let failure { throw failure }
    return memory
  }

  private static func hand(
    _ bytes: [UInt8], to sink: (UnsafeRawBufferPointer) throws(GazetteerError) -> Void
  ) throws(GazetteerError) {
    let result = bytes.withUnsafeBytes { buffer -> Result<Void, GazetteerError> in
      do throws(GazetteerError) { return .success(try sink(buffer)) } catch { return .failure(error) }
    }
    try result.get()
  }

  private func header(tablesHash: UInt64) throws(GazetteerError) -> [UInt8] {
    var header = IndexFormat.magic
    header.append(littleEndian: IndexFormat.version)
    header.append(littleEndian: UInt32(sections.count))
    header.append(littleEndian: UInt64(size))
    header.append(littleEndian: tablesHash)
    header.append(littleEndian: UInt64(placeCount))
    header.append(contentsOf: repeatElement(0, count: IndexFormat.headerSize - header.count))
    for (section, start) in zip(sections, offsets) {
      header.append(littleEndian: section.number)
      header.append(littleEndian: UInt32(0))
      header.append(littleEndian: UInt64(start))
      header.append(littleEndian: UInt64(section.size))
      var hash: UInt64 = 0
      try section.withBytes { bytes in hash = XXHash64.hash(bytes) }
      header.append(littleEndian: hash)
    }
    var checksum: [UInt8] = []
    checksum.append(littleEndian: XXHash64.hash(header))
    header.replaceSubrange(56..<64, with: checksum)
    return header
  }
}
