extension Distance {
  /// Reads a distance as a person writes it: a number and a unit, `150km`, `50 km`, `5000m`, `10mi`, `3nmi`.
  ///
  /// The number is decimal with a point, not negative and finite; blanks may stand around it. Units, in any case: `m`,
  /// `meter`, `metre`; `km`, `kilometer`, `kilometre`; `mi`, `mile`; `nmi`, `nautical mile`; the words also in the plural.
  /// - Throws: ``GeodesyError`` with `.missingUnit`, `.unknownUnit`, `.badNumber` or `.negativeDistance`.
  public init(parsing text: String) throws(GeodesyError) {
    let trimmed = text.trimmingBlanks()
    // An exponent is part of the number only when a digit follows it: "1e3m", but "5 e" has an unknown unit.
    let numberEnd = trimmed.endOfNumber()
    let number = trimmed[..<numberEnd]
    let unit = trimmed[numberEnd...].trimmingBlanks().lowercased()
    let help = "write a number and a unit, as in 150km, 5000m, 10mi or 3nmi"
    guard !number.isEmpty, let value = Double(number), value.isFinite else {
      throw GeodesyError(code: .badNumber, message: "\"\(text)\" does not begin with a number: \(help)", text: text)
    }
    guard !unit.isEmpty else {
      throw GeodesyError(code: .missingUnit, message: "\"\(text)\" has no unit: \(help)", text: text)
    }
    if unit.first == "," {
      throw GeodesyError(
        code: .badNumber, message: "\"\(text)\" holds a comma: write decimals with a point; \(help)", text: text)
    }
    guard let metersPerUnit = Self.metersPerUnit(unit) else {
      throw GeodesyError(
        code: .unknownUnit, message: "\"\(text)\" has the unknown unit \"\(unit)\": \(help)", text: text)
    }
    guard value >= 0 else {
      throw GeodesyError(code: .negativeDistance, message: "\"\(text)\" is negative: \(help)", text: text)
    }
    self.init(meters: value * metersPerUnit)
    guard meters.isFinite else {
      throw GeodesyError(code: .badNumber, message: "\"\(text)\" is too large: \(help)", text: text)
    }
  }

  private static func metersPerUnit(_ unit: String) -> Double? {
    switch unit {
    case "m", "meter", "meters", "metre", "metres": 1
    case "km", "kilometer", "kilometers", "kilometre", "kilometres": 1000
    case "mi", "mile", "miles": metersPerMile
    case "nmi", "nautical mile", "nautical miles": metersPerNauticalMile
    default: nil
    }
  }
}

extension StringProtocol {
  fileprivate func trimmingBlanks() -> SubSequence {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return self[start..<end]
  }

  fileprivate func endOfNumber() -> Index {
    func skipDigits(_ from: Index) -> Index {
      self[from...].firstIndex { !($0.isASCII && $0.isNumber) } ?? endIndex
    }
    var position = startIndex
    if position < endIndex, self[position] == "-" || self[position] == "+" { position = index(after: position) }
    position = skipDigits(position)
    if position < endIndex, self[position] == "." { position = skipDigits(index(after: position)) }
    if position < endIndex, self[position] == "e" || self[position] == "E" {
      var digits = index(after: position)
      if digits < endIndex, self[digits] == "-" || self[digits] == "+" { digits = index(after: digits) }
      let end = skipDigits(digits)
      if end > digits { position = end }
    }
    return position
  }
}
