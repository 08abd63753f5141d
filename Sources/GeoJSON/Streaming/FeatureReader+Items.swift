extension FeatureReader {
  /// Reads one text of a sequence or one line; true when it needs more bytes or nothing is left.
  mutating func readItem(_ searched: Int, isSkipping: Bool) throws(GeoJSONError) -> Bool {
    let isSequence = format == .textSequence
    let separator: UInt8 = isSequence ? 0x1E : 0x0A
    // A sequence's text starts with its separator; a line ends with it.
    let first = isSequence && window.count > 0 && window[0] == separator ? 1 : 0
    let end = window.firstIndex(of: separator, from: min(max(first, searched), window.count))
    guard let length = end ?? (isWhole ? window.count : nil) else {
      state = .items(searched: window.count, isSkipping: isSkipping)
      if !isSkipping, window.count > options.maximumFeatureLength {
        state = .items(searched: window.count, isSkipping: true)
        throw tooLong()
      }
      // What is passed over need not be kept.
      if isSkipping {
        window.consume(window.count)
        state = .items(searched: 0, isSkipping: true)
      }
      return true
    }
    state = end == nil ? .ended : .items(searched: 0, isSkipping: false)
    let used = end == nil || isSequence ? length : length + 1
    defer { window.consume(used) }
    guard !isSkipping else { return false }
    guard length <= options.maximumFeatureLength else { throw tooLong() }
    guard let range = textRange(length) else { return end == nil }
    if isSequence, first == 0 {
      throw window.failure(.jsonSyntax, "a record separator must stand before each text", at: range.lowerBound)
    }
    line = window.line
    pending = try decode(range) { decoder throws(GeoJSONError) in try decoder.decodeDocument() }.features.reversed()
    return end == nil
  }

  /// The bytes of an item without separators and white space around it, nil if nothing is left.
  private func textRange(_ length: Int) -> Range<Int>? {
    func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D, 0x1E].contains(byte) }
    guard let first = (0..<length).first(where: { !isBlank(window[$0]) }),
      let last = (0..<length).last(where: { !isBlank(window[$0]) })
    else { return nil }
    return first..<last + 1
  }
}
