import Gazetteers
import GeoJSON
import SpatialIndex

/// A region file with its header checked, as tables in memory.
///
/// Invariants: the pointers lead into `memory`, which never changes and lives as long as this object; what refers from one
/// table into another was checked when the file was opened, but for cells and stripes, which are checked as they are read. Hence the class
/// may be shared between threads.
final class RegionFile: @unchecked Sendable {
  let strata: UnsafeBufferPointer<StratumRecord>
  let regions: UnsafeBufferPointer<RegionRecord>
  let parts: UnsafeBufferPointer<PartRecord>
  let rings: UnsafeBufferPointer<RingRecord>
  let vertices: UnsafeBufferPointer<Vertex>
  let chunks: UnsafeBufferPointer<ChunkRecord>
  let boxes: UnsafeBufferPointer<PackedBoxTree.Box>
  let targets: UnsafeBufferPointer<Int32>
  let nodes: UnsafeBufferPointer<UInt32>
  let lists: UnsafeBufferPointer<UInt32>
  let stripes: UnsafeBufferPointer<UInt32>
  let stripeEdges: UnsafeBufferPointer<UInt32>
  /// The hash of what it was compiled from.
  let hash: UInt64
  private let strings: UnsafeRawBufferPointer
  private let sections: [Range<Int>]
  private let memory: ReadOnlyMemory

  /// Checks the header and what refers from one table into another; not the content, see ``verify(path:)``.
  ///
  /// - Throws: `GazetteerError` that says what is wrong: foreign, other version, truncated or corrupt.
  /// - Complexity: O(*n*) in the number of rings.
  init(_ memory: ReadOnlyMemory, path: String?) throws(GazetteerError) {
    let sections = try Self.sections(of: memory.bytes, path: path)
    let bytes = memory.bytes
    func table<Record: BitwiseCopyable>(
      _ section: RegionFileFormat.Section, of: Record.Type
    ) throws(GazetteerError) -> UnsafeBufferPointer<Record> {
      let range = sections[section.rawValue]
      guard range.count % MemoryLayout<Record>.stride == 0, range.lowerBound % RegionFileFormat.alignment == 0 else {
        throw GazetteerError(code: .corruptIndex, message: "the section \(section) has a wrong size", path: path)
      }
      return UnsafeRawBufferPointer(rebasing: bytes[range]).bindMemory(to: Record.self)
    }
    strata = try table(.strata, of: StratumRecord.self)
    regions = try table(.regions, of: RegionRecord.self)
    parts = try table(.parts, of: PartRecord.self)
    rings = try table(.rings, of: RingRecord.self)
    vertices = try table(.vertices, of: Vertex.self)
    chunks = try table(.chunks, of: ChunkRecord.self)
    boxes = try table(.boxes, of: PackedBoxTree.Box.self)
    targets = try table(.targets, of: Int32.self)
    nodes = try table(.nodes, of: UInt32.self)
    lists = try table(.lists, of: UInt32.self)
    stripes = try table(.stripes, of: UInt32.self)
    stripeEdges = try table(.stripeEdges, of: UInt32.self)
    strings = UnsafeRawBufferPointer(rebasing: bytes[sections[RegionFileFormat.Section.strings.rawValue]])
    hash = Self.number(bytes, 24)
    self.sections = sections
    self.memory = memory
    guard referencesHold else {
      throw GazetteerError(code: .corruptIndex, message: "its tables do not fit together", path: path)
    }
  }

  /// Checks the whole file against its checksum.
  func verify(path: String?) throws(GazetteerError) {
    guard Self.checksum(ofSections: sections, in: memory.bytes) == Self.number(memory.bytes, 32) else {
      throw GazetteerError(code: .corruptIndex, message: "the sections do not match their checksum", path: path)
    }
  }

  /// Tells which parts hold positions.
  var locator: PartLocator { PartLocator(vertices: vertices, stripes: stripes, edges: stripeEdges) }

  /// The text at an offset; empty where the offset is none.
  func string(_ offset: UInt32) -> String { String(decoding: stringBytes(offset), as: UTF8.self) }

