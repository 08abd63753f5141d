import Testing

@testable import Events

@Suite struct CalendarDateTests {
  /// Counts days one by one and compares.
  @Test func agreesWithACalendarCountedByHand() {
    var (year, month, day) = (1583, 1, 1)
    // 1583-01-01 was a Saturday, 141 349 days before 1970-01-01.
    var number = -141_349
    var weekday = 6
    while year < 2405 {
      let date = CalendarDate(dayNumber: number)
      let parts = date.components
      guard parts == (year, month, day), CalendarDate(year: year, month: month, day: day) == date,
        date.weekday == weekday
      else {
        Issue.record("\(year)-\(month)-\(day) is day \(number), read as \(parts), weekday \(date.weekday)")
        return
      }
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      day += 1
      if day > length { (day, month) = (1, month + 1) }
      if month > 12 { (month, year) = (1, year + 1) }
      number += 1
      weekday = weekday % 7 + 1
    }
  }

  @Test func knownDays() {
    #expect(CalendarDate("1970-01-01")?.dayNumber == 0)
    #expect(CalendarDate("1970-01-01")?.weekday == 4)
    #expect(CalendarDate("2024-06-23")?.weekday == 7)
    #expect(CalendarDate("2000-02-29")?.description == "2000-02-29")
    #expect(CalendarDate(year: -44, month: 3, day: 15)?.description == "-0044-03-15")
  }

  @Test func refusesWhatIsNoDay() {
    for text in ["", "2024", "2024-13-01", "2024-02-30", "1900-02-29", "24-06-2024", "2024-06-231", "x024-06-23"] {
      #expect(CalendarDate(text) == nil, "\(text)")
    }
    #expect(CalendarDate("2024-06-23T10:00:00Z")?.description == "2024-06-23")
    #expect(CalendarDate("2024-06-23 10:00")?.description == "2024-06-23")
  }

  @Test func midpointIsTheEarlierOfTwo() {
    let date = EventDate(
      start: CalendarDate("2024-06-22"), end: CalendarDate("2024-06-23"), precision: .days, basis: .stated)
    #expect(date.midpoint == CalendarDate("2024-06-22"))
    #expect(EventDate(start: nil, precision: .unknown, basis: .relative).midpoint == nil)
  }
}
