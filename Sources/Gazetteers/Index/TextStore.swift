/// The section of strings while it is made: texts with their length before them, referred to by offset.
struct TextStore {
  /// The section's bytes.
  private(set) var bytes: [UInt8] = [0]
  /// Texts that are stored once for all who share them, with their offsets.
  private(set) var shared: [String: UInt32] = ["": 0]

  /// Whether another text may go beyond what an offset can say.
  var isFull: Bool { bytes.count >= Int(UInt32.max) - (1 << 20) }

  /// Adds a text and gives its offset.
  mutating func store(_ text: String) -> UInt32 {
    let offset = UInt32(bytes.count)
    bytes.append(leb128: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
    return offset
  }

  /// The offset of a text that others may have, too.
  mutating func share(_ text: String) -> UInt32 {
    if let offset = shared[text] { return offset }
    let offset = store(text)
    shared[text] = offset
    return offset
  }

  /// The text at an offset.
  func text(at offset: UInt32) -> String { String(decoding: self[offset], as: UTF8.self) }

  /// The bytes of the text at an offset.
  subscript(offset: UInt32) -> ArraySlice<UInt8> {
    var (index, length, shift) = (Int(offset), 0, 0)
    while bytes[index] >= 0x80 {
      length |= Int(bytes[index] & 0x7F) << shift
      shift += 7
      index += 1
    }
    length |= Int(bytes[index]) << shift
    return bytes[index + 1..<index + 1 + length]
  }
}
