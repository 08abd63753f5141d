/// The file format of the weights, little-endian:
///
///     8  bytes  DLTAGGER
///     4         format version, 1
///     4         version of the feature templates
///     4 × 4     number of tags, feature slots, cluster slots, coarse groups
///     4         unit, as float
///     4         reserved, zero
///     8         checksum of the numbers above and of all that follows
///     …         transitions (float), fingerprints (2 bytes), scales (1), weights (1 × tags),
///               cluster fingerprints (4), fine groups (2), coarse groups (2); each padded to 8 bytes
extension TaggerModel {
  private static let magic: [UInt8] = Array("DLTAGGER".utf8)
  private static let headerSize = 48
  private static let formatVersion: UInt32 = 1

  /// Where the parts of a file lie, in bytes from its start.
  struct Layout {
    static let transitions = 48
    static let transitionCount = (TagSet.count + 1) * TagSet.count
    var slots: Int
    /// The slots of the word groups.
    var words: Int
    /// How many coarse groups there are.
    var groups: Int

    var fingerprints: Int { Layout.transitions + paddedSize(Layout.transitionCount, of: 4) }
    var scales: Int { fingerprints + paddedSize(slots, of: 2) }
    var weights: Int { scales + paddedSize(slots, of: 1) }
    var clusters: Int { weights + paddedSize(slots * TagSet.count, of: 1) }
    var end: Int { clusters + WordClusters.size(slots: words, groups: groups) }
  }

  /// The weights as a file.
  package func encoded() -> [UInt8] { Array(file.bytes) }

  static func encoded(
    transitions: [Float], fingerprints: [UInt16], scales: [UInt8], weights: [Int8], clusters: WordClusters, unit: Float
  ) -> [UInt8] {
    var body: [UInt8] = []
    appendPadded(transitions.map(\.bitPattern), to: &body)
    appendPadded(fingerprints, to: &body)
    appendPadded(scales, to: &body)
    appendPadded(weights, to: &body)
    body += clusters.bytes
    var result = TaggerModel.magic
    let numbers: [UInt32] = [
      TaggerModel.formatVersion, TaggerFeatures.version, UInt32(TagSet.count), UInt32(fingerprints.count),
      UInt32(clusters.slots), UInt32(clusters.groupCount), unit.bitPattern, 0,
    ]
    appendPadded(numbers, to: &result)
    let sum = body.withUnsafeBytes { TaggerModel.checksum(header: numbers, body: $0) }
    appendPadded([sum], to: &result)
    return result + body
  }

  /// Reads weights, of which a copy is kept.
  ///
  /// - Throws: ``GeoparsingError`` with `weights_not_recognised`, `weights_version`, `weights_truncated` or
  ///   `weights_corrupt`.
  package init(bytes: UnsafeRawBufferPointer) throws(GeoparsingError) {
    let (numbers, layout) = try TaggerModel.header(of: bytes)
    let found = TaggerModel.checksum(
      header: numbers, body: UnsafeRawBufferPointer(rebasing: bytes[TaggerModel.headerSize...]))
    let sum = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 40, as: UInt64.self))
    guard found == sum else {
      throw GeoparsingError(code: "weights_corrupt", message: "the checksum of the weights differs", offset: 40)
    }
    self.init(ConstantBytes(copying: bytes), layout, unit: Float(bitPattern: numbers[6]))
    // Every probe ends at an empty slot, so there must be one.
    guard hasEmptySlot, clusters.hasEmptySlot else {
      throw GeoparsingError(code: "weights_corrupt", message: "a table of the weights is full", offset: 20)
    }
  }

  /// Takes weights that are compiled into the program and reads them where they lie.
  ///
  /// The header is checked and not the rest: to read all of it would take most of a program's start, and a test does.
  /// - Throws: ``GeoparsingError`` with `weights_not_recognised`, `weights_version`, `weights_truncated` or
  ///   `weights_corrupt`.
  package init(permanent bytes: UnsafeRawBufferPointer) throws(GeoparsingError) {
    let (numbers, layout) = try TaggerModel.header(of: bytes)
    self.init(ConstantBytes(permanent: bytes), layout, unit: Float(bitPattern: numbers[6]))
  }

  /// The numbers of the header, and what follows from them.
  private static func header(
    of bytes: UnsafeRawBufferPointer
  ) throws(GeoparsingError) -> (numbers: [UInt32], layout: Layout) {
    guard bytes.count >= headerSize else {
      throw GeoparsingError(
        code: "weights_truncated", message: "the weights are shorter than their header", offset: bytes.count)
    }
    guard bytes.prefix(8).elementsEqual(magic) else {
      throw GeoparsingError(code: "weights_not_recognised", message: "these are no tagger weights", offset: 0)
    }
    let numbers = (0..<8).map {
      UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 + $0 * 4, as: UInt32.self))
    }
    guard numbers[0] == formatVersion, numbers[1] == TaggerFeatures.version, numbers[2] == UInt32(TagSet.count) else {
      throw GeoparsingError(
        code: "weights_version",
        message: "the weights have format \(numbers[0]), features \(numbers[1]), \(numbers[2]) tags; "
          + "wanted are \(formatVersion), \(TaggerFeatures.version), \(TagSet.count)",
        offset: 8)
    }
    let layout = Layout(slots: Int(numbers[3]), words: Int(numbers[4]), groups: Int(numbers[5]))
    guard layout.end <= bytes.count else {
      throw GeoparsingError(code: "weights_truncated", message: "the weights end too early", offset: bytes.count)
    }
    guard layout.end == bytes.count else {
      throw GeoparsingError(code: "weights_corrupt", message: "the weights go on after their end", offset: layout.end)
    }
    // A look-up reads 16 bytes of weights at once.
    guard layout.slots > 0, layout.words > 0, layout.end - layout.clusters >= 16 else {
      throw GeoparsingError(code: "weights_corrupt", message: "a table of the weights is empty", offset: 20)
    }
    return (numbers, layout)
  }

  /// A 64-bit checksum over whole words.
  private static func checksum(header: [UInt32], body bytes: UnsafeRawBufferPointer) -> UInt64 {
    var result = UInt64(bytes.count)
    for number in header { result = mixed(result, UInt64(number)) }
    for offset in stride(from: 0, to: bytes.count - bytes.count % 8, by: 8) {
      result = mixed(result, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    return result
  }
}
