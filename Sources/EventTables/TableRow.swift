import GeoJSON

/// One row of a table, whatever kind of file it stands in.
struct TableRow {
  /// The line of a text, or the row of a layer, counted from 1.
  var line: Int
  /// The values in the order of the columns; null for an empty field.
  var values: [JSONValue]
  /// Where the row's geometry is; nil where it has none.
  var position: Position?
  /// The feature that the row is; nil for other files.
  var feature: Feature?
}

/// The columns of a table by their names, whatever their case.
struct TableColumns {
  let names: [String]
  private let places: [String: Int]

  init(_ names: [String]) {
    self.names = names
    places = Dictionary(
      names.enumerated().map { ($0.element.lowercased(), $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// Where the column of a name in small letters stands.
  func index(of name: String) -> Int? { places[name] }

  func hold(_ names: [String]) -> Bool { names.allSatisfy { places[$0] != nil } }
}

/// A row with its columns: fields by name, as what they are to be.
struct TableCells {
  let row: TableRow
  let columns: TableColumns

  /// The text of a column, without spaces around it; nil for an empty one and where there is no such column.
  func text(_ name: String) -> String? { columns.index(of: name).flatMap { row.values[$0].cellText } }

  /// The whole number of a column, which may be written `2.0`; nil for an empty one.
  func whole(_ name: String) throws(RowFault) -> Int? {
    guard let index = columns.index(of: name) else { return nil }
    return try row.values[index].cellWhole(name)
  }

  /// A count of people, 0 or more.
  func count(_ name: String) throws(RowFault) -> Int? {
    guard let number = try whole(name) else { return nil }
    guard number >= 0 else { throw RowFault(code: .invalidNumber, message: "\(name) is \(number), less than none") }
    return number
  }

  /// The number of a column; nil for an empty one.
  func number(_ name: String) throws(RowFault) -> Double? {
    guard let index = columns.index(of: name) else { return nil }
    return try row.values[index].cellNumber(name)
  }

  /// The day of a column; nil for an empty one.
  func day(_ name: String, order: TableDay.Order = .unknown) throws(RowFault) -> TableDay? {
    guard let text = text(name) else { return nil }
    return try TableDay(text, column: name, order: order)
  }

  /// What two columns say, else the geometry.
  func position(longitude: String, latitude: String) throws(RowFault) -> Position? {
    try row.position(longitude: number(longitude), latitude: number(latitude))
  }
}

extension TableRow {
  /// The position of two numbers, else that of the geometry.
  func position(longitude: Double?, latitude: Double?) throws(RowFault) -> Position? {
    guard let longitude, let latitude else { return position }
    let position = Position(longitude: longitude, latitude: latitude)
    guard position.isValid else {
      throw RowFault(
        code: .invalidPosition, message: "longitude \(longitude), latitude \(latitude) is not on the Earth")
    }
    return position
  }
}

extension JSONValue {
  /// The text of a field, without spaces around it; nil for an empty one.
  var cellText: String? {
    switch self {
    case .null: return nil
    case .string(let text):
      let utf8 = text.utf8
      guard let first = utf8.first, let last = utf8.last else { return nil }
      if first > 0x20, last > 0x20 { return text }
      let start = text.drop { $0.isWhitespace }
      return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) }
    default: return try? jsonText
    }
  }

  func cellNumber(_ name: String) throws(RowFault) -> Double? {
    if let number { return number }
    guard let text = cellText else { return nil }
    guard let number = Double(text), number.isFinite else {
      throw RowFault(code: .invalidNumber, message: "\(name) is no number: \"\(text)\"")
    }
    return number
  }

  func cellWhole(_ name: String) throws(RowFault) -> Int? {
    guard let number = try cellNumber(name) else { return nil }
    guard let whole = Int(exactly: number) else {
      throw RowFault(code: .invalidNumber, message: "\(name) is no whole number: \(number)")
    }
    return whole
  }
}
