import Gazetteers

/// The layout of a region file: the polygons of regions, ready to be asked where they lie.
///
/// All numbers are little-endian. The file is a header, a table of sections in the order of ``Section``, and the sections,
/// each at a multiple of 64:
///
///     0   8 bytes   magic: 89 'D' 'G' 'R' 'E' 0D 0A 1A; a transfer as text breaks it
///     8   UInt32    format version
///     12  UInt32    number of sections
///     16  UInt64    size of the file
///     24  UInt64    hash of what it was compiled from
///     32  UInt64    XXH64 of the sections' bytes, one section after the other
///     40  16 bytes  zero
///     56  UInt64    XXH64 of the header and the section table, with this field zero
///     64            the section table: UInt64 offset, UInt64 size
///
/// Strings are a UInt32 length and UTF-8, referred to by offset; offset 0 is the empty text. Regions stand by level, within
/// a level in the order in which they have a position; parts, rings and corners in the order of their regions. `nodes` and
/// `lists` are ``CellBuilder``'s, `stripes` and `stripeEdges` ``StripeTable``'s, `boxes` and `targets` a packed tree for each level over its `chunks`.
enum RegionFileFormat {
  /// The version this program writes and reads.
  static let version: UInt32 = 3
  static let magic: [UInt8] = [0x89, 0x44, 0x47, 0x52, 0x45, 0x0D, 0x0A, 0x1A]
  static let headerSize = 64
  static let sectionEntrySize = 16
  static let alignment = 64

  /// The sections, in their order.
  enum Section: Int, CaseIterable {
    case strata
    case regions
    case strings
    case parts
    case rings
    case vertices
    case chunks
    case boxes
    case targets
    case nodes
    case lists
    case stripes
    case stripeEdges
  }
}

extension RegionLayout {
  /// The file.
  func file(hash: UInt64) -> ReadOnlyMemory {
    // One closure for each section hands its bytes over, so that nothing is held twice.
    let sections: [((UnsafeRawBufferPointer) -> Void) -> Void] = [
      { body in strata.withUnsafeBytes(body) }, { body in regions.withUnsafeBytes(body) },
      { body in strings.withUnsafeBytes(body) }, { body in parts.withUnsafeBytes(body) },
      { body in rings.withUnsafeBytes(body) }, { body in vertices.withUnsafeBytes(body) },
      { body in chunks.withUnsafeBytes(body) }, { body in boxes.withUnsafeBytes(body) },
      { body in targets.withUnsafeBytes(body) }, { body in nodes.withUnsafeBytes(body) },
      { body in lists.withUnsafeBytes(body) },
      { body in stripes.stripes.withUnsafeBytes(body) }, { body in stripes.edges.withUnsafeBytes(body) },
    ]
    let alignment = RegionFileFormat.alignment
    var end = RegionFileFormat.headerSize + sections.count * RegionFileFormat.sectionEntrySize
    let ranges = sections.map { section in
      let start = (end + alignment - 1) / alignment * alignment
      section { end = start + $0.count }
      return start..<end
    }
    return ReadOnlyMemory(size: end) { file in
      for (section, range) in zip(sections, ranges) {
        section { UnsafeMutableRawBufferPointer(rebasing: file[range]).copyMemory(from: $0) }
      }
      func store<Number: FixedWidthInteger>(_ number: Number, at offset: Int) {
        file.storeBytes(of: number.littleEndian, toByteOffset: offset, as: Number.self)
      }
      file.copyBytes(from: RegionFileFormat.magic)
      store(RegionFileFormat.version, at: 8)
      store(UInt32(sections.count), at: 12)
      store(UInt64(end), at: 16)
      store(hash, at: 24)
      for (index, range) in ranges.enumerated() {
        let entry = RegionFileFormat.headerSize + index * RegionFileFormat.sectionEntrySize
        store(UInt64(range.lowerBound), at: entry)
        store(UInt64(range.count), at: entry + 8)
      }
      let bytes = UnsafeRawBufferPointer(file)
      store(RegionFile.checksum(ofSections: ranges, in: bytes), at: 32)
      store(RegionFile.checksum(ofHeaderIn: bytes, sectionCount: sections.count), at: 56)
    }
  }
}
