public import Events
public import GeoJSON
public import VectorTiles

/// Writes the map page with events in it: one HTML document that opens from disk and asks nobody for anything.
///
/// Each event is two lines of data, its feature and what it rests on, so that the page reads the second only for a card that is
/// opened. Texts of reports can neither end the data nor become script: `<` is written as `\u003C`.
public struct MapPageWriter: ~Copyable {
  /// How many events have been written.
  public private(set) var count = 0
  private var out: [UInt8] = []
  private let page: StandalonePage
  private let about: JSONObject
  private let baseMap: BaseMap?
  private let sink: (UnsafeRawBufferPointer) throws -> Void
  private var tiles = DetailedTiles()

  private static let pieceLength = 1 << 17

  /// The library that draws the map.
  public struct Library: Sendable {
    /// Its script, MapLibre GL JS.
    public var script: String
    /// Its style sheet.
    public var styleSheet: String
    /// Its licence, which goes with it.
    public var licence: String

    /// Makes a library of its files' texts.
    public init(script: String, styleSheet: String, licence: String) {
      (self.script, self.styleSheet, self.licence) = (script, styleSheet, licence)
    }
  }

  /// Where the tiles of the base map come from.
  public struct BaseMap {
    /// The deepest zoom that there are tiles of.
    public var deepestZoom: Int
    /// Gives a tile, uncompressed; an empty one is left out.
    public var tile: (TileCoordinate) throws -> [UInt8]

    /// Makes a base map.
    public init(deepestZoom: Int, tile: @escaping (TileCoordinate) throws -> [UInt8]) {
      (self.deepestZoom, self.tile) = (deepestZoom, tile)
    }
  }

  /// Makes a writer.
  /// - Parameters:
  ///   - title: What the page is called.
  ///   - attribution: Whom the base map and the places are owed to.
  ///   - files: The page's files by their names.
  ///   - library: What draws the map.
  ///   - baseMap: The land below the events; nil for none.
  ///   - sink: Takes the bytes, some at a time.
  public init(
    title: String, attribution: String, files: [String: String], library: Library, baseMap: BaseMap?,
    sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    page = StandalonePage(files: files, library: library)
    about = ["title": .string(title), "attribution": .string(attribution)]
    self.baseMap = baseMap
    self.sink = sink
    out += page.head.utf8
    put(about, as: "data-about")
    out += "<script type=\"text/plain\" id=\"data-events\">\n".utf8
  }

  /// Writes an event.
  /// - Parameter explanation: What it rests on, as `dateline explain --json` has it.
  /// - Throws: `GeoJSONError` for numbers that JSON has no spelling for; what the sink throws.
  public mutating func write(_ event: Event, explanation: JSONObject) throws {
    var properties = JSONObject()
    for member in event.properties where !member.value.isNull { properties[member.name] = member.value }
    // The base map knows countries by this code.
    if !event.place.countryCode.isEmpty { properties["country_code"] = .string(event.place.countryCode) }
    let position = event.place.position
    let geometry: JSONValue =
      position.map {
        ["type": "Point", "coordinates": [.double($0.longitude), .double($0.latitude)]]
      } ?? .null
    try put(line: .object(["type": "Feature", "geometry": geometry, "properties": .object(properties)]))
    try put(line: .object(explanation))
    if let position { tiles.add(position) }
    count += 1
    if out.count >= Self.pieceLength { try flush() }
  }

  /// Writes the base map around the events and the end of the page.
  /// - Throws: what the base map and the sink throw.
  public mutating func finish() throws {
    out += "</script>\n".utf8
    out += "<script type=\"application/json\" id=\"data-base-map\">{".utf8
    if let baseMap {
      out += "\"maxzoom\":\(baseMap.deepestZoom),\"tiles\":{".utf8
      var isFirst = true
      for tile in tiles.all(to: baseMap.deepestZoom) {
        let bytes = try baseMap.tile(tile)
        if bytes.isEmpty, tile.z > DetailedTiles.wholeWorld { continue }
        out += "\(isFirst ? "" : ",")\n\"\(tile.z)/\(tile.x)/\(tile.y)\":\"\(Base64.text(bytes))\"".utf8
        isFirst = false
        if out.count >= Self.pieceLength { try flush() }
      }
      out += "}".utf8
    }
    out += "}</script>\n".utf8
    out += page.tail.utf8
    try flush()
  }

  private mutating func put(_ object: JSONObject, as identifier: String) {
    out += "<script type=\"application/json\" id=\"\(identifier)\">".utf8
    // Made of texts alone, which JSON always spells.
    if let text = try? JSONValue.object(object).jsonText { put(escaped: text) }
    out += "</script>\n".utf8
  }

  private mutating func put(line value: JSONValue) throws {
    put(escaped: try value.jsonText)
    out.append(UInt8(ascii: "\n"))
  }

  /// In JSON the sign stands within texts alone, which may spell it otherwise.
  private mutating func put(escaped text: String) {
    for byte in text.utf8 {
      if byte == UInt8(ascii: "<") { out += "\\u003C".utf8 } else { out.append(byte) }
    }
  }

  private mutating func flush() throws {
    try out.withUnsafeBytes(sink)
    out.removeAll(keepingCapacity: true)
  }
}
