public import Events
public import GeoJSON

/// Writes events as GeoJSON, piece by piece, from their flat columns: no feature is made of them.
///
/// The bytes are those that `FeatureWriter` writes of the same features. Positions have six decimals; an event without one has
/// the geometry null.
///
///     var writer = EventFeatureWriter(profile: .maplibre) { try file.write($0) }
///     try store.forEachEvent { try writer.write($0) }
///     try writer.finish()
public struct EventFeatureWriter: ~Copyable {
  /// How many events have been written.
  public private(set) var count = 0
  private var out = ByteWriter(capacity: pieceLength * 2)
  private let format: GeoJSONFormat
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private let layout: FeatureLayout
  private var box = BoundingBoxBuilder()

  private static let pieceLength = 1 << 17

  /// Makes a writer.
  /// - Parameters:
  ///   - profile: What the file is for.
  ///   - format: One document, a text sequence, or a feature a line.
  ///   - withRecords: Whether the nested records, where events have them, are written as the member `dateline`.
  ///   - members: Members of the collection beside its features; a document alone has them.
  ///   - sink: Takes the bytes, some at a time.
  /// - Throws: `GeoJSONError` for members that cannot be written.
  public init(
    profile: ExportProfile = .plain, format: GeoJSONFormat = .document, withRecords: Bool = false,
    members: JSONObject = [:], sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    self.format = format
    self.sink = sink
    layout = FeatureLayout(profile, withRecords: withRecords)
    guard format == .document else { return }
    var head = FeatureCollection([])
    head.foreignMembers = members
    var options = GeoJSONWritingOptions()
    options.layout = .compact
    let bytes = try GeoJSONDocument.featureCollection(head).bytes(options: options)
    // Without the two brackets that close it.
    bytes.withUnsafeBufferPointer { bytes in
      if let start = bytes.baseAddress { out.put(start, bytes.count - 2) }
    }
  }

  /// Writes an event.
  /// - Throws: what the sink throws.
  public mutating func write(_ event: borrowing FlatEvent) throws {
    switch format {
    case .document: count == 0 ? out.put("\n") : out.put(",\n")
    case .textSequence: out.put(0x1E)
    case .newlineDelimited: break
    }
    let position = event.position
    layout.put(event, at: position, to: &out)
    if format == .document {
      if let position { box.add(position) }
    } else {
      out.put(UInt8(ascii: "\n"))
    }
    count += 1
    if out.count >= Self.pieceLength { try flush() }
  }

  /// Writes the end of the document, and hands on what is left.
  /// - Throws: what the sink throws.
  public mutating func finish() throws { try finish(members: [:]) }

  /// Writes the end of the document with more members of the collection, such as links, and hands on what is left.
  /// - Throws: what the sink throws; `GeoJSONError` for members that cannot be written.
  public mutating func finish(members: JSONObject) throws {
    if format == .document {
      out.put(count == 0 ? "]" : "\n]")
      if let box = box.box {
        out.put(#","bbox":["#)
        for (number, edge) in [box.west, box.south, box.east, box.north].enumerated() {
          if number > 0 { out.put(UInt8(ascii: ",")) }
          FeatureLayout.put(coordinate: edge, to: &out)
        }
        out.put("]")
      }
      for member in members {
        out.put(UInt8(ascii: ","))
        out.put(string: member.name)
        out.put(UInt8(ascii: ":"))
        try out.write(member.value)
      }
      out.put("}\n")
    }
    try flush()
  }

  private mutating func flush() throws {
    try sink(UnsafeRawBufferPointer(start: out.base, count: out.count))
    out.rewind(to: 0, level: 0)
  }
}
