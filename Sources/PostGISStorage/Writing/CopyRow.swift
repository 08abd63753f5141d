import Events
import GeoJSON

/// An event as a line of `COPY` in the text form; to be made on any thread, as that is most of the client's work.
final class CopyRow: Sendable {
  /// The line, with its end.
  let bytes: [UInt8]
  /// What tells whether a row of a file says the same as before.
  let hash: Int64

  /// The columns of a line, in order.
  static let columns = EventColumns.all + ["country_code", "record", "search_keys"]

  /// - Throws: `GeoJSONError` for an event that JSON cannot spell.
  init(_ event: Event) throws {
    var line = CopyLine()
    for (name, value) in zip(EventColumns.all, event.columnValues) {
      switch value {
      case .null: line.appendNull()
      case .bool(let value): line.append(value ? "t" : "f")
      case .integer(let number): line.append(String(number))
      case .double(let number): line.append(number.description)
      case .decimal(let text), .string(let text):
        line.append(EventColumns.kind(of: name) == .date ? DayText.postgreSQL(text) : text)
      case .array, .object: line.append(try value.jsonText)
      }
    }
    line.append(event.place.countryCode)
    line.append(try JSONValue.object(event.record).jsonText)
    hash = CopyRow.hash(line.bytes)
    line.append(SearchKeys.vector(of: event))
    bytes = line.ended
  }

  /// FNV-1a, by words of eight bytes.
  private static func hash(_ bytes: [UInt8]) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x0000_0100_0000_01B3
      hash ^= hash >> 32
    }
    bytes.withUnsafeBytes { bytes in
      let whole = bytes.count & ~7
      for place in stride(from: 0, to: whole, by: 8) {
        mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      for byte in bytes[whole...] { mix(UInt64(byte)) }
    }
    return Int64(bitPattern: hash)
  }
}

/// A line of `COPY` in the text form: columns with tabs between, `\N` for null, and a backslash before what means something.
struct CopyLine {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(2048) }

  /// The line with its end.
  var ended: [UInt8] {
    var line = bytes
    line[line.count - 1] = UInt8(ascii: "\n")
    return line
  }

  mutating func appendNull() {
    bytes.append(UInt8(ascii: "\\"))
    bytes.append(UInt8(ascii: "N"))
    bytes.append(UInt8(ascii: "\t"))
  }

  mutating func append(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"):
        bytes.append(byte)
        bytes.append(byte)
      case UInt8(ascii: "\t"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
      case UInt8(ascii: "\n"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      case UInt8(ascii: "\r"): bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "r")])
      // No text of PostgreSQL can hold it; U+FFFD stands for it.
      case 0: bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\t"))
  }

  mutating func append(_ number: Int64?) {
    if let number { append(String(number)) } else { appendNull() }
  }
}
