public import GeoJSON

/// A row of comma-separated values (RFC 4180).
public enum DelimitedLine {
  /// The values with commas between, those that need it in quotes; null is an empty field. There is no line break at the end.
  public static func text(_ values: [JSONValue]) -> String {
    var out = ByteWriter(capacity: 1024)
    for (index, value) in values.enumerated() {
      if index > 0 { out.put(UInt8(ascii: ",")) }
      var text =
        switch value {
        case .null: ""
        case .string(let string): string
        default: (try? value.jsonText) ?? ""
        }
      text.withUTF8 { out.put(field: $0) }
    }
    return out.text
  }
}

extension ByteWriter {
  /// Writes a field of comma-separated values, in quotes where it holds a comma, a quote or a line break.
  mutating func put(field bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    guard bytes.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) else {
      return put(start, bytes.count)
    }
    put(UInt8(ascii: "\""))
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { put(byte) }
      put(byte)
    }
    put(UInt8(ascii: "\""))
  }
}
