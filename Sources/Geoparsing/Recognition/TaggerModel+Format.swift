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

  /// The weights as a file.
  package func encoded() -> [UInt8] {
    var body: [UInt8] = []
    TaggerModel.append(transitions.map(\.bitPattern), to: &body)
    TaggerModel.append(fingerprints, to: &body)
    TaggerModel.append(scales, to: &body)
    TaggerModel.append(weights.map { UInt8(bitPattern: $0) }, to: &body)
    TaggerModel.append(clusters.fingerprints, to: &body)
    TaggerModel.append(clusters.fine, to: &body)
    TaggerModel.append(clusters.coarse, to: &body)
    var result = TaggerModel.magic
    let numbers: [UInt32] = [
      TaggerModel.formatVersion, TaggerFeatures.version, UInt32(TagSet.count), UInt32(fingerprints.count),
      UInt32(clusters.fingerprints.count), UInt32(clusters.coarse.count), unit.bitPattern, 0,
    ]
    TaggerModel.append(numbers, to: &result)
    let sum = TaggerModel.checksum(header: numbers, body: body)
    TaggerModel.append([sum], to: &result)
    return result + body
  }

  /// Reads weights.
  ///
  /// - Throws: ``GeoparsingError`` with `weights_not_recognised`, `weights_version`, `weights_truncated` or
  ///   `weights_corrupt`.
  package init(bytes: UnsafeRawBufferPointer) throws(GeoparsingError) {
    guard bytes.count >= TaggerModel.headerSize else {
      throw GeoparsingError(
        code: "weights_truncated", message: "the weights are shorter than their header", offset: bytes.count)
    }
    guard bytes.prefix(8).elementsEqual(TaggerModel.magic) else {
      throw GeoparsingError(code: "weights_not_recognised", message: "these are no tagger weights", offset: 0)
    }
    var reader = Reader(bytes: bytes, position: 8)
    let numbers: [UInt32] = try reader.take(8)
    guard numbers[0] == TaggerModel.formatVersion, numbers[1] == TaggerFeatures.version,
      numbers[2] == UInt32(TagSet.count)
    else {
      throw GeoparsingError(
        code: "weights_version",
        message: "the weights have format \(numbers[0]), features \(numbers[1]), \(numbers[2]) tags; "
          + "wanted are \(TaggerModel.formatVersion), \(TaggerFeatures.version), \(TagSet.count)",
        offset: 8)
    }
    let sum: [UInt64] = try reader.take(1)
    let slots = Int(numbers[3])
    let transitions: [UInt32] = try reader.take((TagSet.count + 1) * TagSet.count)
    let fingerprints: [UInt16] = try reader.take(slots)
    let scales: [UInt8] = try reader.take(slots)
    let weights: [Int8] = try reader.take(slots * TagSet.count)
    let clusterPrints: [UInt32] = try reader.take(Int(numbers[4]))
    let fine: [UInt16] = try reader.take(Int(numbers[4]))
    let coarse: [UInt16] = try reader.take(Int(numbers[5]))
    guard reader.position == bytes.count else {
      throw GeoparsingError(
        code: "weights_corrupt", message: "the weights go on after their end", offset: reader.position)
    }
    let found = TaggerModel.checksum(
      header: numbers, body: UnsafeRawBufferPointer(rebasing: bytes[TaggerModel.headerSize...]))
    guard found == sum[0] else {
      throw GeoparsingError(code: "weights_corrupt", message: "the checksum of the weights differs", offset: 40)
    }
    // Every probe ends at an empty slot, so there must be one.
    guard fingerprints.contains(0), clusterPrints.contains(0) else {
      throw GeoparsingError(code: "weights_corrupt", message: "a table of the weights is full", offset: 20)
    }
    self.init(
      fingerprints: fingerprints, scales: scales, weights: weights,
      transitions: transitions.map { Float(bitPattern: $0) },
      clusters: WordClusters(fingerprints: clusterPrints, fine: fine, coarse: coarse),
      unit: Float(bitPattern: numbers[6]))
  }

  private static func append(_ values: [some FixedWidthInteger], to bytes: inout [UInt8]) {
    for value in values { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }

  /// A 64-bit checksum over whole words.
  private static func checksum(header: [UInt32], body: [UInt8]) -> UInt64 {
    body.withUnsafeBytes { checksum(header: header, body: $0) }
  }

  private static func checksum(header: [UInt32], body bytes: UnsafeRawBufferPointer) -> UInt64 {
    var result = UInt64(bytes.count)
    for number in header { result = mixed(result, UInt64(number)) }
    for offset in stride(from: 0, to: bytes.count - bytes.count % 8, by: 8) {
      result = mixed(result, UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
    }
    return result
  }

  /// Takes arrays from a buffer, one after the other.
  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var position: Int

    mutating func take<Value: FixedWidthInteger>(_ count: Int) throws(GeoparsingError) -> [Value] {
      let size = count * MemoryLayout<Value>.size
      guard position + size <= bytes.count else {
        throw GeoparsingError(code: "weights_truncated", message: "the weights end too early", offset: bytes.count)
      }
      let part = UnsafeRawBufferPointer(rebasing: bytes[position..<(position + size)])
      let values = [Value](unsafeUninitializedCapacity: count) { buffer, initialized in
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part)
        initialized = count
      }
      position += (size + 7) / 8 * 8
      return values.map { Value(littleEndian: $0) }
    }
  }
}
