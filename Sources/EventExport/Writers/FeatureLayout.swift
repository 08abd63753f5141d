import Events
import GeoJSON

/// How the features of a profile are spelt, with all that is the same in each of them at hand.
struct FeatureLayout {
  /// A column, and the places of `,"name":` and of `,"name":null` in ``names``, where those of all columns follow each other.
  private struct Column {
    var source: ExportColumn.Source
    var name: Range<Int>
    var null: Range<Int>
  }

  private var columns: [Column] = []
  private var names: [UInt8] = []
  private let identifiers: ExportProfile.Identifiers
  private let leavesNullsOut: Bool
  private let withRecords: Bool

  private static let scale = FixedPoint(decimals: 6)
  private static let identifier = FlatEvent.number(of: "event_id") ?? 0

  init(_ profile: ExportProfile, withRecords: Bool) {
    identifiers = profile.identifiers
    leavesNullsOut = profile.leavesNullsOut
    self.withRecords = withRecords
    for column in profile.columns {
      var text = ByteWriter(capacity: 64)
      text.put(UInt8(ascii: ","))
      text.put(string: column.name)
      text.put(":")
      let start = names.count
      let name = start..<start + text.count
      text.put("null")
      names += text.bytes
      columns.append(Column(source: column.source, name: name, null: start..<names.count))
    }
  }

  func put(_ event: borrowing FlatEvent, at position: Position?, to out: inout ByteWriter) {
    names.withUnsafeBufferPointer { names in
      event.bytes.withUnsafeBufferPointer { bytes in
        out.put(#"{"type":"Feature","id":"#)
        put(event.values[Self.identifier], bytes, asIdentifierTo: &out)
        out.put(#","geometry":"#)
        if let position {
          out.put(#"{"type":"Point","coordinates":["#)
          Self.put(coordinate: position.longitude, to: &out)
          out.put(UInt8(ascii: ","))
          Self.put(coordinate: position.latitude, to: &out)
          out.put("]}")
        } else {
          out.put("null")
        }
        out.put(#","properties":{"#)
        put(event, names, bytes, to: &out)
        out.put("}")
        if withRecords, let record = event.record {
          out.put(#","dateline":"#)
          Self.put(bytes, record, to: &out)
        }
        out.put("}")
      }
    }
  }

  private func put(
    _ event: borrowing FlatEvent, _ names: UnsafeBufferPointer<UInt8>, _ bytes: UnsafeBufferPointer<UInt8>,
    to out: inout ByteWriter
  ) {
    // The first name has no comma before it.
    var skipped = 1
    // Most columns of most events are empty: those in a row are written as one piece.
    var nulls: Range<Int>?
    func putName(_ name: Range<Int>) {
      if let run = nulls {
        Self.put(names, run.dropFirst(skipped), to: &out)
        (nulls, skipped) = (nil, 0)
      }
      Self.put(names, name.dropFirst(skipped), to: &out)
      skipped = 0
    }
    for column in columns {
      switch column.source {
      case .column(let number):
        let value = event.values[number]
        // A comparison by == would be a call for each column.
        if case .null = value { break }
        putName(column.name)
        Self.put(value, bytes, to: &out)
        continue
      case .derived(let derived):
        if var text = derived.text(of: event) {
          putName(column.name)
          text.withUTF8 { out.put(utf8: $0) }
          continue
        }
      }
      if !leavesNullsOut { nulls = (nulls?.lowerBound ?? column.null.lowerBound)..<column.null.upperBound }
    }
    if let run = nulls { Self.put(names, run.dropFirst(skipped), to: &out) }
  }

  private func put(
    _ value: FlatEvent.Value, _ bytes: UnsafeBufferPointer<UInt8>, asIdentifierTo out: inout ByteWriter
  ) {
    guard identifiers == .number, case .text(let range) = value else { return Self.put(value, bytes, to: &out) }
    out.put(integer: Self.number(of: UnsafeBufferPointer(rebasing: bytes[range])))
  }

  /// FNV-1a, folded to the 53 bits that a number of JavaScript holds.
  static func number(of identifier: UnsafeBufferPointer<UInt8>) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in identifier { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int64((hash >> 53) ^ (hash & 0x1F_FFFF_FFFF_FFFF))
  }

  static func put(_ value: FlatEvent.Value, _ bytes: UnsafeBufferPointer<UInt8>, to out: inout ByteWriter) {
    switch value {
    case .null: out.put("null")
    case .bool(let flag): flag ? out.put("true") : out.put("false")
    case .integer(let number): out.put(integer: number)
    case .double(let number): put(double: number, to: &out)
    case .text(let range): out.put(utf8: UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// JSON has no infinite numbers, and events none that mean anything.
  private static func put(double: Double, to out: inout ByteWriter) {
    do throws(GeoJSONError) { try out.put(double: double) } catch { out.put("null") }
  }

  static func put(coordinate: Double, to out: inout ByteWriter) {
    do throws(GeoJSONError) { try out.put(coordinate, scale: scale) } catch { out.put("0") }
  }

  private static func put(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to out: inout ByteWriter) {
    guard let start = bytes.baseAddress else { return }
    out.put(start + range.lowerBound, range.count)
  }
}
