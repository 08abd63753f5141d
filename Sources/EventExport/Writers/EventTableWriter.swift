public import Events
import GeoJSON

/// Writes events as comma-separated values (RFC 4180) from their flat columns, a heading first; empty columns are empty fields.
public struct EventTableWriter: ~Copyable {
  /// How many events have been written.
  public private(set) var count = 0
  /// How many bytes have been written, those that wait included.
  public private(set) var length = 0
  private var out = ByteWriter(capacity: pieceLength * 2)
  private let columns: [ExportColumn]
  private let sink: (UnsafeRawBufferPointer) throws -> Void

  private static let pieceLength = 1 << 17

  /// Makes a writer.
  /// - Parameters:
  ///   - columns: The columns in order.
  ///   - hasByteOrderMark: Whether the file begins with a byte order mark, without which some spreadsheets take UTF-8 for
  ///     something else.
  ///   - sink: Takes the bytes, some at a time.
  public init(
    columns: [ExportColumn], hasByteOrderMark: Bool = false, sink: @escaping (UnsafeRawBufferPointer) throws -> Void
  ) {
    self.columns = columns
    self.sink = sink
    if hasByteOrderMark { out.put(raw: "\u{FEFF}") }
    out.put(raw: DelimitedLine.text(columns.map { .string($0.name) }))
    out.put(UInt8(ascii: "\n"))
  }

  /// Writes an event.
  /// - Throws: what the sink throws.
  public mutating func write(_ event: borrowing FlatEvent) throws {
    let start = out.count
    event.bytes.withUnsafeBufferPointer { bytes in
      for (index, column) in columns.enumerated() {
        if index > 0 { out.put(UInt8(ascii: ",")) }
        switch column.source {
        case .derived(let derived):
          if var text = derived.text(of: event) { text.withUTF8 { out.put(field: $0) } }
        case .column(let number):
          switch event.values[number] {
          case .null: break
          case .text(let range): out.put(field: UnsafeBufferPointer(rebasing: bytes[range]))
          case let value: FeatureLayout.put(value, bytes, to: &out)
          }
        }
      }
    }
    out.put(UInt8(ascii: "\n"))
    count += 1
    length += out.count - start
    if out.count >= Self.pieceLength { try flush() }
  }

  /// Hands on what is left.
  /// - Throws: what the sink throws.
  public mutating func finish() throws { try flush() }

  private mutating func flush() throws {
    try sink(UnsafeRawBufferPointer(start: out.base, count: out.count))
    out.rewind(to: 0, level: 0)
  }
}
