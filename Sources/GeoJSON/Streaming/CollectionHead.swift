/// Follows an object from its bracket until it ends or its `features` begin, going on where it stopped when more bytes
/// come.
struct CollectionHead: Sendable {
  enum Finding: Hashable {
    /// More bytes are needed.
    case incomplete
    /// The object ends at this length; it has no features.
    case object(length: Int)
    /// The features' bracket opens at `bracket`; what stands before the name ends at `head`.
    case features(head: Int, bracket: Int)
    /// The first line breaks off, and the next one starts anew.
    case brokenLine
  }

  private var at = 0
  private var depth = 0
  private var isInString = false
  private var isEscaped = false
  private var stringStart = 0
  /// The last byte that is not white space, outside strings.
  private var last: UInt8 = 0
  /// Where a member named `features` of the outer object starts, while only its colon has come by.
  private var candidate: Int?
  /// Whether the line that the object starts on has not ended.
  private var isFirstLine = true

  /// Looks on; `allowsLines` is whether a line may break off.
  mutating func find(in window: ByteWindow, allowsLines: Bool) -> Finding {
    window.withBytes(0..<window.count) { find(in: $0, allowsLines: allowsLines) }
  }

  private mutating func find(in bytes: UnsafeBufferPointer<UInt8>, allowsLines: Bool) -> Finding {
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x0A, isFirstLine, allowsLines {
        guard at + 1 < bytes.count else { return .incomplete }
        isFirstLine = false
        // No value can start here, and so no line of one text.
        let mayContinue = !isInString && [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "[")].contains(last)
        if bytes[at + 1] == UInt8(ascii: "{"), !mayContinue { return .brokenLine }
      }
      if isInString {
        followString(byte, bytes)
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
        stringStart = at
        candidate = nil
      } else if byte > 0x20 {
        if byte == UInt8(ascii: "["), let head = candidate, last == UInt8(ascii: ":") {
          return .features(head: head, bracket: at)
        }
        if byte != UInt8(ascii: ":") { candidate = nil }
        if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth &+= 1 }
        if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
          depth &-= 1
          if depth <= 0 { return .object(length: at + 1) }
        }
        last = byte
      }
      at &+= 1
    }
    return .incomplete
  }

  private mutating func followString(_ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>) {
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
      let isName = depth == 1 && (last == UInt8(ascii: "{") || last == UInt8(ascii: ","))
      if isName, bytes[stringStart...at].elementsEqual("\"features\"".utf8) { candidate = stringStart }
      last = byte
    }
  }
}
