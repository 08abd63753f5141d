/// One GeoJSON text: any of the three kinds of object of RFC 7946, section 3.
public enum GeoJSONDocument: Hashable, Sendable {
  /// A geometry alone.
  case geometry(Geometry)
  /// A feature alone.
  case feature(Feature)
  /// A feature collection.
  case featureCollection(FeatureCollection)

  /// Reads one GeoJSON text from UTF-8 bytes.
  ///
  /// Nothing is lost but the spelling: the order of the members that RFC 7946 defines, white space, escapes, and needless
  /// digits of coordinates, which become doubles. Foreign members and properties keep their order and their numbers.
  /// An absent `geometry` or `properties` reads as `null` does. A point without coordinates reads as no geometry, as
  /// RFC 7946, section 3.1, permits.
  ///
  ///     let document = try GeoJSONDocument(parsing: #"{"type": "Point", "coordinates": [25.28, 54.69]}"#)
  ///     // .geometry(.point(Position(longitude: 25.28, latitude: 54.69)))
  ///
  /// - Throws: any ``GeoJSONError/Code``, with the place of the fault.
  /// - Complexity: O(*n*) in the length of the text; members that stand before their object's `type` are passed over
  ///   once more for every level.
  public init(parsing bytes: some Collection<UInt8>, options: GeoJSONReadingOptions = GeoJSONReadingOptions())
    throws(GeoJSONError)
  {
    var issues: [GeoJSONError] = []
    try self.init(parsing: bytes, options: options, issues: &issues)
  }

  /// Reads one GeoJSON text from UTF-8 bytes and appends what was tolerated in it to `issues`: at most 100, in the order
  /// of the text.
  /// - Throws: any ``GeoJSONError/Code``, with the place of the fault.
  public init(
    parsing bytes: some Collection<UInt8>, options: GeoJSONReadingOptions = GeoJSONReadingOptions(),
    issues: inout [GeoJSONError]
  ) throws(GeoJSONError) {
    var found: [GeoJSONError] = []
    defer { issues += found }
    self = try withScanner(over: bytes, options: options) { scanner throws(GeoJSONError) in
      var decoder = GeoJSONDecoder(json: scanner)
      defer { found = decoder.json.issues }
      return try decoder.decodeDocument()
    }
  }

  /// Reads one GeoJSON text.
  /// - Throws: any ``GeoJSONError/Code``, with the place of the fault.
  public init(parsing text: some StringProtocol, options: GeoJSONReadingOptions = GeoJSONReadingOptions())
    throws(GeoJSONError)
  {
    try self.init(parsing: text.utf8, options: options)
  }

  /// The features: those of a collection, the one, or a feature without properties around a geometry.
  public var features: [Feature] {
    switch self {
    case .geometry(let geometry): [Feature(geometry: geometry)]
    case .feature(let feature): [feature]
    case .featureCollection(let collection): collection.features
    }
  }
}
