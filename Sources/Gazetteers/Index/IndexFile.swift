/// An index file with its header checked: where its sections lie.
struct IndexFile: Sendable {
  let memory: ReadOnlyMemory
  /// The hash of the tables it was compiled from.
  let tablesHash: UInt64
  /// How many places it holds.
  let placeCount: Int
  private let ranges: [UInt32: (range: Range<Int>, checksum: UInt64)]

  /// Checks the magic, the version, the size and the header's checksum; not the sections, see ``verify(path:)``.
  ///
  /// - Throws: ``GazetteerError`` that says what is wrong: foreign, other version, truncated or corrupt.
  init(_ memory: ReadOnlyMemory, path: String?) throws(GazetteerError) {
    let bytes = memory.bytes
    func fail(_ code: GazetteerError.Code, _ message: String) -> GazetteerError {
      GazetteerError(code: code, message: message, path: path)
    }
    guard bytes.starts(with: IndexFormat.magic.prefix(bytes.count)), !bytes.isEmpty else {
      throw fail(.foreignIndex, "is not a gazetteer index")
    }
    guard bytes.count >= IndexFormat.headerSize else { throw fail(.truncatedIndex, "the header is cut off") }
    func number<Number: FixedWidthInteger>(_ offset: Int, as: Number.Type) -> Number {
      Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
    let version = number(8, as: UInt32.self)
    guard version == IndexFormat.version else {
      throw fail(.otherIndexVersion, "has format version \(version), this program reads \(IndexFormat.version)")
    }
    let size = number(16, as: UInt64.self)
    guard size == UInt64(bytes.count) else {
      throw fail(.truncatedIndex, "is \(bytes.count) bytes long where its header says \(size)")
    }
    let sectionCount = Int(number(12, as: UInt32.self))
    let headerSize = IndexFormat.headerSize + sectionCount * IndexFormat.sectionEntrySize
    guard sectionCount < 1000, headerSize <= bytes.count else { throw fail(.corruptIndex, "the header is damaged") }
    var header = Array(bytes[0..<headerSize])
    header.replaceSubrange(56..<64, with: repeatElement(0, count: 8))
    guard XXHash64.hash(header) == number(56, as: UInt64.self) else {
      throw fail(.corruptIndex, "the header is damaged")
    }
    var ranges: [UInt32: (Range<Int>, UInt64)] = [:]
    for index in 0..<sectionCount {
      let entry = IndexFormat.headerSize + index * IndexFormat.sectionEntrySize
      let start = number(entry + 8, as: UInt64.self)
      let length = number(entry + 16, as: UInt64.self)
      guard start <= size, length <= size - start else { throw fail(.corruptIndex, "a section lies outside the file") }
      ranges[number(entry, as: UInt32.self)] = (Int(start)..<Int(start + length), number(entry + 24, as: UInt64.self))
    }
    for section in IndexFormat.Section.allCases where section.isRequired && ranges[section.rawValue] == nil {
      throw fail(.corruptIndex, "the section \(section) is missing")
    }
    let places = number(32, as: UInt64.self)
    guard let range = ranges[IndexFormat.Section.places.rawValue]?.0,
      places <= UInt64(UInt32.max), range.count == Int(places) * MemoryLayout<PlaceRecord>.stride
    else { throw fail(.corruptIndex, "the number of places does not fit their section") }
    self.memory = memory
    self.ranges = ranges
    tablesHash = number(24, as: UInt64.self)
    placeCount = Int(places)
  }

  /// The bytes of a section; none where the index lacks it.
  func bytes(_ section: IndexFormat.Section) -> UnsafeRawBufferPointer {
    self.section(section.rawValue) ?? UnsafeRawBufferPointer(start: nil, count: 0)
  }

  /// The bytes of the section with the number, nil where the index lacks it; valid while the file's memory is.
  func section(_ number: UInt32) -> UnsafeRawBufferPointer? {
    guard let range = ranges[number]?.range else { return nil }
    return UnsafeRawBufferPointer(rebasing: memory.bytes[range])
  }

  /// The text of a section.
  func text(_ section: IndexFormat.Section) -> String { String(decoding: bytes(section), as: UTF8.self) }

  /// Checks every section against its checksum, which reads the whole file.
  func verify(path: String?) throws(GazetteerError) {
    for (number, (range, checksum)) in ranges.sorted(by: { $0.key < $1.key })
    where XXHash64.hash(UnsafeRawBufferPointer(rebasing: memory.bytes[range])) != checksum {
      throw GazetteerError(code: .corruptIndex, message: "section \(number) does not match its checksum", path: path)
    }
  }
}
