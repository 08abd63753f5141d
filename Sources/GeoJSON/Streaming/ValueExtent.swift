/// Finds where a JSON value ends, by brackets and quotes alone, going on where it stopped when more bytes come.
struct ValueExtent: Sendable {
  /// The next byte to look at, from the start of the value.
  private(set) var at = 0
  private var depth: Int
  private var isInString = false
  private var isEscaped = false
  private var isScalar = false

  /// Starts at a value, or within so many open arrays and objects, the outermost of which ends it.
  init(depth: Int = 0) { self.depth = depth }

  /// The length of the value at the start of the window, or nil while its end has not come.
  ///
  /// A number or literal ends only before a byte that cannot be part of it.
  mutating func length(in window: ByteWindow) -> Int? {
    window.withBytes(0..<window.count) { length(in: $0) }
  }

  private mutating func length(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    while at < bytes.count {
      let byte = bytes[at]
      if isInString {
        if !isEscaped, at &+ 8 <= bytes.count, let base = bytes.baseAddress {
          // Eight bytes at a time as far as they cannot end the string.
          let word = UInt64(littleEndian: UnsafeRawPointer(base + at).loadUnaligned(as: UInt64.self))
          let breaks = stringBreaks(word)
          if breaks == 0 {
            at &+= 8
            continue
          }
          at &+= breaks.trailingZeroBitCount >> 3
          if bytes[at] < 0x20 {
            at &+= 1
            continue
          }
        }
        let byte = bytes[at]
        at &+= 1
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
          if depth == 0 { return at }
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""):
        if isScalar { return at }
        isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if isScalar { return at }
        depth &+= 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return at }
        depth &-= 1
        if depth == 0 { return at &+ 1 }
      case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
        if depth == 0 { return at }
      default:
        if depth == 0 { isScalar = true }
      }
      at &+= 1
    }
    return nil
  }
}
