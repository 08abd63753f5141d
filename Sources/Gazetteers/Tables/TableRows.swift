import GeoJSON

extension PlaceRow {
  /// The columns of `places.tsv`.
  static let columns = [
    "id", "name", "asciiName", "latitude", "longitude", "featureClass", "featureCode", "countryCode", "admin1Code",
    "admin2Code", "population", "alternateNames", "historicNames", "abbreviations", "codes",
  ]

  /// Reads the table's current row; a bad one is recorded and gives nil.
  init?(_ table: TableReader, issues: inout GazetteerIssues) {
    guard let id = table.placeID(0, issues: &issues) else { return nil }
    let name = table.text(1)
    if name.isEmpty {
      issues.record(table.issue("missing_value", "the place has no name", column: 1))
      return nil
    }
    guard let latitude = table.number(3, within: -90...90, issues: &issues),
      let longitude = table.number(4, within: -180...180, issues: &issues)
    else { return nil }
    var population: Int?
    if !table.bytes(10).isEmpty {
      guard let number = Int(table.text(10)), number >= 0 else {
        issues.record(table.issue("bad_number", "not a whole number from 0: \(table.text(10))", column: 10))
        return nil
      }
      population = number
    }
    self.init(
      place: Place(
        id: id, name: name, position: Position(longitude: longitude, latitude: latitude), featureClass: table.text(5),
        featureCode: table.text(6), countryCode: table.text(7), admin1Code: table.text(8), admin2Code: table.text(9),
        population: population),
      asciiName: table.text(2), alternateNames: table.list(11), historicNames: table.list(12),
      abbreviations: table.list(13), codes: table.list(14))
  }
}

extension CountryRow {
  /// The columns used of `countries.tsv`.
  static let columns = [
    "countryCode", "iso3", "isoNumeric", "name", "officialName", "capital", "areaSquareKilometers", "population",
    "continent", "geonameId", "neighbours",
  ]

  /// Reads the table's current row; a bad one is recorded and gives nil.
  init?(_ table: TableReader, issues: inout GazetteerIssues) {
    let code = table.text(0)
    guard code.utf8.count == 2, !table.bytes(3).isEmpty else {
      issues.record(table.issue("missing_value", "no country code of two letters, or no name", column: 0))
      return nil
    }
    let neighbours = table.bytes(10).split { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ",") }
      .map { String(decoding: $0, as: UTF8.self) }
    self.init(
      country: Country(
        code: code, alpha3: table.text(1), numeric: Int(table.text(2)).flatMap { $0 > 0 ? $0 : nil },
        name: table.text(3), place: Int(table.text(9)).map(PlaceID.geonames) ?? PlaceID(table.text(9)),
        continent: table.text(8), neighbours: neighbours.sorted(), capital: table.text(5),
        areaSquareKilometers: parseDecimal(table.bytes(6)), population: Int(table.text(7))),
      officialName: table.text(4))
  }
}

extension Admin1Row {
  /// The columns of `admin1.tsv`.
  static let columns = ["countryCode", "admin1Code", "name", "placeId", "iso31662"]

  /// Reads the table's current row; a bad one is recorded and gives nil.
  init?(_ table: TableReader, issues: inout GazetteerIssues) {
    let place = table.bytes(3).isEmpty ? nil : table.placeID(3, issues: &issues)
    self.init(
      countryCode: table.text(0), admin1Code: table.text(1), name: table.text(2), place: place, iso31662: table.text(4))
  }
}

extension FormRow {
  /// Reads the table's current row, columns `form` and `placeId`; a bad one is recorded and gives nil.
  init?(_ table: TableReader, kind: NameKind, issues: inout GazetteerIssues) {
    guard let place = table.placeID(1, issues: &issues) else { return nil }
    let form = table.text(0)
    if form.isEmpty {
      issues.record(table.issue("missing_value", "the form is empty", column: 0))
      return nil
    }
    self.init(form: form, place: place, kind: kind)
  }
}

extension TableReader {
  /// The place identifier in a column; a malformed one is recorded and gives nil.
  func placeID(_ column: Int, issues: inout GazetteerIssues) -> PlaceID? {
    let text = text(column)
    if let id = PlaceID(text) { return id }
    issues.record(issue("missing_value", "not of the form source:identifier: \(text)", column: column))
    return nil
  }

  /// The number in a column; a malformed one or one outside the range is recorded and gives nil.
  func number(_ column: Int, within range: ClosedRange<Double>, issues: inout GazetteerIssues) -> Double? {
    guard let number = parseDecimal(bytes(column)) else {
      issues.record(issue("bad_number", "not a number: \(text(column))", column: column))
      return nil
    }
    guard range.contains(number) else {
      issues.record(issue("out_of_range", "\(number) is not in \(range)", column: column))
      return nil
    }
    return number
  }
}

/// A decimal number in ASCII, correctly rounded; nil for anything else, an empty text included.
///
/// Up to 15 digits are read exactly: the digits as a whole number and the power of ten are both exact doubles, so one
/// division rounds once (Clinger 1990, fast path). Longer or scientific ones go through `Double`.
func parseDecimal(_ bytes: ArraySlice<UInt8>) -> Double? {
  var digits: UInt64 = 0
  var count = 0
  var decimals: Int?
  var isNegative = false
  for (offset, byte) in bytes.enumerated() {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      digits = digits &* 10 &+ UInt64(byte &- 48)
      count += 1
      if let before = decimals { decimals = before + 1 }
    case UInt8(ascii: ".") where decimals == nil: decimals = 0
    case UInt8(ascii: "-") where offset == 0: isNegative = true
    default: return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }
    if count > 15 { return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil } }
  }
  guard count > 0 else { return nil }
  let value = Double(digits) / powersOfTen[decimals ?? 0]
  return isNegative ? -value : value
}

private let powersOfTen: [Double] = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
]
