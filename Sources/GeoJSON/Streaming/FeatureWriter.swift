/// Writes features one by one, as a collection, a text sequence or lines, in memory bounded by the longest feature.
///
///     var writer = FeatureWriter { bytes in file.write(bytes) }
///     for feature in features { try writer.write(feature) }
///     try writer.finish()
///
/// The bytes are those of ``GeoJSONDocument/bytes(options:)``, but that a collection's `bbox` that is worked out stands
/// behind its features. A text sequence has a record separator before and a line feed behind each feature (RFC 8142);
/// lines are never broken within a feature.
public struct FeatureWriter: ~Copyable {
  private var encoder: GeoJSONEncoder
  private let format: GeoJSONFormat
  private let members: JSONObject
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private var box = BoundingBoxBuilder()
  private var state = State.fresh
  /// Features written so far.
  public private(set) var count = 0

  private enum State {
    case fresh, open, finished
  }

  /// The bytes that are gathered before the sink gets them.
  private static let pieceLength = 1 << 16

  /// Makes a writer.
  /// - Parameters:
  ///   - format: How features follow each other; `.document` is a collection.
  ///   - options: How each is written; line breaks within features are left out of newline-delimited output.
  ///   - members: Foreign members of the collection; unused in other formats.
  ///   - sink: Takes the bytes, which are valid during the call alone.
  public init(
    format: GeoJSONFormat = .document, options: GeoJSONWritingOptions = GeoJSONWritingOptions(),
    members: JSONObject = [:], sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    var options = options
    if format == .newlineDelimited { options.layout = .compact }
    encoder = GeoJSONEncoder(options: options, capacity: Self.pieceLength + (Self.pieceLength >> 2))
    self.format = format
    self.members = members
    self.sink = sink
  }

  /// Writes one feature.
  ///
  /// A feature that cannot be written leaves nothing behind; others may follow it.
  /// - Throws: as ``GeoJSONDocument/bytes(options:)`` does, with the path `$.features[n]` in a collection; what the sink
  ///   throws.
  /// - Precondition: ``finish()`` has not been called.
  public mutating func write(_ feature: Feature) throws {
    precondition(state != .finished, "the writer is finished")
    try begin()
    let (length, level) = (encoder.out.count, encoder.out.level)
    do throws(GeoJSONError) {
      switch format {
      case .document:
        if count > 0 { encoder.out.put(UInt8(ascii: ",")) }
        encoder.breakBeforeFeature()
      case .textSequence: encoder.out.put(0x1E)
      case .newlineDelimited: break
      }
      try encoder.write(feature)
      if format != .document { encoder.out.put(0x0A) }
    } catch {
      encoder.out.rewind(to: length, level: level)
      throw format == .document ? error.inside("[\(count)]").inside(".features") : error
    }
    if encoder.options.boundingBoxes.contains(.collection), let geometry = feature.geometry { box.add(geometry) }
    count += 1
    if encoder.out.count >= Self.pieceLength { try flush() }
  }

  /// Writes what closes the collection and hands all bytes to the sink; later calls do nothing.
  /// - Throws: what the sink throws.
  public mutating func finish() throws {
    guard state != .finished else { return }
    try begin()
    state = .finished
    if format == .document {
      encoder.closeFeatures(isEmpty: count == 0)
      if encoder.options.boundingBoxes.contains(.collection) { try encoder.write(box.box) }
      encoder.closeObject()
      if encoder.options.layout != .compact { encoder.out.put(0x0A) }
    }
    try flush()
  }

  /// Hands the bytes gathered so far to the sink.
  /// - Throws: what the sink throws.
  public mutating func flush() throws {
    guard encoder.out.count > 0 else { return }
    try sink(UnsafeRawBufferPointer(start: encoder.out.base, count: encoder.out.count))
    encoder.out.rewind(to: 0, level: encoder.out.level)
  }

  private mutating func begin() throws(GeoJSONError) {
    guard state == .fresh else { return }
    if format == .document {
      do throws(GeoJSONError) { try encoder.openCollection(boundingBox: nil, members: members) } catch {
        encoder.out.rewind(to: 0, level: 0)
        throw error
      }
    }
    state = .open
  }
}
