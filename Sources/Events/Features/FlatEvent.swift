public import GeoJSON

/// The flat columns of one event as numbers and bytes, for writers of tables and map files: they need no ``Event``, with its
/// record, to be built.
///
/// One value is filled again for event after event, so that none of them allocates anything.
public struct FlatEvent: Sendable {
  /// What stands in one column.
  public enum Value: Hashable, Sendable {
    /// Not stated.
    case null
    /// Yes or no.
    case bool(Bool)
    /// A whole number.
    case integer(Int64)
    /// Any number.
    case double(Double)
    /// UTF-8 at this place of ``FlatEvent/bytes``.
    case text(Range<Int>)
  }

  /// The names of the columns: those of ``EventColumns/all`` in their order, then ``ownColumns``.
  public static let columns = EventColumns.all + ownColumns

  /// Columns that an event has on its way out alone: how far a query's place is, and how large the cell is that its position
  /// was rounded to, both in metres.
  public static let ownColumns = ["distance_m", "generalised_m"]

  private static let numbers = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($0.element, $0.offset) })

  /// The number of the column of a name, or nil.
  public static func number(of column: String) -> Int? { numbers[column] }

  /// The values in the order of ``columns``.
  public private(set) var values: [Value]
  /// What the texts are made of.
  public private(set) var bytes: [UInt8] = []
  /// The nested record as JSON, a place of ``bytes``; nil where it was not asked for.
  public private(set) var record: Range<Int>?

  /// An event of which nothing is stated.
  public init() {
    values = Array(repeating: .null, count: FlatEvent.columns.count)
    bytes.reserveCapacity(4096)
  }

  /// The columns of an event, and its record where it is asked for.
  /// - Throws: `GeoJSONError` for a record that JSON cannot spell, such as one with an infinite number.
  public init(_ event: Event, withRecord: Bool = false) throws {
    self.init()
    for (number, member) in event.properties.members.enumerated() {
      switch member.value {
      case .null: break
      case .bool(let value): set(number, .bool(value))
      case .integer(let value): set(number, .integer(value))
      case .double(let value): set(number, .double(value))
      case .string(let text): set(number, text)
      case .decimal, .array, .object: set(number, try member.value.jsonText)
      }
    }
    if withRecord {
      let start = bytes.count
      bytes.append(contentsOf: try JSONValue.object(event.record).jsonText.utf8)
      record = start..<bytes.count
    }
  }

  /// Forgets everything.
  public mutating func removeAll() {
    for number in values.indices { values[number] = .null }
    bytes.removeAll(keepingCapacity: true)
    record = nil
  }

  /// Puts a number, a truth value or nothing into a column.
  public mutating func set(_ number: Int, _ value: Value) { values[number] = value }

  /// Puts a text into a column.
  public mutating func set(_ number: Int, _ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    values[number] = .text(start..<bytes.count)
  }

  /// Puts a text, as UTF-8, into a column.
  public mutating func set(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    values[number] = .text(start..<bytes.count)
  }

  /// Gives it a nested record, as JSON in UTF-8.
  public mutating func setRecord(_ json: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: json)
    record = start..<bytes.count
  }

  /// Forgets the nested record.
  public mutating func removeRecord() { record = nil }

  /// The text of a column; nil for one that holds none.
  public func text(_ number: Int) -> String? {
    guard case .text(let range) = values[number] else { return nil }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The number in a column; nil for one that holds none.
  public func number(_ number: Int) -> Double? {
    switch values[number] {
    case .integer(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }

  /// The text of the column of a name; nil for a column that holds none, and where there is no such column.
  public func text(_ column: String) -> String? { FlatEvent.numbers[column].flatMap { text($0) } }

  /// The number in the column of a name; nil as for ``text(_:)-(String)``.
  public func number(_ column: String) -> Double? { FlatEvent.numbers[column].flatMap { number($0) } }

  /// Whether the column of a name holds nothing.
  public func isNull(_ column: String) -> Bool { FlatEvent.numbers[column].map { values[$0] == .null } ?? true }

  /// Puts a text into the column of a name; nil empties it.
  public mutating func setText(_ text: String?, for column: String) {
    guard let number = FlatEvent.numbers[column] else { return }
    if let text { set(number, text) } else { set(number, .null) }
  }

  /// Puts a number into the column of a name; nil empties it.
  public mutating func setNumber(_ value: Double?, for column: String) {
    guard let number = FlatEvent.numbers[column] else { return }
    set(number, value.map(Value.double) ?? .null)
  }

  /// The representative point, or nil.
  public var position: Position? {
    guard let longitude = number(FlatEvent.longitude), let latitude = number(FlatEvent.latitude) else { return nil }
    return Position(longitude: longitude, latitude: latitude)
  }

  private static let longitude = numbers["longitude"] ?? 0
  private static let latitude = numbers["latitude"] ?? 0

  /// The columns that are stated, and the record where it is there, as a GeoJSON feature: that of ``Event/feature``, but without
  /// ``ownColumns`` that are empty.
  /// - Throws: `GeoJSONError` for a record that is no JSON.
  public func feature() throws -> Feature { try feature(of: Array(FlatEvent.columns.indices)) }

  /// As ``feature()``, with some of the columns alone.
  /// - Parameter numbers: the numbers of the columns, in the order in which they are to stand.
  /// - Throws: `GeoJSONError` for a record that is no JSON.
  public func feature(of numbers: [Int]) throws -> Feature {
    var properties: [(String, JSONValue)] = []
    properties.reserveCapacity(numbers.count)
    for number in numbers {
      let value: JSONValue =
        switch values[number] {
        case .null: .null
        case .bool(let value): .bool(value)
        case .integer(let value): .integer(value)
        case .double(let value): .double(value)
        case .text(let range): .string(String(decoding: bytes[range], as: UTF8.self))
        }
      if number >= EventColumns.all.count, value.isNull { continue }
      properties.append((FlatEvent.columns[number], value))
    }
    var foreign: JSONObject = [:]
    if let record {
      foreign[Event.recordMember] = try JSONValue(parsing: String(decoding: bytes[record], as: UTF8.self))
    }
    return Feature(
      id: text("event_id").map { .string($0) }, geometry: position.map { .point($0) },
      properties: JSONObject(properties), foreignMembers: foreign)
  }
}
