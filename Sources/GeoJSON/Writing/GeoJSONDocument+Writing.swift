extension GeoJSONDocument {
  /// The document as UTF-8 bytes.
  ///
  /// - Throws: `number-not-finite`; with ``GeoJSONWritingOptions/validates`` also `position-range`, `ring-open`,
  ///   `positions-too-few`, `member-misplaced`; `name-duplicate` for a foreign member named as a defined one;
  ///   `nesting-too-deep`. The error has a path and no offset.
  /// - Complexity: O(*n*) in the length of the result.
  public func bytes(options: GeoJSONWritingOptions = GeoJSONWritingOptions()) throws(GeoJSONError) -> [UInt8] {
    var encoder = GeoJSONEncoder(options: options)
    try encoder.write(self)
    return encoder.out.bytes
  }

  /// The document as text.
  /// - Throws: as ``bytes(options:)`` does.
  public func text(options: GeoJSONWritingOptions = GeoJSONWritingOptions()) throws(GeoJSONError) -> String {
    var encoder = GeoJSONEncoder(options: options)
    try encoder.write(self)
    return encoder.out.text
  }
}
