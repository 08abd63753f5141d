import Events

/// A day as tables write it, with the time of day where one stands behind it.
struct TableDay: Hashable {
  var day: CalendarDate
  /// `HH:MM`, or nil.
  var time: String?

  /// Which of two numbers is the day in dates such as 03/04/2024.
  enum Order: String {
    case dayFirst = "day-first"
    case monthFirst = "month-first"
    /// Nobody said; dates that can be read both ways are refused.
    case unknown = "unknown"
  }

  /// Reads `2024-06-23`, also with a time behind it, `2024/06/23`, `20240623`, `23 June 2024`, `June 23, 2024`, `23-Jun-24` and
  /// `23.6.2024`.
  init(_ text: String, column: String, order: Order) throws(RowFault) {
    if let day = CalendarDate(text) {
      self.day = day
      time = TableDay.time(behind: text)
      return
    }
    let head = text.split(whereSeparator: { $0 == "T" && text.utf8.count > 10 }).first.map(String.init) ?? text
    let parts = head.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let day: CalendarDate?
    if parts.count == 1, parts[0].utf8.count == 8, let number = Int(parts[0]) {
      day = CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    } else if parts.count >= 3 {
      day = try TableDay.day(Array(parts.prefix(3)), text: text, column: column, order: order)
    } else {
      day = nil
    }
    guard let day else {
      throw RowFault(
        code: .invalidDate, message: "\(column) is no date: \"\(text)\"; write it as YYYY-MM-DD")
    }
    self.day = day
  }

  private static func day(
    _ parts: [String], text: String, column: String, order: Order
  ) throws(RowFault) -> CalendarDate? {
    let numbers = parts.map { Int($0) }
    if let year = numbers[0], parts[0].utf8.count == 4, let month = numbers[1] ?? month(parts[1]), let day = numbers[2]
    {
      return CalendarDate(year: year, month: month, day: day)
    }
    guard var year = numbers[2] else { return nil }
    if parts[2].utf8.count == 2 { year += year < 70 ? 2000 : 1900 }
    if let month = month(parts[1]), let day = numbers[0] { return CalendarDate(year: year, month: month, day: day) }
    if let month = month(parts[0]), let day = numbers[1] { return CalendarDate(year: year, month: month, day: day) }
    guard let first = numbers[0], let second = numbers[1] else { return nil }
    let isDotted = text.contains(".")
    if order == .dayFirst || isDotted || first > 12 { return CalendarDate(year: year, month: second, day: first) }
    if order == .monthFirst || second > 12 || first == second {
      return CalendarDate(year: year, month: first, day: second)
    }
    throw RowFault(
      code: .invalidDate,
      message:
        "\(column) can be read as two dates: \"\(text)\"; say \"dates\": \"day-first\" or \"month-first\" in a mapping")
  }

  private static func month(_ word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    return names.firstIndex(of: String(word.lowercased().prefix(3))).map { $0 + 1 }
  }

  /// `HH:MM` behind a date and `T` or a space; midnight sharp is what tables write for no time at all.
  private static func time(behind text: String) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.count >= 16, bytes[13] == UInt8(ascii: ":") else { return nil }
    let digits = [11, 12, 14, 15].map { Int(bytes[$0]) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }), digits[0] * 10 + digits[1] < 24, digits[2] < 6,
      bytes[11..<16] != Array("00:00".utf8)[...] || bytes.count > 18 && bytes[17..<19] != Array("00".utf8)[...]
    else { return nil }
    return String(decoding: bytes[11..<16], as: UTF8.self)
  }
}
