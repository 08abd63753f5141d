import Events

/// The parameter `datetime` (OGC API – Features, 7.15.4): a day or a time, or two with `/` between, either of which may be `..`
/// or nothing. Events know days, so that of a time its day in UTC counts.
enum TimeParameter {
  private static let firstDay = CalendarDate(year: 0, month: 1, day: 1) ?? CalendarDate(dayNumber: 0)
  private static let lastDay = CalendarDate(year: 9999, month: 12, day: 31) ?? CalendarDate(dayNumber: 0)

  /// - Throws: ``ServiceProblem``.
  static func span(_ text: String) throws -> ClosedRange<CalendarDate> {
    let ends = text.split(separator: "/", omittingEmptySubsequences: false)
    switch ends.count {
    case 1:
      let day = try day(ends[0])
      return day...day
    case 2:
      let first = isOpen(ends[0]) ? firstDay : try day(ends[0])
      let last = isOpen(ends[1]) ? lastDay : try day(ends[1])
      guard first <= last else { throw problem("the interval ends before it begins") }
      return first...last
    default: throw problem("a day or a time, or two with / between")
    }
  }

  private static func isOpen(_ text: Substring) -> Bool { text.isEmpty || text == ".." }

  private static func day(_ text: Substring) throws -> CalendarDate {
    if text.utf8.count == 10, let day = CalendarDate(text) { return day }
    // RFC 3339: a time has a zone; an offset may lead to the day before or after.
    guard let match = text.wholeMatch(of: time), let day = CalendarDate(match.output.day),
      let hour = Int(match.output.hour), let minute = Int(match.output.minute), let second = Int(match.output.second),
      hour <= 23, minute <= 59, second <= 60
    else { throw problem("a day, 2024-06-23, or a time with its zone, 2024-06-23T12:00:00Z") }
    var minutes = hour * 60 + minute
    let offset = match.output.offset
    if offset.utf8.count == 6, let hours = Int(offset.dropFirst().prefix(2)), let rest = Int(offset.suffix(2)) {
      minutes -= (offset.first == "-" ? -1 : 1) * (hours * 60 + rest)
    }
    return day.adding(days: minutes < 0 ? -1 : minutes >= 1440 ? 1 : 0)
  }

  private nonisolated(unsafe) static let time =
    /(?<day>\d{4}-\d{2}-\d{2})[Tt ](?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})(\.\d+)?(?<offset>[Zz]|[+\- ]\d{2}:\d{2})/

  /// A moment as the store writes it, of a day its first second.
  static func moment(_ text: String, parameter: String) throws -> String {
    if text.utf8.count == 10, CalendarDate(text) != nil { return text + "T00:00:00Z" }
    guard text.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/) != nil, CalendarDate(text.prefix(10)) != nil
    else {
      throw ServiceProblem(
        .invalidParameter, "a day, 2024-06-23, or a time in UTC, 2024-06-23T12:00:00Z", parameter: parameter)
    }
    return text
  }

  private static func problem(_ detail: String) -> ServiceProblem {
    ServiceProblem(.invalidParameter, detail, parameter: "datetime")
  }
}
