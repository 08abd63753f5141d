import Events
import GeoJSON
import Glibc

/// Rows of `events` as events.
enum EventRow {
  /// The numbers of all flat columns.
  static let all = Array(EventColumns.all.indices)

  private static let kinds = EventColumns.all.map { EventColumns.kind(of: $0) }

  /// What an answer selects: flat columns, then the record.
  static func selection(of numbers: [Int] = all, withRecord: Bool = true) -> String {
    (numbers.map { "events.\"\(EventColumns.all[$0])\"" } + (withRecord ? ["events.record"] : [])).joined(separator: ", ")
  }

  /// Fills an event with what ``selection(of:withRecord:)`` gives.
  /// - Parameter first: The place of the first column in the row.
  static func fill(
    _ event: inout FlatEvent, from row: Row, first: Int = 0, numbers: [Int] = all, withRecord: Bool = false
  ) {
    event.removeAll()
    for (place, number) in numbers.enumerated() {
      guard let bytes = row.bytes(first + place) else { continue }
      switch kinds[number] {
      case .integer: event.set(number, .integer(row.integer(first + place) ?? 0))
      // The bytes end with a zero.
      case .double:
        event.set(number, .double(bytes.baseAddress.map { strtod(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self), nil) } ?? 0))
      case .bool: event.set(number, .bool(bytes.first == UInt8(ascii: "t")))
      case .date where bytes.count > 10: event.set(number, DayText.calendar(String(decoding: bytes, as: UTF8.self)))
      case .text, .date: event.set(number, bytes)
      }
    }
    if withRecord, let record = row.bytes(first + numbers.count) { event.setRecord(record) }
  }

  /// The event of a row that selects all columns and the record.
  static func event(of row: Row, first: Int = 0, into flat: inout FlatEvent) throws -> Event {
    fill(&flat, from: row, first: first, withRecord: true)
    var feature = try flat.feature()
    // The columns hold the position, and the record its altitude.
    feature.geometry = nil
    return try Event(feature: feature)
  }
}
