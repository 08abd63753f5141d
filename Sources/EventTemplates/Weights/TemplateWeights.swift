import CModels

/// All that the template filler has learnt: tables of weights by name.
///
/// The file, little-endian: `DLTEMPL1`; version of the features, number of tables, and a checksum of what follows
/// (4, 4, 8 bytes); then for each table its name (16 bytes, padded with zeros), outputs, features and unit (4 bytes each),
/// 4 bytes of zero, the hashes (4 bytes each) and the weights (2 × outputs), each padded to 8 bytes.
package struct TemplateWeights: Sendable {
  /// The version of the features; weights of another one are refused.
  package static let featureVersion: UInt32 = 1
  private static let magic: [UInt8] = Array("DLTEMPL1".utf8)
  private static let nameLength = 16

  /// The tables.
  package var tables: [String: FeatureWeights] = [:]

  package init() {}

  /// The table with a name; one that knows no feature where there is none.
  package func table(_ name: String) -> FeatureWeights { tables[name] ?? FeatureWeights(outputs: 1, features: []) }

  /// The weights compiled into the program.
  ///
  /// - Throws: ``TemplatesError`` when they do not fit this code.
  package static func builtIn() throws -> TemplateWeights { try shared.get() }

  private static let shared: Result<TemplateWeights, TemplatesError> = {
    let bytes = UnsafeRawBufferPointer(start: dateline_event_templates_bytes(), count: dateline_event_templates_size)
    do throws(TemplatesError) {
      return .success(try TemplateWeights(bytes: bytes))
    } catch {
      return .failure(error)
    }
  }()

  /// The weights as a file; tables in the order of their names.
  package func encoded() -> [UInt8] {
    var body: [UInt8] = []
    for (name, table) in tables.sorted(by: { $0.key < $1.key }) {
      let bytes = Array(name.utf8.prefix(TemplateWeights.nameLength))
      body += bytes + [UInt8](repeating: 0, count: TemplateWeights.nameLength - bytes.count)
      TemplateWeights.append(
        [UInt32(table.outputs), UInt32(table.keys.count), table.unit.bitPattern, 0], to: &body)
      TemplateWeights.append(table.keys, to: &body)
      TemplateWeights.append(table.weights, to: &body)
    }
    var result = TemplateWeights.magic
    TemplateWeights.append([TemplateWeights.featureVersion, UInt32(tables.count)], to: &result)
    TemplateWeights.append([TemplateWeights.checksum(body[...])], to: &result)
    return result + body
  }

  /// Reads weights.
  ///
  /// - Throws: ``TemplatesError`` with `weights_not_recognised`, `weights_version`, `weights_truncated` or
  ///   `weights_corrupt`.
  package init(bytes: UnsafeRawBufferPointer) throws(TemplatesError) {
    guard bytes.prefix(8).elementsEqual(TemplateWeights.magic) else {
      throw TemplatesError(code: "weights_not_recognised", message: "these are no weights of templates", offset: 0)
    }
    var reader = Reader(bytes: bytes, position: 8)
    let numbers: [UInt32] = try reader.take(2)
    let sum: [UInt64] = try reader.take(1)
    guard numbers[0] == TemplateWeights.featureVersion else {
      throw TemplatesError(
        code: "weights_version",
        message: "the weights are for features \(numbers[0]), wanted are \(TemplateWeights.featureVersion)", offset: 8)
    }
    guard TemplateWeights.checksum(bytes[reader.position...]) == sum[0] else {
      throw TemplatesError(code: "weights_corrupt", message: "the checksum of the weights differs", offset: 16)
    }
    for _ in 0..<numbers[1] {
      let name: [UInt8] = try reader.take(TemplateWeights.nameLength)
      let head: [UInt32] = try reader.take(4)
      let keys: [UInt32] = try reader.take(Int(head[1]))
      let weights: [Int16] = try reader.take(Int(head[1]) * Int(head[0]))
      guard zip(keys, keys.dropFirst()).allSatisfy({ $0 < $1 }) else {
        throw TemplatesError(code: "weights_corrupt", message: "the features do not ascend", offset: reader.position)
      }
      tables[String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)] = FeatureWeights(
        outputs: Int(head[0]), keys: keys, weights: weights, unit: Float(bitPattern: head[2]))
    }
    guard reader.position == bytes.count else {
      throw TemplatesError(
        code: "weights_corrupt", message: "the weights go on after their end", offset: reader.position)
    }
  }

  private static func append(_ values: [some FixedWidthInteger], to bytes: inout [UInt8]) {
    for value in values { withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) } }
    while bytes.count % 8 != 0 { bytes.append(0) }
  }

  private static func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Takes arrays from a buffer, one after the other.
  private struct Reader {
    let bytes: UnsafeRawBufferPointer
    var position: Int

    mutating func take<Value: FixedWidthInteger>(_ count: Int) throws(TemplatesError) -> [Value] {
      let size = count * MemoryLayout<Value>.size
      guard count >= 0, position + size <= bytes.count else {
        throw TemplatesError(code: "weights_truncated", message: "the weights end too early", offset: bytes.count)
      }
      let values = (0..<count).map { index in
        Value(
          littleEndian: bytes.loadUnaligned(
            fromByteOffset: position + index * MemoryLayout<Value>.size, as: Value.self))
      }
      position += (size + 7) / 8 * 8
      return values
    }
  }
}
