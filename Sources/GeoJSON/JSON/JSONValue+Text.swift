extension JSONValue {
  /// Reads one JSON text (RFC 8259) from UTF-8 bytes.
  ///
  /// A byte order mark is skipped. Numbers keep their value to the last digit; needless zeros and the way in which an
  /// exponent is written are not kept: `1.50e2` is written as `150.0`.
  ///
  ///     let value = try JSONValue(parsing: #"{"n": 1}"#)
  ///     value.object?["n"]?.integer  // 1
  ///
  /// - Throws: a code of the first group of ``GeoJSONError/Code``.
  /// - Complexity: O(*n*) in the length of the text.
  public init(parsing bytes: some Collection<UInt8>, options: GeoJSONReadingOptions = GeoJSONReadingOptions())
    throws(GeoJSONError)
  {
    self = try withScanner(over: bytes, options: options) { scanner throws(GeoJSONError) in
      try scanner.begin()
      let value = try scanner.readValue()
      try scanner.finish()
      return value
    }
  }

  /// Reads one JSON text.
  /// - Throws: a code of the first group of ``GeoJSONError/Code``.
  public init(parsing text: some StringProtocol, options: GeoJSONReadingOptions = GeoJSONReadingOptions())
    throws(GeoJSONError)
  {
    try self.init(parsing: text.utf8, options: options)
  }

  /// Appends the value as JSON text in UTF-8, compact, with no line break in it.
  ///
  /// Members keep their order. Doubles are written with the fewest digits that read back as the same double, and with
  /// `.0` where they are whole, so that they stay doubles.
  ///
  /// - Throws: `number-not-finite`, `number-invalid` for a ``decimal(_:)`` that is no JSON number, `nesting-too-deep`
  ///   beyond 512 levels; the bytes are unchanged then.
  public func write(into bytes: inout [UInt8]) throws(GeoJSONError) {
    var writer = ByteWriter(capacity: 512)
    try writer.write(self)
    writer.append(to: &bytes)
  }

  /// The value as compact JSON text.
  /// - Throws: as ``write(into:)`` does.
  public var jsonText: String {
    get throws(GeoJSONError) {
      var writer = ByteWriter(capacity: 512)
      try writer.write(self)
      return writer.text
    }
  }

  /// The value as JSON text over several lines, each level indented by `indentation` spaces more.
  ///
  /// An array that holds neither arrays nor objects stays on one line.
  /// - Throws: as ``write(into:)`` does.
  public func jsonText(indentation: Int) throws(GeoJSONError) -> String {
    var writer = ByteWriter(capacity: 512, indentation: indentation)
    try writer.write(self)
    return writer.text
  }
}
