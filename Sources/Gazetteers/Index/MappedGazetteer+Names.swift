extension MappedGazetteer {
  /// All names of a place, as ``PlaceIndex/names(of:)`` states; codes, demonyms and abbreviations are among them.
  ///
  /// - Complexity: O(log *n* + *k*) for *k* names.
  public func names(of id: PlaceID) -> [PlaceName] {
    guard let row = row(of: id) else { return [] }
    var names = otherNames(ofRow: row)
    let main = PlaceName(text: string(record(row).name), kind: .main)
    let position = names.firstIndex {
      $0.kind != .main || main.text.utf8.lexicographicallyPrecedes($0.text.utf8)
    }
    names.insert(main, at: position ?? names.count)
    return names
  }

  /// The names of a row but for the place's own one, in order.
  private func otherNames(ofRow row: UInt32) -> [PlaceName] {
    var (blocks, texts) = (ByteCursor(file.bytes(.rowNameBlocks)), ByteCursor(file.bytes(.rowNames)))
    blocks.offset = Int(row) / IndexFormat.blockSize * 8
    guard let start = blocks.word(), start <= UInt64(texts.bytes.count) else { return [] }
    texts.offset = Int(start)
    for _ in 0..<Int(row) % IndexFormat.blockSize {
      guard let size = texts.leb128(), texts.take(size) != nil else { return [] }
    }
    guard let size = texts.leb128(), let own = texts.take(size) else { return [] }
    var cursor = ByteCursor(own)
    var names: [PlaceName] = []
    while cursor.offset < own.count {
      guard let kind = cursor.take(1)?.first, let length = cursor.leb128(), let text = cursor.take(length) else {
        break
      }
      names.append(PlaceName(text: String(decoding: text, as: UTF8.self), kind: NameKind(rawValue: kind)))
    }
    return names
  }

  /// What layer of a stack it is; nil for the shipped tables' index.
  public var layer: GazetteerLayer? { section(IndexFormat.Section.layer.rawValue).flatMap { GazetteerLayer(json: $0) } }

  /// Whether the index holds polygons of regions.
  public var hasRegions: Bool { section(IndexFormat.Section.regions.rawValue) != nil }

  /// Hands over the polygons of regions: UTF-8, a GeoJSON feature a line, each ended by a line feed; empty where there are
  /// none.
  ///
  /// The bytes are valid during the call only.
  public func withRegionsGeoJSON<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withExtendedLifetime(file.memory) { () throws(Failure) -> Result in try body(file.bytes(.regions)) }
  }
}

/// Reads numbers and pieces from bytes, nil where these end before.
struct ByteCursor {
  /// What is read from.
  let bytes: UnsafeRawBufferPointer
  /// Where the next number starts.
  var offset = 0

  /// Starts at the first byte.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// A UInt64.
  mutating func word() -> UInt64? {
    guard offset >= 0, bytes.count - offset >= 8 else { return nil }
    defer { offset += 8 }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// A number in groups of seven bits, of at most 35 bits.
  mutating func leb128() -> Int? {
    var (number, shift) = (0, 0)
    while offset < bytes.count, shift < 35 {
      let byte = bytes[offset]
      offset += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
    return nil
  }

  /// The next bytes.
  mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
    guard count <= bytes.count - offset else { return nil }
    defer { offset += count }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
  }
}
