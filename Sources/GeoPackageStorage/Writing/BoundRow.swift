import GRDBSQLite
import GeoJSON

/// The values of a row, ready to be bound to a statement: numbers, and texts one behind the other.
struct BoundRow: Sendable {
  private enum Value {
    case null
    case integer(Int64)
    case double(Double)
    case text(start: Int, count: Int32)
    case blob(start: Int, count: Int32)
  }

  private var values: [Value] = []
  private(set) var bytes: [UInt8] = []

  init(capacity: Int) {
    values.reserveCapacity(capacity)
    if capacity > 3 { bytes.reserveCapacity(512) }
  }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .null: values.append(.null)
    case .bool(let value): values.append(.integer(value ? 1 : 0))
    case .integer(let value): values.append(.integer(value))
    case .double(let value): values.append(.double(value))
    case .decimal(let text), .string(let text): append(text)
    case .array, .object: append((try? value.jsonText) ?? "")
    }
  }

  mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    values.append(.text(start: start, count: Int32(clamping: bytes.count - start)))
  }

  mutating func append(blob: [UInt8]?) {
    guard let blob else { return values.append(.null) }
    values.append(.blob(start: bytes.count, count: Int32(clamping: blob.count)))
    bytes += blob
  }

  mutating func append(_ number: Int64?) { values.append(number.map { .integer($0) } ?? .null) }

  /// A hash over all values, quick and the same on all machines.
  func hash(_ start: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
    var hash = start
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0x9FB2_1C65_1E98_DF25
      hash ^= hash >> 32
    }
    bytes.withUnsafeBytes { bytes in
      let whole = bytes.count & ~7
      for place in stride(from: 0, to: whole, by: 8) {
        mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      }
      mix(bytes[whole...].reduce(UInt64(bytes.count)) { $0 << 8 | UInt64($1) })
    }
    for value in values {
      switch value {
      case .null: mix(1)
      case .integer(let number): mix(UInt64(bitPattern: number) &+ 2)
      case .double(let number): mix(number.bitPattern &+ 3)
      case .text(_, let count): mix(UInt64(UInt32(bitPattern: count)) << 8 | 4)
      case .blob(_, let count): mix(UInt64(UInt32(bitPattern: count)) << 8 | 5)
      }
    }
    return hash
  }

  /// Binds the values to the arguments of a statement from one on, and runs it; the statement is ready for the next row then.
  /// - Parameters:
  ///   - first: a whole number before the values.
  ///   - last: one behind them.
  /// - Returns: The code of SQLite: `SQLITE_DONE` where it went well.
  func run(_ statement: OpaquePointer, first: Int64? = nil, last: Int64? = nil) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var place: Int32 = 1
      if let first {
        sqlite3_bind_int64(statement, place, first)
        place += 1
      }
      for value in values {
        switch value {
        case .null: sqlite3_bind_null(statement, place)
        case .integer(let number): sqlite3_bind_int64(statement, place, number)
        case .double(let number): sqlite3_bind_double(statement, place, number)
        // The bytes stay where they are until the statement has run; an empty text still needs an address.
        case .text(let start, let count):
          if count == 0 {
            sqlite3_bind_text(statement, place, "", 0, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
          } else {
            sqlite3_bind_text(
              statement, place, bytes.baseAddress?.advanced(by: start).assumingMemoryBound(to: CChar.self), count, nil)
          }
        case .blob(let start, let count):
          sqlite3_bind_blob(statement, place, bytes.baseAddress?.advanced(by: start), count, nil)
        }
        place += 1
      }
      if let last { sqlite3_bind_int64(statement, place, last) }
      let code = sqlite3_step(statement)
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
      return code
    }
  }
}