  /// The bytes of the text at an offset.
  func stringBytes(_ offset: UInt32) -> UnsafeRawBufferPointer {
    let empty = UnsafeRawBufferPointer(start: nil, count: 0)
    guard Int(offset) + 4 <= strings.count else { return empty }
    let length = UInt32(littleEndian: strings.loadUnaligned(fromByteOffset: Int(offset), as: UInt32.self))
    let start = Int(offset) + 4
    guard Int(length) <= strings.count - start else { return empty }
    return UnsafeRawBufferPointer(rebasing: strings[start..<start + Int(length)])
  }

  /// The rings of a part.
  func positions(ofPart part: PartRecord) -> [[Position]] {
    rings[Int(part.firstRing)..<Int(part.firstRing) + Int(part.ringCount)].map { ring in
      vertices[Int(ring.firstVertex)..<Int(ring.firstVertex) + Int(ring.vertexCount)].map {
        Position(longitude: $0.longitude, latitude: $0.latitude)
      }
    }
  }

  private var referencesHold: Bool {
    func holds(_ first: UInt32, _ count: UInt32, in total: Int) -> Bool { Int(first) + Int(count) <= total }
    return strata.allSatisfy {
      holds($0.firstRegion, $0.regionCount, in: regions.count) && holds($0.firstChunk, $0.chunkCount, in: chunks.count)
        && holds($0.firstBox, $0.boxCount, in: boxes.count) && boxes.count == targets.count
    }
      && regions.allSatisfy {
        holds($0.firstPart, $0.partCount, in: parts.count)
          && ($0.country == RegionRecord.none || Int($0.country) < regions.count)
      }
      && parts.allSatisfy {
        holds($0.firstRing, $0.ringCount, in: rings.count) && Int($0.region) < regions.count
      }
      && rings.allSatisfy { holds($0.firstVertex, $0.vertexCount, in: vertices.count) }
      && chunks.allSatisfy {
        Int($0.firstVertex) + Int($0.edgeCount) < vertices.count && Int($0.region) < regions.count
      }
  }

  // MARK: The header

  private static func sections(
    of bytes: UnsafeRawBufferPointer, path: String?
  ) throws(GazetteerError) -> [Range<Int>] {
    func fail(_ code: GazetteerError.Code, _ message: String) -> GazetteerError {
      GazetteerError(code: code, message: message, path: path)
    }
    let expected = RegionFileFormat.Section.allCases.count
    let headerSize = RegionFileFormat.headerSize + expected * RegionFileFormat.sectionEntrySize
    guard !bytes.isEmpty, bytes.starts(with: RegionFileFormat.magic.prefix(bytes.count)) else {
      throw fail(.foreignIndex, "is not a region file")
    }
    guard bytes.count >= headerSize else { throw fail(.truncatedIndex, "the header is cut off") }
    let version = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
    guard version == RegionFileFormat.version else {
      throw fail(
        .otherIndexVersion, "has format version \(version), this program reads \(RegionFileFormat.version)")
    }
    let size = number(bytes, 16)
    guard size == UInt64(bytes.count) else {
      throw fail(.truncatedIndex, "is \(bytes.count) bytes long where its header says \(size)")
    }
    guard UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self)) == UInt32(expected),
      checksum(ofHeaderIn: bytes, sectionCount: expected) == number(bytes, 56)
    else { throw fail(.corruptIndex, "the header is damaged") }
    var sections: [Range<Int>] = []
    for index in 0..<expected {
      let entry = RegionFileFormat.headerSize + index * RegionFileFormat.sectionEntrySize
      let (start, length) = (number(bytes, entry), number(bytes, entry + 8))
      guard start <= size, length <= size - start else { throw fail(.corruptIndex, "a section lies outside the file") }
      sections.append(Int(start)..<Int(start + length))
    }
    return sections
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  static func checksum(ofSections sections: [Range<Int>], in bytes: UnsafeRawBufferPointer) -> UInt64 {
    sections.reduce(0) { hash, range in
      XXHash64.hash(UnsafeRawBufferPointer(rebasing: bytes[range]), seed: hash)
    }
  }

  static func checksum(ofHeaderIn bytes: UnsafeRawBufferPointer, sectionCount: Int) -> UInt64 {
    var header = Array(bytes[..<(RegionFileFormat.headerSize + sectionCount * RegionFileFormat.sectionEntrySize)])
    header.replaceSubrange(56..<64, with: repeatElement(0, count: 8))
    return header.withUnsafeBytes { XXHash64.hash($0) }
  }
}
