/// Reads features one by one from a stream of any length, in memory bounded by its longest feature.
///
/// Give it bytes in pieces of any size and take features out until it has none:
///
///     var reader = FeatureReader()
///     while let chunk = readMore() {
///       reader.append(chunk)
///       while let feature = try reader.next() { use(feature) }
///     }
///     reader.finish()
///     while let feature = try reader.next() { use(feature) }
///
/// ``forEachFeature(from:onFault:_:)`` is this loop. Features come in the order of the stream. A feature alone or a
/// geometry is one feature; a collection within a sequence gives its features.
///
/// An error of one feature, line or text does not end the stream: ``next()`` goes on behind it. Where the faulty
/// text's end cannot be found (a broken collection, a text that is too long), ``next()`` gives nil from then on.
///
/// The format is told by the first bytes unless it is given: a record separator starts a text sequence; a second object
/// on a later line makes it newline-delimited. Give the format where the first line may be damaged in other ways than
/// by breaking off.
public struct FeatureReader: Sendable {
  /// The format, once it is known; a collection is a document until something follows it.
  public internal(set) var format: GeoJSONFormat?
  /// The collection's own `bbox` and foreign members, as far as they have come by; it has no features.
  public internal(set) var collection = FeatureCollection([])
  /// What was tolerated so far, in order; nothing is added while it holds 100.
  public var issues: [GeoJSONError] = []

  /// The line, from 1, on which the text of the feature given last begins; features of one text share it.
  public internal(set) var line = 1

  let options: GeoJSONReadingOptions
  var window = ByteWindow()
  var isWhole = false
  var state = State.start
  /// Whether the collection's `type` has come by.
  var hasType = false
  /// Features of a text that had several, last one first.
  var pending: [Feature] = []

  enum State: Sendable {
    case start
    case head(CollectionHead)
    /// In the array of features, before or within the one of that index.
    case elements(index: Int, Expectation, ValueExtent)
    case tail(ValueExtent)
    /// Behind a document that ended on that line.
    case afterDocument(line: Int)
    /// In a sequence or lines: the bytes that hold no separator, and whether they are passed over.
    case items(searched: Int, isSkipping: Bool)
    case ended
  }

  /// What may follow in the array of features.
  enum Expectation: Sendable {
    case featureOrEnd, feature, commaOrEnd
  }

  /// Makes a reader; the format is told by the first bytes if it is nil.
  public init(format: GeoJSONFormat? = nil, options: GeoJSONReadingOptions = GeoJSONReadingOptions()) {
    self.format = format
    self.options = options
  }

  /// Whether nothing more is read: the stream is at its end, or what follows a fault cannot be told apart from it.
  public var hasEnded: Bool {
    if case .ended = state { true } else { false }
  }

  /// Adds bytes of the stream.
  public mutating func append(_ bytes: some Collection<UInt8>) { window.append(bytes) }

  /// Tells that no more bytes will come.
  public mutating func finish() { isWhole = true }

  /// The next feature; nil if more bytes are needed or, after ``finish()``, if there are no more features.
  /// - Throws: any ``GeoJSONError/Code`` with its place in the stream; in a collection the path starts with
  ///   `$.features[n]`, else each text has its own `$`.
  /// - Complexity: O(*n*) in the bytes used.
  public mutating func next() throws(GeoJSONError) -> Feature? {
    while true {
      if let feature = pending.popLast() { return feature }
      let isDone: Bool
      switch state {
      case .start: isDone = try start()
      case .head(let head): isDone = try readHead(head)
      case .elements(let index, let expectation, let extent): isDone = try readElement(index, expectation, extent)
      case .tail(let extent): isDone = try readTail(extent)
      case .afterDocument(let line): isDone = try readAfterDocument(line)
      case .items(let searched, let isSkipping): isDone = try readItem(searched, isSkipping: isSkipping)
      case .ended: return nil
      }
      if isDone, pending.isEmpty { return nil }
    }
  }

  /// Calls `body` with each feature of a stream whose pieces `nextChunk` gives, nil at the end.
  ///
  /// - Parameters:
  ///   - nextChunk: Gives the next bytes.
  ///   - onFault: Is told of each error in the stream; the stream goes on unless it throws. The default throws it.
  ///   - body: Gets each feature.
  /// - Throws: what the closures throw.
  public mutating func forEachFeature(
    from nextChunk: () throws -> [UInt8]?, onFault: (GeoJSONError) throws -> Void = { throw $0 },
    _ body: (Feature) throws -> Void
  ) throws {
    while !isWhole {
      if let chunk = try nextChunk() { append(chunk) } else { finish() }
      while true {
        let feature: Feature?
        do throws(GeoJSONError) { feature = try next() } catch {
          try onFault(error)
          continue
        }
        guard let feature else { break }
        try body(feature)
      }
    }
  }

  /// Ends the stream with an error.
  mutating func fail(_ error: GeoJSONError) -> GeoJSONError {
    state = .ended
    return error
  }

  /// Moves past white space; whether a byte follows.
  mutating func skipWhitespace() -> Bool {
    var length = 0
    while length < window.count, [0x20, 0x09, 0x0A, 0x0D].contains(window[length]) { length += 1 }
    window.consume(length)
    return window.count > 0
  }

  /// Runs a decoder over a part of the window; its errors and issues get their place in the stream.
  mutating func decode<Value>(
    _ range: Range<Int>, root: String = "$",
    _ body: (inout GeoJSONDecoder) throws(GeoJSONError) -> Value
  ) throws(GeoJSONError) -> Value {
    try decode(window.withBytes(range) { Array($0) }, at: range.lowerBound, root: root, body)
  }

  mutating func decode<Value>(
    _ bytes: [UInt8], at index: Int, root: String,
    _ body: (inout GeoJSONDecoder) throws(GeoJSONError) -> Value
  ) throws(GeoJSONError) -> Value {
    var place = window
    place.consume(index)
    func moved(_ error: GeoJSONError) -> GeoJSONError {
      error.moved(byOffset: place.offset, lines: place.line - 1, columns: place.column - 1, root: root)
    }
    var found: [GeoJSONError] = []
    defer { issues += found.prefix(max(0, JSONScanner.issueLimit - issues.count)).map(moved) }
    do throws(GeoJSONError) {
      let options = options
      return try withScanner(over: bytes, options: options) { scanner throws(GeoJSONError) in
        var decoder = GeoJSONDecoder(json: scanner)
        defer { found = decoder.json.issues }
        return try body(&decoder)
      }
    } catch {
      throw moved(error)
    }
  }
}
