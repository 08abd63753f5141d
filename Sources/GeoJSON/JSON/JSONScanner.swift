/// A cursor over the bytes of a JSON text (RFC 8259).
///
/// Places are kept as offsets alone; line, column and path are worked out only when an error is made, so that the
/// common way costs nothing for them.
struct JSONScanner {
  let base: UnsafePointer<UInt8>
  let count: Int
  let options: GeoJSONReadingOptions
  var at = 0
  /// Arrays and objects that are open.
  var depth = 0
  /// Deviations that were tolerated, no more than ``issueLimit``.
  var issues: [GeoJSONError] = []

  /// The path of an issue takes a pass over the text, so their number is bounded.
  static let issueLimit = 100

  init(_ bytes: UnsafeBufferPointer<UInt8>, options: GeoJSONReadingOptions, skipsMark: Bool = true)
    throws(GeoJSONError)
  {
    // An empty buffer may have no address; no byte is read from this one as the count is 0.
    base = bytes.baseAddress ?? UnsafePointer(JSONScanner.nowhere)
    count = bytes.count
    self.options = options
    try checkEncoding()
    if skipsMark, count >= 3, base[0] == 0xEF, base[1] == 0xBB, base[2] == 0xBF { at = 3 }
  }

  private nonisolated(unsafe) static let nowhere = UnsafeMutablePointer<UInt8>.allocate(capacity: 1)

  /// Names UTF-16 and UTF-32, with or without a byte order mark, before they end as strange syntax errors.
  private func checkEncoding() throws(GeoJSONError) {
    guard count >= 2 else { return }
    let name: String
    switch (base[0], base[1]) {
    case (0xFF, 0xFE): name = count >= 4 && base[2] == 0 && base[3] == 0 ? "UTF-32" : "UTF-16 (little-endian)"
    case (0xFE, 0xFF): name = "UTF-16 (big-endian)"
    case (0, 0): name = count >= 4 && base[2] == 0xFE && base[3] == 0xFF ? "UTF-32" : "not text, or UTF-32"
    case (0, _): name = "UTF-16 (big-endian)"
    case (_, 0): name = count >= 4 && base[2] == 0 && base[3] == 0 ? "UTF-32" : "UTF-16 (little-endian)"
    default: return
    }
    throw failure(.encodingUnsupported, "the text is \(name); GeoJSON must be UTF-8", at: 0)
  }

  /// The byte at the cursor, or nil at the end.
  var byte: UInt8? {
    @inline(__always) get { at < count ? base[at] : nil }
  }

  /// Moves past space, tab, LF and CR.
  @inline(__always)
  mutating func skipWhitespace() {
    while at < count, base[at] <= 0x20, isWhitespace(base[at]) { at &+= 1 }
  }

  @inline(__always)
  private func isWhitespace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Moves past white space and then the given byte, which must stand there.
  @inline(__always)
  mutating func expect(_ byte: UInt8) throws(GeoJSONError) {
    skipWhitespace()
    guard at < count, base[at] == byte else { throw unexpected("‘\(Character(Unicode.Scalar(byte)))’") }
    at &+= 1
  }

  /// Moves past white space and then the given byte if it stands there, and tells whether it did.
  @inline(__always)
  mutating func accept(_ byte: UInt8) -> Bool {
    skipWhitespace()
    guard at < count, base[at] == byte else { return false }
    at &+= 1
    return true
  }

  /// After an element: true past a comma, false past the closing byte; anything else is an error.
  @inline(__always)
  mutating func continues(until close: UInt8) throws(GeoJSONError) -> Bool {
    skipWhitespace()
    if at < count {
      if base[at] == UInt8(ascii: ",") {
        at &+= 1
        return true
      }
      if base[at] == close {
        at &+= 1
        return false
      }
    }
    throw unexpected("‘,’ or ‘\(Character(Unicode.Scalar(close)))’")
  }

  /// Counts one more open array or object, up to the limit.
  @inline(__always)
  mutating func enter() throws(GeoJSONError) {
    depth &+= 1
    if depth > options.maximumDepth {
      throw failure(
        .nestingTooDeep, "arrays and objects are nested more than \(options.maximumDepth) deep", at: at)
    }
  }

  @inline(__always)
  mutating func leave() { depth &-= 1 }

  /// Makes sure that only white space follows.
  mutating func finish() throws(GeoJSONError) {
    skipWhitespace()
    guard at == count else { throw failure(.inputTrailing, "something follows the end of the document", at: at) }
  }

  /// Makes sure that there is more than white space.
  mutating func begin() throws(GeoJSONError) {
    skipWhitespace()
    guard at < count else { throw failure(.inputEmpty, "the text is empty", at: at) }
  }
}

/// Runs `body` with a scanner over the bytes, copying them only if they do not lie in one piece.
func withScanner<Value>(
  over bytes: some Collection<UInt8>, options: GeoJSONReadingOptions,
  _ body: (inout JSONScanner) throws(GeoJSONError) -> Value
) throws(GeoJSONError) -> Value {
  func run(_ buffer: UnsafeBufferPointer<UInt8>) -> Result<Value, GeoJSONError> {
    do throws(GeoJSONError) {
      var scanner = try JSONScanner(buffer, options: options)
      return .success(try body(&scanner))
    } catch {
      return .failure(error)
    }
  }
  let result = bytes.withContiguousStorageIfAvailable(run) ?? Array(bytes).withUnsafeBufferPointer(run)
  return try result.get()
}
