// Each step gives true when it needs more bytes or nothing is left.
extension FeatureReader {
  /// Finds out what the stream is.
  mutating func start() throws(GeoJSONError) -> Bool {
    if window.count < 4, !isWhole { return true }
    let fault = window.withBytes(0..<window.count) { bytes -> GeoJSONError? in
      do throws(GeoJSONError) {
        _ = try JSONScanner(bytes, options: options)
        return nil
      } catch {
        return error
      }
    }
    if let fault { throw fail(fault) }
    window.consumeMark()
    switch format {
    case .textSequence, .newlineDelimited: state = .items(searched: 0, isSkipping: false)
    case .document, nil:
      guard skipWhitespace() else {
        guard isWhole else { return true }
        throw fail(window.failure(.inputEmpty, "the text is empty"))
      }
      switch window[0] {
      case 0x1E where format == nil:
        format = .textSequence
        state = .items(searched: 0, isSkipping: false)
      case UInt8(ascii: "{"): state = .head(CollectionHead())
      default:
        throw fail(window.failure(.objectExpected, "a GeoJSON text must start with ‘{’"))
      }
    }
    return false
  }

  mutating func readHead(_ head: CollectionHead) throws(GeoJSONError) -> Bool {
    var head = head
    switch head.find(in: window, allowsLines: format == nil) {
    case .incomplete:
      state = .head(head)
      try checkLength()
      guard isWhole else { return true }
      // The decoder knows best how the text breaks off.
      try readDocument(window.count)
    case .brokenLine:
      format = .newlineDelimited
      state = .items(searched: 0, isSkipping: false)
    case .object(let length): try readDocument(length)
    case .features(let length, let bracket):
      var text = window.withBytes(0..<length) { Array($0) }
      while let byte = text.last, byte <= 0x20 || byte == UInt8(ascii: ",") { text.removeLast() }
      text.append(UInt8(ascii: "}"))
      do throws(GeoJSONError) { try readMembers(text) } catch { throw fail(error) }
      window.consume(bracket + 1)
      state = .elements(index: 0, .featureOrEnd, ValueExtent())
    }
    return false
  }

  private mutating func readDocument(_ length: Int) throws(GeoJSONError) {
    defer {
      window.consume(length)
      state = .afterDocument(line: window.line)
    }
    line = window.line
    pending = try decode(0..<length) { decoder throws(GeoJSONError) in try decoder.decodeDocument() }
      .features.reversed()
  }

  mutating func readElement(
    _ index: Int, _ expectation: Expectation, _ extent: ValueExtent
  ) throws(GeoJSONError) -> Bool {
    // A value that has been begun has no white space before it.
    if extent.at == 0 {
      guard skipWhitespace() else { return try needMore("the rest of the collection") }
      switch (window[0], expectation) {
      case (UInt8(ascii: "]"), .featureOrEnd), (UInt8(ascii: "]"), .commaOrEnd):
        window.consume(1)
        state = .tail(ValueExtent(depth: 1))
        return false
      case (UInt8(ascii: ","), .commaOrEnd):
        window.consume(1)
        state = .elements(index: index, .feature, extent)
        return false
      case (UInt8(ascii: "]"), _), (UInt8(ascii: "}"), _), (UInt8(ascii: ","), _), (_, .commaOrEnd):
        let expected = expectation == .commaOrEnd ? "‘,’ or ‘]’" : "a feature"
        throw fail(window.failure(.jsonSyntax, "\(expected) expected", path: "$.features[\(index)]"))
      default: break
      }
    }
    var extent = extent
    guard let length = extent.length(in: window) else {
      state = .elements(index: index, .feature, extent)
      try checkLength()
      return try needMore("the rest of a feature", path: "$.features[\(index)]")
    }
    state = .elements(index: index + 1, .commaOrEnd, ValueExtent())
    line = window.line
    defer { window.consume(length) }
    let feature = try decode(0..<length, root: "$.features[\(index)]") { decoder throws(GeoJSONError) in
      // The collection and its array are open around it.
      decoder.json.depth = 2
      let feature = try decoder.decodeElement()
      try decoder.json.finish()
      return feature
    }
    pending = [feature]
    return false
  }

  mutating func readTail(_ extent: ValueExtent) throws(GeoJSONError) -> Bool {
    if extent.at == 0 {
      guard skipWhitespace() else { return try needMore("‘,’ or ‘}’") }
      guard window[0] == UInt8(ascii: ",") || window[0] == UInt8(ascii: "}") else {
        throw fail(window.failure(.jsonSyntax, "‘,’ or ‘}’ expected"))
      }
    }
    var extent = extent
    guard let length = extent.length(in: window) else {
      state = .tail(extent)
      try checkLength()
      return try needMore("the rest of the collection")
    }
    if length > 1 {
      var text = window.withBytes(0..<length) { Array($0) }
      // What is left of the object is one again, with every byte in its place.
      text[0] = UInt8(ascii: "{")
      do throws(GeoJSONError) { try readMembers(text) } catch { throw fail(error) }
    }
    window.consume(length)
    guard hasType else { throw fail(window.failure(.typeMissing, "the object has no ‘type’")) }
    state = .afterDocument(line: window.line)
    return false
  }

  /// Takes over a collection's members from a text that holds them without its features.
  private mutating func readMembers(_ text: [UInt8]) throws(GeoJSONError) {
    let hadType = hasType
    let hadBox = collection.boundingBox != nil
    let members = try decode(text, at: 0, root: "$") { decoder throws(GeoJSONError) in
      let members = try decoder.decodeCollectionMembers()
      if members.seen.contains(.type) {
        decoder.json.at = 0
        let type = try decoder.peekType()
        guard type == .featureCollection else {
          throw decoder.json.failure(
            .typeUnexpected, "an object with ‘features’ must be of type FeatureCollection, not \(type.rawValue)", at: 0)
        }
      }
      return members
    }
    let repeats =
      (hadType && members.seen.contains(.type)) || (hadBox && members.seen.contains(.boundingBox))
      || members.seen.contains(.features)
    guard !repeats else {
      throw window.failure(.nameDuplicate, "a name occurs before and after ‘features’")
    }
    hasType = hadType || members.seen.contains(.type)
    collection.boundingBox = members.boundingBox ?? collection.boundingBox
    collection.foreignMembers.members += members.foreign.members
  }

  mutating func readAfterDocument(_ line: Int) throws(GeoJSONError) -> Bool {
    guard skipWhitespace() else {
      if isWhole { state = .ended }
      return true
    }
    if format == nil, window[0] == UInt8(ascii: "{"), window.line > line {
      format = .newlineDelimited
      state = .items(searched: 0, isSkipping: false)
      return false
    }
    throw fail(window.failure(.inputTrailing, "something follows the end of the document"))
  }

  /// Asks for more bytes, or throws where there are none.
  private mutating func needMore(_ expected: String, path: String = "$") throws(GeoJSONError) -> Bool {
    guard isWhole else { return true }
    throw fail(
      window.failure(.inputTruncated, "the text ends where \(expected) must follow", at: window.count, path: path))
  }

  func tooLong() -> GeoJSONError {
    window.failure(.textTooLong, "a feature is longer than \(options.maximumFeatureLength) bytes")
  }

  private mutating func checkLength() throws(GeoJSONError) {
    if window.count > options.maximumFeatureLength { throw fail(tooLong()) }
  }
}
